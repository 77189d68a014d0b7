import { checkMatch, city, effects, type PlannedWrites, type Request, refused } from '@jieti/lambda';
import { legalDateOf } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { z } from 'zod';
import { divide, sizesOf, stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { Unserved } from '../contract/letters.ts';
import type { routes } from '../contract/routes.ts';
import { allUnits, issueKey, letterKey, templateKey } from '../keys.ts';
import { unitsWithPrincipal } from '../posts/post-record.ts';
import { type Path, pathOf } from '../register/path.ts';
import { actingOffice } from '../register/sight.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { checkVersion, loadAll, queryAll } from '../table.ts';
import { loadTemplate, type TemplateRecord } from '../template/template-record.ts';
import type { issueCommon } from './apply-issue.ts';
import type { LetterRecord } from './letter-record.ts';
import { costOf, type IssuePlan, planIssue } from './plan-issue.ts';
import { runsBefore, takeYear } from './year-lock.ts';

type Issue = Request<typeof routes.issueLetters>;

/** The most names in one answer; coverage has them all. */
const mostNames = 200;

const templateFor = async (year: number): Promise<TemplateRecord> => {
  const template = await loadTemplate(year);
  if (template) return template;
  throw refused([
    {
      code: 'no-template',
      kind: 'state',
      articles: ['A7'],
      text: { zh: `${year} 年责任书范本尚未制定`, en: `There is no letter template for ${year} yet` },
      facts: { year },
    },
  ]);
};

export const wholeRegister = async (): Promise<Map<string, UnitRecord>> => {
  const units = await queryAll<UnitRecord>({
    IndexName: 'GSI2',
    KeyConditionExpression: 'GSI2PK = :pk',
    ExpressionAttributeValues: { ':pk': allUnits },
  });
  return new Map(units.map((unit) => [unit.id, unit]));
};

const unservedBefore = async (year: number): Promise<Map<Path, Unserved['reason']>> => {
  const names = await queryAll<Key & Unserved>({
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': `UNSERVED#${year}` },
    ConsistentRead: true,
  });
  return new Map(names.map(({ SK, reason }) => [SK, reason]));
};

/** Who has a letter is read from the letters themselves, as they are now: an index may lag behind. */
const servedIn = async (year: number, units: Iterable<string>): Promise<Set<string>> => {
  const letters = await loadAll<LetterRecord>([...units].map((unit) => letterKey(year, unit)));
  return new Set(letters.map(({ unit }) => unit));
};

const planFor = async (template: TemplateRecord, today: string): Promise<IssuePlan> => {
  const units = await wholeRegister();
  return planIssue({
    template,
    units,
    served: await servedIn(template.year, units.keys()),
    withPrincipal: await unitsWithPrincipal(today),
    unserved: await unservedBefore(template.year),
  });
};

const answerOf = (id: string, template: TemplateRecord, plan: IssuePlan) => ({
  status: 200,
  body: {
    id,
    year: template.year,
    templateVersion: template.version,
    total: plan.total,
    issued: plan.issued,
    already: plan.already,
    unservedTotal: plan.unserved.length,
    unserved: plan.unserved.slice(0, mostNames),
  },
});

/**
 * Judges who gets a letter of the year and lays the letters ready; the writes returned decide it (A7). Run again, it
 * serves those that had to wait, and nobody twice.
 */
export const issueLetters = async (request: Issue): Promise<PlannedWrites> => {
  const { year } = request.params;
  const office = actingOffice(request.principal, pathOf(null, city().root), ['cgc-office'], ['A7']);
  const template = await templateFor(year);
  // What is issued is the template: a caller may insist on the version they read.
  checkMatch(request, template.version);
  const now = effects.now();
  const today = legalDateOf(now, city().zone);
  const runs = await runsBefore(year);
  const plan = await planFor(template, today);
  const id = effects.newId();
  const answer = answerOf(id, template, plan);
  if (plan.staged.length === 0) return { writes: [], answer };
  const chunks = divide(plan.staged, costOf);
  await stage(id, chunks);
  const common: z.infer<typeof issueCommon> = { year, templateVersion: template.version, issuedOn: today };
  const actor = { by: 'office', subject: request.principal.subject, office } as const;
  return {
    writes: [
      checkVersion(templateKey(year), template.version),
      takeYear(year, id, runs),
      putManifest({
        id,
        kind: 'issue',
        chunks: chunks.length,
        sizes: sizesOf(chunks),
        lock: issueKey(year),
        actor,
        at: now,
        common,
      }),
    ],
    answer,
  };
};
