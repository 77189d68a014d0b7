import type { Bilingual, Body, Capacity, Level } from '../../vocabulary.ts';
import { seats, sites } from '../acts/definition.ts';

/**
 * The place whose bodies may act, as a row of the table says it. Beside the seats and sites of the acts: `veto-power`
 * (where A26 exercises a warning or a veto), `that-decided` (the place that decided the measure), `above-that-decided`
 * (one level above that place), `deciding-body` (the very body).
 */
export const wheres = [
  ...seats,
  ...sites,
  'veto-power',
  'that-decided',
  'above-that-decided',
  'below-that-decided',
  'deciding-body',
] as const;
export type Where = (typeof wheres)[number];

/** A body with the capacities in which it may act; none named: any. */
export interface InCapacities {
  readonly body: Body;
  readonly capacities: readonly Capacity[];
}

/** Bodies that may do an act, and whose: the bodies of which place. */
export interface CompetentHere {
  readonly by: 'bodies';
  readonly bodies: readonly InCapacities[];
  readonly where: Where;
  /** Only at that level (A21); absent: wherever there is such a body. */
  readonly level?: Level;
  /** Only where necessary (A20, A21). */
  readonly exceptional?: true;
  /** Only of a central unit under the veto-power regime, which is recommended to its superior (A26). */
  readonly ofCentralUnits?: true;
  /** Only on what this body decided, in one of these capacities and at that level (I-9, I-16). */
  readonly decidedBy?: InCapacities & { readonly level?: Level };
}

/** One line of the answer to the question who may do an act: bodies, the unit's own staff, or the system. */
export type Competent = CompetentHere | { readonly by: 'staff' } | { readonly by: 'system' };

/** The places as a cell of the table names them. */
export const whereNames = {
  over: { zh: '单位所在或者以上', en: 'of the unit or above' },
  own: { zh: '本级', en: 'of that locality' },
  parent: { zh: '上一级', en: 'one level up' },
  higher: { zh: '单位的上级', en: 'above the unit' },
  top: { zh: '{@top}', en: 'of the {@top}' },
  above: { zh: '单位以上', en: 'above the unit' },
  responsible: { zh: '主管地', en: 'of the responsible place' },
  reaching: {
    zh: '主管地或者直达的上级',
    en: 'of the responsible place, or of a level that reaches down',
  },
  'veto-power': { zh: '否决权所在地', en: 'of the place with the veto power' },
  'that-decided': { zh: '决定地', en: 'of the place that decided' },
  'above-that-decided': { zh: '决定地的上一级', en: 'one level above the place that decided' },
  'below-that-decided': { zh: '决定地下一级，先行验收', en: 'one level below the place that decided, first' },
  'deciding-body': { zh: '决定机构本身', en: 'if it is the body that decided' },
} as const satisfies Readonly<Record<Where, Bilingual>>;

/** The meaning of each place, for whoever reads the table. */
export const whereMeanings = {
  over: { zh: '单位所在的地方，或者其任一上级地方', en: 'the unit’s own locality, or any above it' },
  own: { zh: '事项所属的那个地方，不含其上级', en: 'the very locality it is about, none above it' },
  parent: { zh: '离单位最近的上级地方', en: 'the nearest locality above the unit' },
  higher: {
    zh: '单位以上任一地方；{@top}没有上级的，即其本身',
    en: 'any locality above the unit; of the {@top}, which has none above it, its own',
  },
  top: { zh: '全{@top}', en: 'the {@top} itself' },
  above: { zh: '单位以上任一设有机构的地方', en: 'any locality above the unit that has such bodies' },
  responsible: {
    zh: '地方的上一级；部门、单位的本级或者上一级；上级所属驻地单位还有所驻地方',
    en: 'one level above a locality; of its own level or one above for a department or unit; also the locality where a unit of a higher level is stationed',
  },
  reaching: {
    zh: '主管地；条文准许某一层级对以下任何层级的单位直接采取措施的，也包括该层级；一案只由其中一级办理',
    en: 'the responsible place; where an article lets a level take a stage for any unit below it, that level too; only one of them runs a case',
  },
  'veto-power': {
    zh: '地方的上一级；部门、单位的本级或者上一级；属于{@top}以上的单位由{@top}；上级所属驻地单位由所驻地方',
    en: 'one level above a locality; of its own level or one above for a department or unit; the {@top} for a unit that belongs to somebody above it; the locality where a unit of a higher level is stationed',
  },
  'that-decided': { zh: '作出所涉决定的地方', en: 'the locality whose body decided what it is about' },
  'above-that-decided': {
    zh: '作出所涉决定的地方以上最近的、其机构有权决定的地方',
    en: 'the nearest locality above that one whose bodies decide',
  },
  'below-that-decided': {
    zh: '作出所涉决定的地方以下、单位以上最近的一级地方；单位为地方的，即其本身',
    en: 'the locality next below the one that decided, on the way to the unit; a locality itself',
  },
  'deciding-body': { zh: '作出所涉决定的那个机构', en: 'the very body that decided what it is about' },
} as const satisfies Readonly<Record<Where, Bilingual>>;
