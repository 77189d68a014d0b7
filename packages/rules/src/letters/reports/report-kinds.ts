import type { ActId } from '../../competence/index.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual } from '../../vocabulary.ts';

interface ReportKindDefinition {
  readonly id: string;
  readonly name: Bilingual;
  readonly article: Provision;
  /** The act of filing it, by which the competence table says who makes it. */
  readonly filing: ActId;
  /** The act of returning it, by which the table says who receives it; a plenary is no body of this system. */
  readonly returning: ActId;
  /** True where it must say what is planned for the next year. */
  readonly plansNextYear: boolean;
}

/** A8: departments and units to both bodies of their level, each body to the one above, the committee to its plenary. */
export const reportKinds = [
  {
    id: 'department-to-cgc',
    name: {
      zh: '部门（单位）向同级{@commission}的报告',
      en: 'report of a department or unit to the {@commission}',
    },
    article: 'reports',
    filing: 'file-department-report',
    returning: 'return-report-to-commission',
    plansNextYear: true,
  },
  {
    id: 'department-to-slg',
    name: {
      zh: '部门（单位）向同级{@stability-group}的报告',
      en: 'report of a department or unit to the {@stability-group}',
    },
    article: 'reports',
    filing: 'file-department-report',
    returning: 'return-report-to-group',
    plansNextYear: true,
  },
  {
    id: 'cgc-to-cgc',
    name: {
      zh: '{@commission}向上一级{@commission}的报告',
      en: 'report of a {@commission} to the one above',
    },
    article: 'reports',
    filing: 'file-commission-report',
    returning: 'return-report-to-commission',
    plansNextYear: false,
  },
  {
    id: 'slg-to-slg',
    name: {
      zh: '{@stability-group}向上一级{@stability-group}的报告',
      en: 'report of a {@stability-group} to the one above',
    },
    article: 'reports',
    filing: 'file-group-report',
    returning: 'return-report-to-group',
    plansNextYear: false,
  },
  {
    id: 'committee-to-plenary',
    name: {
      zh: '党委常委会向全体会议报告中的综治维稳内容',
      en: 'what the party standing committee reports of the system to its plenary',
    },
    article: 'reports',
    filing: 'file-committee-report',
    returning: 'return-report-made-elsewhere',
    plansNextYear: false,
  },
] as const satisfies readonly ReportKindDefinition[];

export type ReportKindId = (typeof reportKinds)[number]['id'];

/** A yearly report of A8: who makes it, and to whom it goes. */
export interface ReportKind extends ReportKindDefinition {
  readonly id: ReportKindId;
}

const byId = new Map<ReportKindId, ReportKind>(reportKinds.map((kind) => [kind.id, kind]));

/** A kind of report by its id. @throws RangeError on an id that is none. */
export const reportKind = (id: ReportKindId): ReportKind => {
  const kind = byId.get(id);
  if (!kind) throw new RangeError(`there is no report ${id}`);
  return kind;
};
