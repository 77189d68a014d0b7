import type { PlanKind } from '../law/kinds/index.ts';

/** The plans of three commendations (A14), and the rewards that follow the grades (A16). */
export const measurePlans: readonly PlanKind[] = [
  {
    id: 'periodic-advanced',
    name: { zh: '全市综治先进集体和先进工作者', en: 'advanced collectives and workers' },
    subject: 'commendations',
    drawnUpBy: ['commission-office'],
    agreedBy: ['personnel'],
    commendedBy: ['commission', 'commission-office'],
    whom: ['unit', 'holder'],
    periodic: true,
    large: true,
  },
  {
    id: 'yearly-advanced',
    name: { zh: '年度先进单位和先进个人', en: "the year's advanced units and individuals" },
    subject: 'commendations',
    drawnUpBy: ['commission-office'],
    agreedBy: ['stability-office', 'personnel'],
    commendedBy: ['commission', 'commission-office'],
    whom: ['unit', 'holder'],
    periodic: false,
    large: false,
  },
  {
    id: 'yearly-praise',
    name: { zh: '维稳年度通报表扬', en: "the year's commendation for stability" },
    subject: 'commendations',
    drawnUpBy: ['stability-office'],
    agreedBy: ['commission-office', 'personnel'],
    commendedBy: ['stability-group', 'stability-office'],
    whom: ['unit'],
    periodic: false,
    large: false,
  },
  {
    id: 'rewards',
    name: { zh: '年度考评奖励办法', en: "the year's rewards by grade" },
    subject: 'rewards',
    drawnUpBy: ['commission-office'],
    agreedBy: ['stability-office', 'personnel', 'finance'],
    commendedBy: null,
    whom: [],
    periodic: false,
    large: true,
  },
];
