import type { ArticleRef, Bilingual, Body } from '../vocabulary.ts';

/** What is planned: three commendations (A14), and the rewards that follow the grades (A16). */
export type PlanKind = 'yearly-advanced' | 'yearly-praise' | 'periodic-advanced' | 'rewards';

/** Who is commended: a unit, or somebody who holds a post. */
export type Commended = 'unit' | 'holder';

/** A kind of plan: who draws it up, whose agreement it needs, and who then commends whom. */
export interface PlanKindDefinition {
  readonly id: PlanKind;
  readonly name: Bilingual;
  readonly article: ArticleRef;
  readonly planner: Body;
  /** Each agrees by its own office (A16, A17; I-27). */
  readonly agree: readonly Body[];
  readonly commends: readonly Body[];
  readonly whom: readonly Commended[];
  /** Every four years and planned in advance (A14, I-27); the others are for one year. */
  readonly periodic: boolean;
  /** A large matter of reward, which the joint conference resolves on (A12, I-34). */
  readonly large: boolean;
}

/** The plans of the measure, in its order. All are the city's. */
export const planKinds: readonly PlanKindDefinition[] = [
  {
    id: 'periodic-advanced',
    name: { zh: '全市综治先进集体和先进工作者', en: 'advanced collectives and workers' },
    article: 'A14',
    planner: 'cgc-office',
    agree: ['org-hr'],
    commends: ['cgc', 'cgc-office'],
    whom: ['unit', 'holder'],
    periodic: true,
    large: true,
  },
  {
    id: 'yearly-advanced',
    name: { zh: '年度先进单位和先进个人', en: "the year's advanced units and individuals" },
    article: 'A14',
    planner: 'cgc-office',
    agree: ['slg-office', 'org-hr'],
    commends: ['cgc', 'cgc-office'],
    whom: ['unit', 'holder'],
    periodic: false,
    large: false,
  },
  {
    id: 'yearly-praise',
    name: { zh: '维稳年度通报表扬', en: "the year's commendation for stability" },
    article: 'A14',
    planner: 'slg-office',
    agree: ['cgc-office', 'org-hr'],
    commends: ['slg', 'slg-office'],
    whom: ['unit'],
    periodic: false,
    large: false,
  },
  {
    id: 'rewards',
    name: { zh: '年度考评奖励办法', en: "the year's rewards by grade" },
    article: 'A16',
    planner: 'cgc-office',
    agree: ['slg-office', 'org-hr', 'finance'],
    commends: [],
    whom: [],
    periodic: false,
    large: true,
  },
];

/** @throws RangeError for what is no kind of plan. */
export const planKind = (id: PlanKind): PlanKindDefinition => {
  const found = planKinds.find((kind) => kind.id === id);
  if (!found) throw new RangeError(`not a kind of plan: ${id}`);
  return found;
};
