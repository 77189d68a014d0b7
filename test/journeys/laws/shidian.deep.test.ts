import { aYearUnder } from './a-year.ts';

/** A city of today: three rungs, no veto; the office of the leading group stands for both offices of before. */
aYearUnder({
  city: 'shidian',
  units: {
    best: 'heming',
    poor: 'sd-transport',
    climbing: 'pingmo',
    early: 'yunling',
    appealing: 'sd-health',
    department: 'sd-education',
  },
  letters: { issued: 6, deadline: '2026-03-31' },
  reports: ['unit-to-peace-group'],
  appealed: 'peace-notice',
  early: { stage: 'peace-listing', from: '2026-01-12', lastDay: '2026-07-12', releasedOn: '2026-02-09' },
  climb: [
    { stage: 'peace-notice', from: '2026-03-02', lastDay: '2026-04-01' },
    { stage: 'peace-interview', from: '2026-04-02', lastDay: '2026-06-02' },
    { stage: 'peace-listing', from: '2026-06-03', lastDay: '2026-12-03' },
  ],
  end: { how: 'released', verifiedOn: '2027-02-01', on: '2027-02-02' },
  points: { heming: 96, yunling: 95, pingmo: 93, 'sd-transport': 59.99, 'sd-health': 91 },
  survey: {},
  grades: [
    { unit: 'heming', grade: 'first-rate' },
    { unit: 'yunling', grade: 'sufficient', caps: ['listed'] },
    { unit: 'pingmo', grade: 'sufficient', caps: ['listed'] },
    { unit: 'sd-transport', grade: 'insufficient' },
    { unit: 'sd-health', grade: 'first-rate' },
    { unit: 'sd-education', grade: 'fine' },
  ],
  consequences: [{ unit: 'sd-transport', reason: 'insufficient-year', stage: 'peace-interview' }],
});
