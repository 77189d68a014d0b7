import { aYearUnder } from './a-year.ts';

/** The measure of 2017 with the bodies of after 2018: the same five rungs, terms and caps, decided by those who took over. */
aYearUnder({
  city: 'yanjin',
  units: {
    best: 'fuqu',
    poor: 'yj-transport',
    climbing: 'changyue',
    early: 'ruian',
    appealing: 'yj-health',
    department: 'yj-education',
  },
  letters: { issued: 6, deadline: '2026-03-31' },
  reports: ['department-to-cgc'],
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
  points: { fuqu: 96, ruian: 95, changyue: 93, 'yj-transport': 59.99, 'yj-health': 91 },
  survey: { xingfang: 59.9 },
  grades: [
    { unit: 'fuqu', grade: 'excellent' },
    { unit: 'ruian', grade: 'qualified', caps: ['veto-warned'] },
    { unit: 'changyue', grade: 'qualified', caps: ['veto-warned', 'listed-for-supervision'] },
    { unit: 'yj-transport', grade: 'poor' },
    { unit: 'yj-health', grade: 'excellent' },
    { unit: 'yj-education', grade: 'good' },
  ],
  consequences: [
    { unit: 'yj-transport', reason: 'graded-poor', stage: 'listed-supervision' },
    { unit: 'xingfang', reason: 'survey-below-limit', stage: 'veto-warning' },
  ],
});
