import type { Bilingual } from '../vocabulary.ts';

/** The six whose departments make up a joint conference (A12). */
export type ConferenceDepartment =
  | 'cgc-office'
  | 'slg-office'
  | 'discipline'
  | 'organisation'
  | 'supervision'
  | 'human-resources-and-social-security';

/** The six in the order of A12, at city and at county level. */
export const conferenceDepartments: readonly {
  readonly id: ConferenceDepartment;
  readonly name: Bilingual;
}[] = [
  { id: 'cgc-office', name: { zh: '综治办', en: 'office of the commission' } },
  { id: 'slg-office', name: { zh: '维稳办', en: 'office of the leading group' } },
  { id: 'discipline', name: { zh: '纪委机关', en: 'discipline inspection commission' } },
  { id: 'organisation', name: { zh: '组织部门', en: 'organisation department' } },
  { id: 'supervision', name: { zh: '监察部门', en: 'supervision department' } },
  {
    id: 'human-resources-and-social-security',
    name: { zh: '人力资源社会保障部门', en: 'department of human resources and social security' },
  },
];
