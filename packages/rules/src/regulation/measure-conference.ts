import type { ConferenceDepartment } from '../law/kinds/index.ts';

/** The six whose departments make up the joint conference, in the order of A12. */
export const measureDepartments: readonly ConferenceDepartment[] = [
  { id: 'cgc-office', body: 'cgc-office' },
  { id: 'slg-office', body: 'slg-office' },
  { id: 'discipline', name: { zh: '纪委机关', en: 'discipline inspection commission' } },
  { id: 'organisation', name: { zh: '组织部门', en: 'organisation department' } },
  { id: 'supervision', name: { zh: '监察部门', en: 'supervision department' } },
  {
    id: 'human-resources-and-social-security',
    name: { zh: '人力资源社会保障部门', en: 'department of human resources and social security' },
  },
];
