import { describe, expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { ofType, type Resource, type Template, target, templatesOf } from './synthesized.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Effect: string;
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** Actions that know no resource: what asks for them, and nothing else, may name `*`. */
const withoutResource = [
  'dynamodb:ListStreams',
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];

const list = <T>(value: T | readonly T[]): readonly T[] =>
  (Array.isArray(value) ? value : [value]) as readonly T[];

const statementsOf = (policy: Resource): readonly Statement[] =>
  (policy.Properties.PolicyDocument as { Statement: readonly Statement[] }).Statement;

const statements = (template: Template): Statement[] =>
  ofType(template, 'AWS::IAM::Policy').flatMap(([, policy]) => statementsOf(policy));

const entryOf = (resource: Resource): string => resource.Metadata?.['jieti:entry'] ?? '';

for (const city of cities) {
  const templates = Object.values(templatesOf(city));
  const functions = templates.flatMap((template) => ofType(template, 'AWS::Lambda::Function'));

  describe(`what the functions of ${city.settings.name.zh} may do`, () => {
    it('every function has a role that no other function has', () => {
      for (const template of templates) {
        const roles = ofType(template, 'AWS::Lambda::Function').map(([, f]) => target(f.Properties.Role));
        expect(roles).not.toContain(undefined);
        expect(new Set(roles).size).toBe(roles.length);
      }
    });

    it('every action is spelled out', () => {
      const actions = templates.flatMap(statements).flatMap((s) => list(s.Action));
      expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    });

    it('every resource is spelled out where the action knows one', () => {
      const broad = templates.flatMap(statements).filter((s) => list(s.Resource).includes('*'));
      for (const statement of broad)
        expect(withoutResource).toEqual(expect.arrayContaining([...list(statement.Action)]));
    });

    it('nobody may delete a table, or scan one', () => {
      const actions = templates.flatMap(statements).flatMap((s) => list(s.Action));
      expect(
        actions.filter((action) => /^dynamodb:(DeleteT|Scan|UpdateTable|Partiql)/i.test(action)),
      ).toEqual([]);
    });

    it('an item is deleted or changed in place only in partitions of counts, locks and lists, which are named (ADR 0019)', () => {
      const inPlace = templates
        .flatMap(statements)
        .filter((s) => list(s.Action).some((action) => /^dynamodb:(Delete|Update)Item$/.test(action)));
      const kinds = inPlace.flatMap((s) => {
        const { 'ForAllValues:StringLike': keys = {} } = (s.Condition ?? {}) as Record<string, object>;
        const patterns = (keys as Record<string, string[]>)['dynamodb:LeadingKeys'] ?? ['*'];
        return patterns.map((pattern) => `${list(s.Action).join()} ${pattern}`);
      });
      expect([...new Set(kinds)].sort()).toEqual([
        'dynamodb:DeleteItem WITHOUT-LETTER#*',
        'dynamodb:UpdateItem BRANCH#*',
        'dynamodb:UpdateItem BULK#*',
        'dynamodb:UpdateItem REGISTER',
        'dynamodb:UpdateItem YEAR#*',
      ]);
    });

    it('nobody may update, delete or bulk-write anything in the table of cases, where the ledgers lie', () => {
      const cases = templates.filter(({ stack }) => stack.endsWith('-Cases')).flatMap(statements);
      const actions = cases.flatMap((s) => list(s.Action));
      expect(actions).toContain('dynamodb:PutItem');
      expect(actions.filter((a) => /^dynamodb:(Update|Delete|BatchWrite)/.test(a))).toEqual([]);
    });

    it('no role leans on a managed policy', () => {
      for (const template of templates) {
        for (const [, role] of ofType(template, 'AWS::IAM::Role')) {
          expect(role.Properties.ManagedPolicyArns).toBeUndefined();
        }
      }
    });

    it('those that only read cannot write', () => {
      for (const template of templates) {
        for (const [, reader] of ofType(template, 'AWS::Lambda::Function')) {
          if (!/functions\/(read|list|check)-/.test(entryOf(reader))) continue;
          const role = target(reader.Properties.Role);
          const granted = ofType(template, 'AWS::IAM::Policy')
            .filter(([, p]) => (p.Properties.Roles as unknown[]).some((r) => target(r) === role))
            .flatMap(([, p]) => statementsOf(p).flatMap((s) => list(s.Action)));
          expect(granted.filter((action) => /^dynamodb:.*(Put|Update|Write)/.test(action))).toEqual([]);
          expect(granted).toContain('dynamodb:Query');
        }
      }
    });

    it.each([
      [
        'what answers about eligibility may put what was asked and nothing else',
        '/answer-eligibility/',
        'INQUIRY#*',
        'LEDGER#eligibility-inquiry#*',
      ],
      [
        'what opens archives may put that they were acknowledged, with its history, and nothing else',
        '/open-archive/',
        ...['RECEIPTS#*', 'ARCHIVEHEAD#*', 'LEDGER#archive#*'],
      ],
    ])('%s', (_, folder, ...partitions) => {
      const writers = templates
        .flatMap((template) => ofType(template, 'AWS::Lambda::Function'))
        .filter(([, f]) => entryOf(f).includes(folder));
      expect(writers).toHaveLength(1);
      for (const template of templates) {
        for (const [, writer] of ofType(template, 'AWS::Lambda::Function')) {
          if (!entryOf(writer).includes(folder)) continue;
          const role = target(writer.Properties.Role);
          const writes = ofType(template, 'AWS::IAM::Policy')
            .filter(([, p]) => (p.Properties.Roles as unknown[]).some((r) => target(r) === role))
            .flatMap(([, p]) => statementsOf(p))
            .filter((s) => list(s.Action).some((action) => /^dynamodb:.*(Put|Update|Write)/.test(action)));
          expect(writes.map((s) => [list(s.Action), s.Condition])).toEqual([
            [['dynamodb:PutItem'], { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } }],
          ]);
        }
      }
    });

    it('what seals the ledgers reads the index of entries, and chains and records to verify them, puts roots, and nothing else of any table', () => {
      const [sealing, ...others] = templates.filter((template) =>
        ofType(template, 'AWS::Lambda::Function').some(([, f]) => entryOf(f).includes('/seal-ledgers/')),
      );
      expect(others).toEqual([]);
      const about = (sealing ? statements(sealing) : []).filter((s) =>
        list(s.Action).some((action) => action.startsWith('dynamodb:')),
      );
      const [own, foreign] = [true, false].map((ours) =>
        about.filter(({ Resource }) => (target(Resource) === 'Table') === ours),
      );
      expect(own?.map((s) => list(s.Action))).toEqual([
        ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
      ]);
      const index = (foreign ?? []).filter(({ Resource }) => JSON.stringify(Resource).includes('/index/'));
      const tables = (foreign ?? []).filter((s) => !index.includes(s));
      expect(index.map((s) => list(s.Action))).toEqual(Array(3).fill(['dynamodb:Query']));
      for (const { Resource } of index) expect(JSON.stringify(Resource)).toContain('/index/GSI3');
      expect(tables.map((s) => list(s.Action))).toEqual(
        Array(3).fill(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']),
      );
    });

    it('every function of a service finds the city’s settings, and no secret in its environment', () => {
      for (const [, resource] of functions.filter(([, f]) => entryOf(f).startsWith('services/'))) {
        const { Variables } = resource.Properties.Environment as { Variables: Record<string, unknown> };
        expect(Variables.CITY_FILE).toBe('/opt/city.json');
        expect(resource.Properties.Layers).toHaveLength(1);
        expect(Object.keys(Variables).filter((name) => /secret|password|token/i.test(name))).toEqual([]);
      }
    });

    it('no partition is written out, and nothing needs X-Ray', () => {
      const whole = JSON.stringify(templates);
      expect(whole).not.toMatch(/arn:aws(-cn)?:/);
      expect(whole).not.toMatch(/amazonaws\.com\.cn/);
      expect(whole).not.toMatch(/xray|TracingConfig|"TracingEnabled":true/i);
    });
  });
}

it('one city runs in a region of China and one outside, so both kinds of template are looked at here', () => {
  const regions = cities.map((city) => city.deployment.region);
  expect(regions).toContain('cn-north-1');
  expect(regions).toContain('us-east-1');
});
