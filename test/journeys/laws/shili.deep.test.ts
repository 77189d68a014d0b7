import { aYearUnder } from './a-year.ts';

/** A province of 2016: four rungs and no warning, three grades and no caps; the bars already apply while a city is listed. */
aYearUnder({
  city: 'shili',
  units: {
    best: 'mingzhou',
    poor: 'sl-transport',
    climbing: 'yizhou',
    early: 'kangzhou',
    appealing: 'sl-health',
    department: 'sl-education',
  },
  letters: { issued: 6, deadline: '2026-03-31' },
  reports: ['department-report'],
  appealed: 'circulated-notice',
  early: { stage: 'listing', from: '2026-01-12', lastDay: '2026-07-12', releasedOn: '2026-02-09' },
  climb: [
    { stage: 'circulated-notice', from: '2026-03-02', lastDay: '2026-05-02' },
    { stage: 'interview-of-leaders', from: '2026-05-03', lastDay: '2026-08-03' },
    { stage: 'listing', from: '2026-08-04', lastDay: '2027-02-04' },
    { stage: 'one-vote-veto', from: '2027-02-05', lastDay: '2028-02-05' },
  ],
  end: { how: 'expired', verifiedOn: '2027-12-01', on: '2028-02-06' },
  points: { mingzhou: 96, kangzhou: 95, yizhou: 93, 'sl-transport': 59.99, 'sl-health': 91 },
  survey: {},
  grades: [
    { unit: 'mingzhou', grade: 'outstanding' },
    { unit: 'kangzhou', grade: 'outstanding' },
    { unit: 'yizhou', grade: 'outstanding' },
    { unit: 'sl-transport', grade: 'failed' },
    { unit: 'sl-health', grade: 'outstanding' },
    { unit: 'sl-education', grade: 'passed' },
  ],
  consequences: [],
});
