import type { ActId } from '../../competence/index.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual, Level, UnitFacts, UnitKind } from '../../vocabulary.ts';

const levels: readonly Level[] = ['city', 'county', 'township'];
const officeLevels: readonly Level[] = ['city', 'county'];

interface DutyKindDefinition {
  readonly id: string;
  readonly name: Bilingual;
  readonly article: Provision;
  /** The units whose duty it is: of these kinds, at these levels. */
  readonly of: readonly UnitKind[];
  readonly at: readonly Level[];
  /** The act of recording it, by which the competence table says who does. */
  readonly recording: ActId;
}

const locality = {
  article: 'first-responsible',
  of: ['locality'],
  at: levels,
  recording: 'record-locality-duty',
} as const;
const department = {
  article: 'remits',
  of: ['department', 'unit'],
  at: levels,
  recording: 'record-department-duty',
} as const;
/** Townships have no commission and no group. */
const commission = {
  article: 'bodies',
  of: ['locality'],
  at: officeLevels,
  recording: 'record-commission-duty',
} as const;
const group = {
  article: 'bodies',
  of: ['locality'],
  at: officeLevels,
  recording: 'record-group-duty',
} as const;

/** A4: committee and government; A5: departments and units; A6: the meetings of the commission and of the leading group. */
export const dutyKinds = [
  {
    id: 'committee-meeting',
    name: {
      zh: '党委常委会议听取汇报、专题研究部署',
      en: 'standing-committee meeting that heard and studied the work',
    },
    ...locality,
  },
  {
    id: 'government-meeting',
    name: {
      zh: '政府常务会议听取汇报、专题研究部署',
      en: 'executive meeting of the government that heard and studied the work',
    },
    ...locality,
  },
  {
    id: 'department-meeting',
    name: { zh: '领导班子会议研究部署', en: 'meeting of the leaders that studied the work' },
    ...department,
  },
  {
    id: 'joint-planning',
    name: {
      zh: '与业务工作同规划、同部署、同检查、同落实',
      en: 'planned, deployed, inspected and carried out with the unit’s own business',
    },
    ...department,
  },
  {
    id: 'dispute-resolution',
    name: { zh: '排查化解矛盾纠纷', en: 'disputes looked for and resolved' },
    ...department,
  },
  {
    id: 'cgc-directors-meeting',
    name: { zh: '{@commission}主任会议', en: 'directors’ meeting of the {@commission}' },
    ...commission,
  },
  {
    id: 'cgc-plenary',
    name: { zh: '{@commission}全体委员会议', en: 'plenary of the {@commission}' },
    ...commission,
  },
  {
    id: 'cgc-working-group',
    name: { zh: '{@commission}专门工作小组会议', en: 'special working group of the {@commission}' },
    ...commission,
  },
  {
    id: 'cgc-conference',
    name: { zh: '社会治安综合治理大会', en: 'conference on comprehensive governance' },
    ...commission,
  },
  {
    id: 'slg-heads-meeting',
    name: { zh: '{@stability-group}组长会议', en: 'heads’ meeting of the {@stability-group}' },
    ...group,
  },
  {
    id: 'slg-plenary',
    name: { zh: '{@stability-group}全体会议', en: 'plenary of the {@stability-group}' },
    ...group,
  },
  {
    id: 'slg-special-meeting',
    name: { zh: '{@stability-group}专项工作会议', en: 'special meeting of the {@stability-group}' },
    ...group,
  },
] as const satisfies readonly DutyKindDefinition[];

export type DutyKindId = (typeof dutyKinds)[number]['id'];

/** A kind of duty of A4–A6 that is done on a day and shown by a document. */
export interface DutyKind extends DutyKindDefinition {
  readonly id: DutyKindId;
}

const kinds: readonly DutyKind[] = dutyKinds;

const byId = new Map(kinds.map((kind) => [kind.id, kind]));

/** A kind of duty by its id. @throws RangeError on an id that is none. */
export const dutyKind = (id: DutyKindId): DutyKind => {
  const kind = byId.get(id);
  if (!kind) throw new RangeError(`there is no duty ${id}`);
  return kind;
};

/** The duties of a unit, in the order of the articles (A4–A6). */
export const dutyKindsOf = (unit: Pick<UnitFacts, 'kind' | 'level'>): readonly DutyKind[] =>
  kinds.filter(({ of, at }) => of.includes(unit.kind) && at.includes(unit.level));
