import type { ActId } from '../../competence/index.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual } from '../../vocabulary.ts';

/** Plans are of three commendations (A14), and the rewards that follow the grades (A16). */
export const planKindIds = ['periodic-advanced', 'yearly-advanced', 'yearly-praise', 'rewards'] as const;
export type PlanKind = (typeof planKindIds)[number];

/** Who is commended: a unit, or somebody who holds a post. */
export const commendedKinds = ['unit', 'holder'] as const;
export type Commended = (typeof commendedKinds)[number];

/** A kind of plan as its article has it. Who may do what by it stands in the table of competence. */
interface PlanLaw {
  readonly name: Bilingual;
  readonly article: Provision;
  readonly planning: ActId;
  /** Every body that may agree must do so, each by its own office (A16, A17; I-27). */
  readonly agreeing: ActId;
  /** Null: it commends nobody. */
  readonly commending: { readonly act: ActId; readonly resolve: ActId } | null;
  readonly whom: readonly Commended[];
  /** Every four years and planned in advance (A14, I-27); the others are for one year. */
  readonly periodic: boolean;
  /** A large matter of reward, which the joint conference resolves on (A12, I-34). */
  readonly large: boolean;
}

const advanced = { act: 'commend-advanced', resolve: 'resolve-advanced' } as const;

/** The plans of the measure. All are the city's. */
const laws: Readonly<Record<PlanKind, PlanLaw>> = {
  'periodic-advanced': {
    name: { zh: '全市综治先进集体和先进工作者', en: 'advanced collectives and workers' },
    article: 'commendations',
    planning: 'plan-advanced',
    agreeing: 'agree-to-periodic-advanced',
    commending: advanced,
    whom: ['unit', 'holder'],
    periodic: true,
    large: true,
  },
  'yearly-advanced': {
    name: { zh: '年度先进单位和先进个人', en: "the year's advanced units and individuals" },
    article: 'commendations',
    planning: 'plan-advanced',
    agreeing: 'agree-to-yearly-advanced',
    commending: advanced,
    whom: ['unit', 'holder'],
    periodic: false,
    large: false,
  },
  'yearly-praise': {
    name: { zh: '维稳年度通报表扬', en: "the year's commendation for stability" },
    article: 'commendations',
    planning: 'plan-praise',
    agreeing: 'agree-to-praise',
    commending: { act: 'praise', resolve: 'resolve-praise' },
    whom: ['unit'],
    periodic: false,
    large: false,
  },
  rewards: {
    name: { zh: '年度考评奖励办法', en: "the year's rewards by grade" },
    article: 'rewards',
    planning: 'plan-rewards',
    agreeing: 'agree-to-rewards',
    commending: null,
    whom: [],
    periodic: false,
    large: true,
  },
};

/** A kind of plan: whose agreement it needs, who is commended by it, and by which acts. */
export interface PlanKindDefinition extends PlanLaw {
  readonly id: PlanKind;
}

/** @throws RangeError for what is no kind of plan. */
export const planKind = (id: PlanKind): PlanKindDefinition => {
  const law: PlanLaw | undefined = laws[id];
  if (!law) throw new RangeError(`not a kind of plan: ${id}`);
  return { ...law, id };
};

/** The plans of the measure, in its order. */
export const planKinds: readonly PlanKindDefinition[] = planKindIds.map(planKind);

/** A plan's id says its kind and the last of its years: there is one of each kind a year (A14, A16). */
export const planIdOf = (kind: PlanKind, last: number): string => `${kind}-${last}`;

/** Kind and last year of a plan, as its id says them. */
export const partsOfPlanId = (id: string): { readonly kind: PlanKindDefinition; readonly last: number } => ({
  kind: planKind(id.slice(0, -5) as PlanKind),
  last: Number(id.slice(-4)),
});
