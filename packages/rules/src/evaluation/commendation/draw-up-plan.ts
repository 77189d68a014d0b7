import type { CitySettings } from '../../city.ts';
import { authorize, drawingUpAct, placeOfCity } from '../../competence/index.ts';
import {
  type Actor,
  type CheckResult,
  checkLevel,
  collect,
  type Dated,
  type Decided,
  type DocumentRef,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
  today,
} from '../../decision/index.ts';
import type { PlanKind } from '../../law/kinds/index.ts';
import type { Bilingual, Grade } from '../../vocabulary.ts';
import { checkNotInFuture } from '../check-day.ts';
import { checkEveryGrade, checkReachedGrade } from '../check-grade.ts';
import { type Plan, type PlanYears, type Rewards, yearsOfPlan } from './plan.ts';
import { partsOfPlanId, planIdOf } from './plan-kinds.ts';
import { type Named, placesTaken, type Quota } from './quota.ts';

/** A plan as somebody hands it in. */
export interface DrawUpPlan {
  readonly document: DocumentRef;
  readonly terms?: string | undefined;
  readonly quotas?: readonly Quota[] | undefined;
  readonly gradeAtLeast?: Grade | undefined;
  readonly rewards?: Rewards | undefined;
}

export interface DrawUpContext extends Dated {
  readonly actor: Actor;
  readonly city: CitySettings;
  /** The plan's. */
  readonly kind: PlanKind;
  /** Another plan whose years it would share; null if there is none. */
  readonly overlapping: { readonly id: string; readonly years: PlanYears } | null;
  /** Who was commended by an earlier text. */
  readonly commended: readonly Named[];
}

/** The history's words for a text of a plan. */
export type PlanDrawnUp = Pick<Plan, 'text' | 'document' | 'quotas' | 'gradeAtLeast' | 'rewards' | 'terms'>;

/** As many names as one answer can carry. */
const mostPlaces = 2_000;

const fields = {
  quotas: { zh: '名额', en: 'how many may be commended' },
  rewards: { zh: '各等次的奖励', en: 'what goes with each grade' },
  gradeAtLeast: { zh: '最低等次', en: 'the lowest grade' },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Field = keyof typeof fields;

const checkGiven = (value: unknown, field: Field): Refusal | null =>
  value === undefined ? refusal('required', { what: fields[field] }, { pointer: `/${field}` }) : null;

const checkLeftOut = (value: unknown, field: Field): Refusal | null =>
  value === undefined ? null : refusal('not-here', { what: fields[field] }, { pointer: `/${field}` });

const checkQuotaKinds = ({ whom }: PlanKind, quotas: readonly Quota[]): CheckResult =>
  quotas.flatMap((quota, n) =>
    whom.includes(quota.whom) ? [] : [refusal('not-commended', {}, { pointer: `/quotas/${n}/whom` })],
  );

const checkPlaces = (quotas: readonly Quota[]): Refusal | null =>
  quotas.reduce((sum, { places }) => sum + places, 0) > mostPlaces
    ? refusal('too-many-places', { most: mostPlaces }, { pointer: '/quotas' })
    : null;

/** A plan that commends says how many of whom; one of rewards says what goes with each grade, and knows neither quota nor least grade. */
const checkContent = (kind: PlanKind, command: DrawUpPlan): CheckResult => {
  const { quotas, rewards, gradeAtLeast } = command;
  if (kind.commendedBy === null)
    return collect(
      checkGiven(rewards, 'rewards'),
      checkLeftOut(quotas, 'quotas'),
      checkLeftOut(gradeAtLeast, 'gradeAtLeast'),
    );
  return collect(
    checkGiven(quotas, 'quotas'),
    checkQuotaKinds(kind, quotas ?? []),
    checkPlaces(quotas ?? []),
    checkLeftOut(rewards, 'rewards'),
  );
};

/** A quota names a level of the city's law. */
const checkLevels = ({ quotas = [] }: DrawUpPlan, city: CitySettings): CheckResult =>
  quotas.flatMap(({ level }, n) => checkLevel(city, level, `/quotas/${n}/level`) ?? []);

/** A plan names the city's own grades; the last of them is neither asked for nor rewarded. */
const checkGrades = ({ gradeAtLeast, rewards }: DrawUpPlan, city: CitySettings): CheckResult =>
  collect(
    gradeAtLeast === undefined ? null : checkReachedGrade(gradeAtLeast, '/gradeAtLeast', city),
    rewards ? checkEveryGrade(rewards, '/rewards', city) : null,
  );

/** Another periodic plan must not cover some of the same years: A14 has one in so many years. */
const checkYears = ({ overlapping }: DrawUpContext): Refusal | null => {
  if (!overlapping) return null;
  const { id: plan, years } = overlapping;
  return refusal('years-overlap', { plan }, { facts: { plan, years, interpretations: ['I-27'] } });
};

const checkUsed = (id: string, quotas: readonly Quota[], used: readonly number[]): CheckResult =>
  quotas.flatMap(({ places }, n) => {
    const taken = used[n] ?? 0;
    const facts = { plan: id, n, places, used: taken };
    return taken > places ? [refusal('quota-below-used', { used: taken }, { facts })] : [];
  });

/** Ids of plans whose years would overlap with a plan's: of a periodic one those within its interval, of others none. */
export const overlappingPlans = (
  id: string,
  kind: PlanKind,
  city: Pick<CitySettings, 'parameters'>,
): string[] => {
  const { last } = partsOfPlanId(id);
  if (!kind.periodic) return [];
  const { from, to } = yearsOfPlan(kind, last, city);
  const span = to - from;
  return Array.from({ length: 2 * span + 1 }, (_, n) => last - span + n)
    .filter((year) => year !== last)
    .map((year) => planIdOf(kind, year));
};

/**
 * Draws a plan up, or changes it (A14, A16; I-27). Nobody has agreed to a new text; who was commended by an earlier one keeps
 * their place.
 * @param before the plan as it is; null where there is none yet.
 */
export const drawUpPlan = (
  id: string,
  before: Plan | null,
  command: DrawUpPlan,
  context: DrawUpContext,
): Outcome<Decided<Plan, PlanDrawnUp>> => {
  const { actor, city, now, kind } = context;
  const { last } = partsOfPlanId(id);
  const { document, quotas = [], rewards = null, terms = null, gradeAtLeast = null } = command;
  const used = placesTaken(quotas, [], context.commended);
  return refuseOr(
    collect(
      authorize(actor, drawingUpAct(kind), placeOfCity(city), city),
      checkContent(kind, command),
      checkGrades(command, city),
      checkLevels(command, city),
      checkNotInFuture(document.date, '/document/date', context),
      checkYears(context),
      checkUsed(id, quotas, used),
    ),
    () => {
      const data = { text: (before?.text ?? 0) + 1, document, quotas, gradeAtLeast, rewards, terms };
      const years = yearsOfPlan(kind, last, city);
      const plannedOn = today(context);
      const state = { id, kind: kind.id, years, plannedOn, used, agreements: [], ...data };
      return {
        type: 'plan-drawn-up',
        at: now,
        actor,
        articles: [kind.subject, 'commendation-procedure'],
        data,
        state,
      };
    },
  );
};
