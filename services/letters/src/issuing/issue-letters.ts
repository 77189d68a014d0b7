import { allowed, checkMatch, city, effects, type PlannedWrites, type Request } from '@jieti/lambda';
import {
  actAs,
  authorizedActor,
  type IssuePlan,
  issueLetters as issue,
  legalDateOf,
  placeOfCity,
} from '@jieti/rules';
import { atVersion } from '@jieti/store';
import type { z } from 'zod';
import { divide, sizesOf, stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { routes } from '../contract/routes.ts';
import { issueKey, letterKey, templateKey } from '../keys.ts';
import type { LetterRecord } from '../letters/letter-record.ts';
import { unitsWithPrincipal } from '../posts/post-record.ts';
import type { Path } from '../register/path.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { loadTemplate } from '../template/template-record.ts';
import type { issueCommon } from './apply-issue.ts';
import { freeLettersOfYear, takeLettersOfYear } from './letters-of-year.ts';
import { costOf, stagedLetters } from './staged-letters.ts';
import { unitForLetter, wholeRegister } from './whole-register.ts';
import { withoutLetterBefore } from './without-letter.ts';

type Issue = Request<typeof routes.issueLetters>;

/** The most names in one answer; coverage has them all. */
const mostNames = 200;

/** Reads from the letters themselves, as they are now, which units have one: an index may lag behind. */
const unitsWithLetter = async (year: number, units: Iterable<string>): Promise<Set<string>> => {
  const letters = await table.readMany<LetterRecord>([...units].map((unit) => letterKey(year, unit)));
  return new Set(letters.filter(({ status }) => status !== 'withdrawn').map(({ unit }) => unit));
};

/** The state of the register and its letters that a run is judged by. */
interface Facts {
  readonly units: ReadonlyMap<string, UnitRecord>;
  readonly withLetter: ReadonlySet<string>;
  readonly withPrincipal: ReadonlySet<string>;
}

const nothing: Facts = { units: new Map(), withLetter: new Set(), withPrincipal: new Set() };

const factsOf = async (year: number, today: string): Promise<Facts> => {
  const units = await wholeRegister();
  return {
    units,
    withLetter: await unitsWithLetter(year, units.keys()),
    withPrincipal: await unitsWithPrincipal(today),
  };
};

const answerOf = (id: string, year: number, templateVersion: number, plan: IssuePlan) => ({
  status: 200,
  body: {
    id,
    year,
    templateVersion,
    total: plan.total,
    issued: plan.letters.length,
    already: plan.already,
    unservedTotal: plan.withoutLetter.length,
    unserved: plan.withoutLetter.slice(0, mostNames),
  },
});

/**
 * Judges who gets a letter of the year and lays the letters ready; the writes returned decide it (A7). The register is read
 * only for somebody who may issue. What is issued is the template, so that a caller may insist on the version they read.
 */
export const issueLetters = async ({
  params: { year },
  principal,
  ...request
}: Issue): Promise<PlannedWrites> => {
  const template = await loadTemplate(year);
  if (template) checkMatch(request, template.version);
  const now = effects.now();
  const today = legalDateOf(now, city().zone);
  const before = await freeLettersOfYear(year);
  const place = placeOfCity(city());
  const mayIssue = authorizedActor(principal, 'issue-letters', place, city()).ok;
  const { units, withLetter, withPrincipal } = mayIssue && template ? await factsOf(year, today) : nothing;
  const context = {
    now,
    city: city(),
    year,
    before: before ?? null,
    units: [...units.values()].map((unit) => unitForLetter(unit, units)),
    withLetter,
    withPrincipal,
  };
  const { plan, decided } = allowed(
    actAs(principal, 'issue-letters', place, city(), (actor) => issue(template, { ...context, actor })),
  );
  const id = effects.newId();
  const { templateVersion } = decided.data;
  const answer = answerOf(id, year, templateVersion, plan);
  const pathOf = (unit: string): Path => units.get(unit)?.path ?? '';
  const staged = stagedLetters(plan, pathOf, await withoutLetterBefore(year));
  if (staged.length === 0) return { writes: [], answer };
  const chunks = divide(staged, costOf);
  await stage(id, chunks);
  const common: z.infer<typeof issueCommon> = { year, templateVersion, issuedOn: today };
  return {
    writes: [
      table.check(templateKey(year), atVersion(templateVersion)),
      ...takeLettersOfYear(before, decided, id),
      putManifest({
        id,
        kind: 'issue',
        chunks: chunks.length,
        sizes: sizesOf(chunks),
        lock: issueKey(year),
        actor: decided.actor,
        at: now,
        common,
      }),
    ],
    answer,
  };
};
