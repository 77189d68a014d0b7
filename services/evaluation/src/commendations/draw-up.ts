import { city, effects, type InputError, Problem } from '@jieti/lambda';
import { legalDateOf, type PlanKindDefinition, taken, yearsOfPlan } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { PlanBody } from '../contract/commendations.ts';
import { allFaults } from '../faults.ts';
import { planKey } from '../keys.ts';
import { readAll } from '../table.ts';
import { commendedBy, type Plan, partsOf } from './plan.ts';

type Drawn = Extract<PlanBody, { act: 'plan' }>;

const fault = (pointer: string, code: string, zh: string, en: string): InputError => ({
  pointer,
  code,
  detail: { zh, en },
});

/** As many names as one answer can carry. */
const mostPlaces = 2_000;

const quotaFaults = ({ whom }: PlanKindDefinition, quotas: NonNullable<Drawn['quotas']>): InputError[] => [
  ...quotas.flatMap((quota, n) =>
    whom.includes(quota.whom)
      ? []
      : [fault(`/quotas/${n}/whom`, 'not-commended', '此项不表扬个人', 'This one commends units only')],
  ),
  ...(quotas.reduce((sum, { places }) => sum + places, 0) > mostPlaces
    ? [
        fault(
          '/quotas',
          'too-many-places',
          `名额合计至多 ${mostPlaces} 个`,
          `At most ${mostPlaces} places in all`,
        ),
      ]
    : []),
];

const commendingFaults = (kind: PlanKindDefinition, { quotas, rewards }: Drawn): InputError[] => [
  ...(quotas
    ? quotaFaults(kind, quotas)
    : [fault('/quotas', 'required', '应列名额', 'It must say how many')]),
  ...(rewards
    ? [fault('/rewards', 'not-here', '奖励办法另行制定', 'Rewards by grade are a plan of their own')]
    : []),
];

const rewardFaults = ({ quotas, rewards, gradeAtLeast }: Drawn): InputError[] => [
  ...(rewards
    ? []
    : [fault('/rewards', 'required', '应列各等次的奖励', 'It must say what goes with each grade')]),
  ...(quotas ? [fault('/quotas', 'not-here', '奖励不设名额', 'Rewards know no quota')] : []),
  ...(gradeAtLeast ? [fault('/gradeAtLeast', 'not-here', '奖励按各等次', 'Rewards go by each grade')] : []),
];

/** A document of tomorrow is none yet. */
export const dateFaults = (date: string, today: string): InputError[] =>
  date > today
    ? [fault('/document/date', 'in-the-future', '文件日期不得晚于今日', 'The document is of a day to come')]
    : [];

/** Ids of plans whose years would overlap with a plan's: of a periodic one those within its interval. */
const overlapping = (id: string): Key[] => {
  const { kind, last } = partsOf(id);
  if (!kind.periodic) return [];
  const { from, to } = yearsOfPlan(kind.id, last, city());
  const span = to - from;
  return Array.from({ length: 2 * span + 1 }, (_, n) => last - span + n)
    .filter((year) => year !== last)
    .map((year) => planKey(`${kind.id}-${year}`));
};

/** @throws 409 where another periodic plan covers some of the same years (A14: once in so many years). */
const requireFreeYears = async (id: string): Promise<readonly Key[]> => {
  const keys = overlapping(id);
  const [other] = await readAll<Plan>(keys);
  if (!other) return keys;
  throw new Problem(
    409,
    'years-overlap',
    {
      zh: `与计划 ${other.id} 的年度重叠`,
      en: `Its years overlap with those of the plan ${other.id}`,
    },
    { articles: ['A14'], facts: { plan: other.id, years: other.years, interpretations: ['I-27'] } },
  );
};

const placesGone = (id: string, n: number, places: number, used: number): Problem =>
  new Problem(
    409,
    'quota-below-used',
    {
      zh: `已表扬 ${used} 个,名额不得少于此数`,
      en: `${used} are commended already: the quota cannot be less`,
    },
    { articles: ['A14'], facts: { plan: id, n, places, used } },
  );

/** The places taken of new quotas by who is commended already. @throws 409 if that is more than there are. */
const usedOf = async (id: string, quotas: Plan['quotas'], before: Plan | undefined): Promise<number[]> => {
  const used = taken(quotas, [], before ? await commendedBy(id) : []);
  for (const [n, { places }] of quotas.entries()) {
    const now = used[n] ?? 0;
    if (now > places) throw placesGone(id, n, places, now);
  }
  return used;
};

/**
 * A plan as it is drawn up or changed, with nobody's agreement yet (A14, A16; I-27).
 * @returns the plan, and the keys of plans that must not come into being beside it.
 * @throws 422 with every fault, 409 where it does not fit what there is.
 */
export const drawUp = async (
  id: string,
  body: Drawn,
  before: Plan | undefined,
): Promise<{ readonly plan: Plan; readonly free: readonly Key[] }> => {
  const { kind, last } = partsOf(id);
  const { document, quotas = [], rewards, terms, gradeAtLeast } = body;
  const today = legalDateOf(effects.now(), city().zone);
  const own = kind.whom.length > 0 ? commendingFaults(kind, body) : rewardFaults(body);
  const faults = [...own, ...dateFaults(document.date, today)];
  if (faults.length > 0) throw allFaults(faults);
  const free = await requireFreeYears(id);
  const plan: Plan = {
    ...planKey(id),
    ...{ entity: 'commendation-plan', id, kind: kind.id, years: yearsOfPlan(kind.id, last, city()) },
    ...{ text: (before?.text ?? 0) + 1, plannedOn: today, document, terms: terms ?? null },
    ...{ quotas, used: await usedOf(id, quotas, before) },
    ...{ gradeAtLeast: gradeAtLeast ?? null, rewards: rewards ?? null },
    ...{ agreements: [], version: (before?.version ?? 0) + 1 },
  };
  return { plan, free };
};
