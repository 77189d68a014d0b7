import type { KindLaw } from '../../law/kinds/index.ts';
import { lettersDownTheTree } from '../measure-letters.ts';

const report = { subject: 'reports', due: 'report-due' } as const;

/**
 * The kinds of a law with one commission and no second group: nothing is owed to one, and nobody waits for its agreement. The
 * source names the five departments; of reports, duties and plans it tells nothing, and these are an example's own.
 */
export const provinceKinds: KindLaw = {
  reports: [
    {
      ...report,
      id: 'department-report',
      name: { zh: '部门（单位）年度工作报告', en: 'yearly report of a department or unit' },
      of: ['department', 'unit'],
      to: { function: 'commission', seat: 'own' },
      plansNextYear: true,
    },
    {
      ...report,
      id: 'commission-report',
      name: { zh: '{@commission}年度工作报告', en: 'yearly report of a {@commission} to the one above' },
      of: ['locality'],
      inNameOf: 'commission',
      to: { function: 'commission', seat: 'above' },
      plansNextYear: false,
    },
  ],
  duties: [
    {
      id: 'committee-study',
      name: { zh: '党委、政府专题研究', en: 'the committee or the government studied the work' },
      subject: 'first-responsible',
      of: ['locality'],
    },
    {
      id: 'department-study',
      name: { zh: '部门（单位）专题研究', en: 'the leaders of a department or unit studied the work' },
      subject: 'remits',
      of: ['department', 'unit'],
    },
    {
      id: 'commission-plenary',
      name: { zh: '{@commission}全体会议', en: 'plenary of the {@commission}' },
      subject: 'bodies',
      of: ['locality'],
      inNameOf: 'commission',
    },
  ],
  letters: { kinds: lettersDownTheTree, revisedBy: ['commission-office'] },
  plans: [
    {
      id: 'advanced-of-the-year',
      name: { zh: '年度先进集体和先进个人', en: 'advanced collectives and individuals of the year' },
      subject: 'commendations',
      drawnUpBy: ['commission-office'],
      agreedBy: ['personnel'],
      commendedBy: ['commission', 'commission-office'],
      whom: ['unit', 'holder'],
      periodic: false,
      large: false,
    },
    {
      id: 'rewards-of-the-year',
      name: { zh: '年度奖励办法', en: 'rewards of the year by grade' },
      subject: 'rewards',
      drawnUpBy: ['commission-office'],
      agreedBy: ['personnel', 'finance'],
      commendedBy: null,
      whom: [],
      periodic: false,
      large: true,
    },
  ],
  conferenceDepartments: [
    { id: 'comprehensive-governance', body: 'commission-office' },
    { id: 'discipline-inspection', name: { zh: '纪检机关', en: 'discipline inspection' } },
    { id: 'organisation-department', name: { zh: '组织部门', en: 'organisation department' } },
    { id: 'personnel-department', name: { zh: '人事部门', en: 'personnel department' } },
    { id: 'supervision-department', name: { zh: '监察部门', en: 'supervision department' } },
  ],
};
