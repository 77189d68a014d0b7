import { describe, expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { ofType, type Resource, templatesOf } from './synthesized.ts';

interface Encryption {
  readonly ServerSideEncryptionConfiguration: readonly unknown[];
}

for (const city of cities) {
  const templates = templatesOf(city);
  const all = Object.values(templates);
  const buckets = all.flatMap((template) => ofType(template, 'AWS::S3::Bucket'));

  describe(`what ${city.settings.name.zh} keeps beside its tables`, () => {
    it('the daily roots lie in a bucket that nobody can change for ten years, not even we', () => {
      const roots: Resource | undefined = templates.Ledger?.resources.LedgerRoots;
      expect(roots?.Properties).toMatchObject({
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3650 } } },
        VersioningConfiguration: { Status: 'Enabled' },
      });
    });

    it('every service has a bucket for records its stream readers could not handle', () => {
      expect(buckets.map(([id]) => id).sort()).toEqual([
        'FailedRecords',
        'FailedRecords',
        'FailedRecords',
        'LedgerRoots',
      ]);
    });

    it('every bucket is encrypted, closed to the public, asked over TLS only, and kept', () => {
      for (const [id, bucket] of buckets) {
        expect([id, bucket.DeletionPolicy, bucket.UpdateReplacePolicy]).toEqual([id, 'Retain', 'Retain']);
        const { ServerSideEncryptionConfiguration: rules } = bucket.Properties.BucketEncryption as Encryption;
        expect(rules).toHaveLength(1);
        expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration as object)).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }
      const policies = all.flatMap((template) => ofType(template, 'AWS::S3::BucketPolicy'));
      expect(policies.filter(([, p]) => JSON.stringify(p).includes('aws:SecureTransport'))).toHaveLength(
        buckets.length,
      );
    });

    it('what the bus carried is archived for as long as there is the bus', () => {
      const archives = all.flatMap((template) => ofType(template, 'AWS::Events::Archive'));
      expect(archives).toHaveLength(1);
      expect(archives[0]?.[1].Properties.RetentionDays ?? 0).toBe(0);
    });

    it('who seals the ledgers may put a root into the bucket and do nothing else with it', () => {
      const policies = all.flatMap((template) => ofType(template, 'AWS::IAM::Policy'));
      const about = policies.flatMap(([, p]) =>
        (
          p.Properties.PolicyDocument as { Statement: { Action: unknown; Resource: unknown }[] }
        ).Statement.filter(({ Resource }) => JSON.stringify(Resource).includes('LedgerRoots')),
      );
      expect(about.map(({ Action }) => Action)).toEqual(['s3:PutObject']);
    });
  });
}

describe('two cities side by side in one account', () => {
  const [one, other] = cities.map((city) => Object.values(templatesOf(city)));
  const named = (templates: typeof one): string[] =>
    (templates ?? []).flatMap(({ resources }) =>
      Object.values(resources).flatMap(({ Type, Properties }) =>
        Object.entries(Properties ?? {})
          .filter(([name]) => /^(.*Name|Name)$/.test(name) && name !== 'AttributeName')
          .filter(([, value]) => typeof value === 'string')
          .map(([name, value]) => `${Type} ${name} ${String(value)}`),
      ),
    );

  it('no resource of one has the name of a resource of the other', () => {
    const shared = named(one).filter((name) => named(other).includes(name));
    // Names inside a role, an alarm or an API of the city's own, which tell nothing apart in the account.
    const inner = /IAM::Policy PolicyName|Alarm MetricName|ApiGatewayV2::(Stage|Api|Authorizer) /;
    expect(shared.filter((name) => !inner.test(name))).toEqual([]);
    expect(named(one).filter((name) => !inner.test(name)).length).toBeGreaterThan(5);
  });

  it('nothing is exported under the same name, and no stack of one imports from the other', () => {
    const [a, b] = cities.map(({ settings }) => settings.id);
    for (const [templates, stranger] of [
      [one, b],
      [other, a],
    ] as const) {
      const imports = JSON.stringify(templates).match(/"Fn::ImportValue":"[^"]*"/g) ?? [];
      expect(imports.length).toBeGreaterThan(0);
      expect(imports.filter((name) => name.includes(`"${stranger}-`))).toEqual([]);
    }
  });
});
