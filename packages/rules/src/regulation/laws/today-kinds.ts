import type { KindLaw } from '../../law/kinds/index.ts';
import { lettersDownTheTree } from '../measure-letters.ts';

const report = { subject: 'reports', due: 'report-due' } as const;

/**
 * The kinds of a law with one leading group: one office fulfils what two did, revises the letters alone and agrees with itself to
 * nothing. Discipline inspection and supervision are one department of the conference since 2018. Of the rest the
 * regulation leaves the kinds to the cities, and these are the example's own.
 */
export const todayKinds: KindLaw = {
  reports: [
    {
      ...report,
      id: 'unit-to-peace-group',
      name: {
        zh: '部门（单位）平安建设年度报告',
        en: 'yearly report of a department or unit on building peace',
      },
      of: ['department', 'unit'],
      to: { function: 'commission', seat: 'own' },
      plansNextYear: true,
    },
    {
      ...report,
      id: 'peace-group-upwards',
      name: { zh: '{@commission}年度报告', en: 'yearly report of the {@commission} to the one above' },
      of: ['locality'],
      inNameOf: 'commission',
      to: { function: 'commission', seat: 'above' },
      plansNextYear: true,
    },
    {
      ...report,
      id: 'committee-to-plenary',
      name: { zh: '党委常委会向全体会议的报告', en: 'report of the standing committee to its plenary' },
      of: ['locality'],
      to: { assembly: 'plenary' },
      plansNextYear: false,
    },
  ],
  duties: [
    {
      id: 'committee-hears',
      name: { zh: '党委听取平安建设工作汇报', en: 'the committee heard the work of building peace' },
      subject: 'first-responsible',
      of: ['locality'],
    },
    {
      id: 'leaders-study',
      name: { zh: '领导班子研究平安建设工作', en: 'the leaders studied the work of building peace' },
      subject: 'remits',
      of: ['department', 'unit'],
    },
    {
      id: 'peace-group-meeting',
      name: { zh: '{@commission}会议', en: 'meeting of the {@commission}' },
      subject: 'bodies',
      of: ['locality'],
      inNameOf: 'commission',
    },
  ],
  letters: { kinds: lettersDownTheTree, revisedBy: ['commission-office', 'stability-office'] },
  plans: [
    {
      id: 'peaceful-units',
      name: { zh: '平安单位和平安建设先进个人', en: 'peaceful units and advanced individuals' },
      subject: 'commendations',
      drawnUpBy: ['commission-office'],
      agreedBy: ['stability-office', 'personnel'],
      commendedBy: ['commission', 'commission-office'],
      whom: ['unit', 'holder'],
      periodic: false,
      large: false,
    },
    {
      id: 'peace-rewards',
      name: { zh: '平安建设年度奖励办法', en: 'the year’s rewards for building peace' },
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
    { id: 'peace-office', body: 'peace-office' },
    { id: 'political-legal', body: 'political-legal-commission' },
    { id: 'discipline-and-supervision', body: 'discipline-and-supervision' },
    { id: 'organisation-department', name: { zh: '组织部门', en: 'organisation department' } },
    {
      id: 'human-resources-department',
      name: { zh: '人力资源社会保障部门', en: 'department of human resources and social security' },
    },
  ],
};
