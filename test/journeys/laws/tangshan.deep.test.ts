import { aYearUnder } from './a-year.ts';

/** The measure of 2017 as it began: five rungs, two offices that revise the letters together, two reports a department owes. */
aYearUnder({
  city: 'tangshan',
  units: {
    best: 'qianxi',
    poor: 'ts-transport',
    climbing: 'yutian',
    early: 'luannan',
    appealing: 'ts-health',
    department: 'ts-education',
  },
  letters: { issued: 6, deadline: '2026-03-31' },
  reports: ['department-to-cgc', 'department-to-slg'],
  appealed: 'notice',
  early: { stage: 'veto-warning', from: '2026-01-12', lastDay: '2027-01-12', releasedOn: '2026-02-09' },
  climb: [
    { stage: 'notice', from: '2026-03-02', lastDay: '2026-04-01' },
    { stage: 'interview', from: '2026-04-02', lastDay: '2026-05-02' },
    { stage: 'listed-supervision', from: '2026-05-03', lastDay: '2026-11-03' },
    { stage: 'veto-warning', from: '2026-11-04', lastDay: '2027-11-04' },
    { stage: 'veto', from: '2027-11-05', lastDay: '2028-11-05' },
  ],
  end: { how: 'released', verifiedOn: '2028-12-01', on: '2028-12-02' },
  points: { qianxi: 96, luannan: 95, yutian: 93, 'ts-transport': 59.99, 'ts-health': 91 },
  survey: { fengnan: 59.9 },
  grades: [
    { unit: 'qianxi', grade: 'excellent' },
    { unit: 'luannan', grade: 'qualified', caps: ['veto-warned'] },
    { unit: 'yutian', grade: 'qualified', caps: ['veto-warned', 'listed-for-supervision'] },
    { unit: 'ts-transport', grade: 'poor' },
    { unit: 'ts-health', grade: 'excellent' },
    { unit: 'ts-education', grade: 'good' },
  ],
  consequences: [
    { unit: 'ts-transport', reason: 'graded-poor', stage: 'listed-supervision' },
    { unit: 'fengnan', reason: 'survey-below-limit', stage: 'veto-warning' },
  ],
});
