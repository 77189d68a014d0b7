import type { ReportKind } from '../law/kinds/index.ts';

const common = { subject: 'reports', due: 'report-due' } as const;
const ofDepartments = {
  ...common,
  of: ['department', 'unit'],
  plansNextYear: true,
} as const;
const ofLocalities = {
  ...common,
  of: ['locality'],
  plansNextYear: false,
} as const;

/**
 * A8: departments and units to both bodies of their level, at township level to the county's (I-25); each body to the
 * one above, the city's to the province's; the committee to its plenary, where there are bodies (I-26).
 */
export const measureReports: readonly ReportKind[] = [
  {
    ...ofDepartments,
    id: 'department-to-cgc',
    name: {
      zh: '部门（单位）向同级{@commission}的报告',
      en: 'report of a department or unit to the {@commission}',
    },
    to: { function: 'commission', seat: 'own' },
  },
  {
    ...ofDepartments,
    id: 'department-to-slg',
    name: {
      zh: '部门（单位）向同级{@stability-group}的报告',
      en: 'report of a department or unit to the {@stability-group}',
    },
    to: { function: 'stability-group', seat: 'own' },
  },
  {
    ...ofLocalities,
    id: 'cgc-to-cgc',
    name: {
      zh: '{@commission}向上一级{@commission}的报告',
      en: 'report of a {@commission} to the one above',
    },
    inNameOf: 'commission',
    to: { function: 'commission', seat: 'above' },
  },
  {
    ...ofLocalities,
    id: 'slg-to-slg',
    name: {
      zh: '{@stability-group}向上一级{@stability-group}的报告',
      en: 'report of a {@stability-group} to the one above',
    },
    inNameOf: 'stability-group',
    to: { function: 'stability-group', seat: 'above' },
  },
  {
    ...ofLocalities,
    id: 'committee-to-plenary',
    name: {
      zh: '党委常委会向全体会议报告中的综治维稳内容',
      en: 'what the party standing committee reports of the system to its plenary',
    },
    to: { assembly: 'plenary' },
  },
];
