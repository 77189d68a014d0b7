import type { ArticleRef, Bilingual, Body } from '../../vocabulary.ts';

/** A yearly report of A8: who makes it, and to whom it goes. */
export interface ReportKind {
  readonly id:
    | 'department-to-cgc'
    | 'department-to-slg'
    | 'cgc-to-cgc'
    | 'slg-to-slg'
    | 'committee-to-plenary';
  readonly name: Bilingual;
  readonly article: ArticleRef;
  /** Who files it: those who act for the unit itself, or one of these bodies of the locality. */
  readonly filedBy: 'unit' | readonly Body[];
  /** Who receives it and may return it; empty: the plenary, which is no body of this system. */
  readonly receivedBy: readonly Body[];
  /** Whether it must say what is planned for the next year. */
  readonly plansNextYear: boolean;
}

/** A8: departments and units to both bodies of their level, each body to the one above, the committee to its plenary. */
export const reportKinds: readonly ReportKind[] = [
  {
    id: 'department-to-cgc',
    name: { zh: '部门(单位)向同级综治委的报告', en: 'report of a department or unit to the commission' },
    article: 'A8',
    filedBy: 'unit',
    receivedBy: ['cgc', 'cgc-office'],
    plansNextYear: true,
  },
  {
    id: 'department-to-slg',
    name: {
      zh: '部门(单位)向同级维稳领导小组的报告',
      en: 'report of a department or unit to the leading group',
    },
    article: 'A8',
    filedBy: 'unit',
    receivedBy: ['slg', 'slg-office'],
    plansNextYear: true,
  },
  {
    id: 'cgc-to-cgc',
    name: { zh: '综治委向上一级综治委的报告', en: 'report of a commission to the one above' },
    article: 'A8',
    filedBy: ['cgc', 'cgc-office'],
    receivedBy: ['cgc', 'cgc-office'],
    plansNextYear: false,
  },
  {
    id: 'slg-to-slg',
    name: { zh: '维稳领导小组向上一级维稳领导小组的报告', en: 'report of a leading group to the one above' },
    article: 'A8',
    filedBy: ['slg', 'slg-office'],
    receivedBy: ['slg', 'slg-office'],
    plansNextYear: false,
  },
  {
    id: 'committee-to-plenary',
    name: {
      zh: '党委常委会向全体会议报告中的综治维稳内容',
      en: 'what the party standing committee reports of the system to its plenary',
    },
    article: 'A8',
    filedBy: 'unit',
    receivedBy: [],
    plansNextYear: false,
  },
];

export type ReportKindId = ReportKind['id'];

const byId = new Map(reportKinds.map((kind) => [kind.id, kind]));

/** A kind of report by its id. @throws RangeError on an id that is none. */
export const reportKind = (id: ReportKindId): ReportKind => {
  const kind = byId.get(id);
  if (!kind) throw new RangeError(`there is no report ${id}`);
  return kind;
};
