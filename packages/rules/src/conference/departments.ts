import type { Bilingual } from '../vocabulary.ts';

/** The six whose departments make up a joint conference, in the order of A12. */
export const conferenceDepartmentIds = [
  'cgc-office',
  'slg-office',
  'discipline',
  'organisation',
  'supervision',
  'human-resources-and-social-security',
] as const;
export type ConferenceDepartment = (typeof conferenceDepartmentIds)[number];

const names: Readonly<Record<ConferenceDepartment, Bilingual>> = {
  'cgc-office': { zh: '{@commission-office}', en: '{@commission-office:name}' },
  'slg-office': { zh: '{@stability-office}', en: '{@stability-office:name}' },
  discipline: { zh: '纪委机关', en: 'discipline inspection commission' },
  organisation: { zh: '组织部门', en: 'organisation department' },
  supervision: { zh: '监察部门', en: 'supervision department' },
  'human-resources-and-social-security': {
    zh: '人力资源社会保障部门',
    en: 'department of human resources and social security',
  },
};

/** The six with their names, at city and at county level. */
export const conferenceDepartments: readonly {
  readonly id: ConferenceDepartment;
  readonly name: Bilingual;
}[] = conferenceDepartmentIds.map((id) => ({ id, name: names[id] }));
