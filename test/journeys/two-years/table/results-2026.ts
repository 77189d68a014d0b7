import type { Graded } from './row.ts';

/** The first year of the counties: their own units by one indicator, so that a score is what was entered (A10). */
export const counties2026: readonly Graded[] = [
  {
    ...{ unit: 'qx-north', score: 92, byScore: 'excellent', grade: 'excellent', rank: 1, of: 3, caps: [] },
    ...{ version: 1, why: 'I-11: 90 and more is excellent.' },
  },
  {
    ...{ unit: 'qx-east', score: 95, byScore: 'excellent', grade: 'good', rank: 2, of: 3 },
    ...{ caps: ['listed-for-supervision'], version: 1 },
    why: 'A25: listed on 26 October, so not excellent, though released. I-40: by grade first: behind 92 points that are excellent.',
  },
  {
    ...{ unit: 'qx-south', score: 78, byScore: 'qualified', grade: 'qualified', rank: 3, of: 3, caps: [] },
    ...{ version: 1, why: 'I-11: 60 and more is qualified. Its notice caps nothing (A25).' },
  },
  {
    ...{ unit: 'qx-health', score: 80, byScore: 'good', grade: 'good', rank: 1, of: 2, caps: [] },
    ...{ version: 1, why: 'I-11: 80 itself is good.' },
  },
  {
    ...{ unit: 'qx-police', score: 79.99, byScore: 'qualified', grade: 'qualified', rank: 2, of: 2 },
    ...{ caps: [], version: 1, why: 'I-11: just below 80 is not good.' },
  },
  {
    ...{ unit: 'yt-north', score: 88, byScore: 'good', grade: 'good', rank: 1, of: 2, caps: [] },
    ...{ version: 1, why: 'I-11: 80 and more is good.' },
  },
  {
    ...{ unit: 'yt-south', score: 59.99, byScore: 'poor', grade: 'poor', rank: 2, of: 2, caps: [] },
    ...{ version: 1, why: 'I-11: below 60 is poor.' },
  },
];

const pilots: readonly Graded[] = [
  {
    ...{ unit: 'qianxi', score: 89.4, byScore: 'good', grade: 'good', rank: 1, of: 2, caps: [], version: 1 },
    why: 'Order 92 × 55 % = 50.60. Letter in time, reports filed, nothing found: 100 × 15 % = 15. Of its five units three are good or better, 60 % of 80 wanted: 75 × 20 % = 15. Survey 88 × 10 % = 8.80.',
  },
  {
    ...{ unit: 'yutian', score: 80.74, byScore: 'good', grade: 'good', rank: 2, of: 2, caps: [], version: 1 },
    why: 'Order 90 × 55 % = 49.50. Letter late −10, a finding overdue −5: 85 × 15 % = 12.75. One of two is good, 50 % of 80: 62.5 × 20 % = 12.50. Survey 59.9 × 10 % = 5.99.',
  },
];

/** Of five counties two in five, so two, may be excellent (I-12). */
const first = {
  luannan: {
    ...{ unit: 'luannan', score: 86, byScore: 'good', grade: 'qualified', rank: 5, of: 5 },
    caps: ['veto-warned'],
    why: 'Order 95 × 60 % = 57. Warned −40: 60 × 20 % = 12. Survey 85 × 20 % = 17. A25: warned, so not good.',
  },
  laoting: {
    ...{ unit: 'laoting', score: 87.6, byScore: 'good', grade: 'qualified', rank: 4, of: 5 },
    caps: ['veto-warned'],
    why: '96 × 60 % = 57.60, 60 × 20 % = 12, 90 × 20 % = 18. A25, I-13: the warning was imposed in the year; released early it caps all the same. I-40: behind 滦州, whose grade is better.',
  },
  qianan: {
    ...{ unit: 'qianan', score: 94.8, byScore: 'excellent', grade: 'excellent', rank: 1, of: 5, caps: [] },
    why: '94 × 60 % = 56.40, 100 × 20 % = 20, 92 × 20 % = 18.40. I-9: its listing was revoked from its start: it takes nothing off and caps nothing.',
  },
} as const;

const countiesOfTheCity: readonly Graded[] = [
  { ...first.luannan, version: 1 },
  { ...first.laoting, version: 1 },
  { ...first.qianan, version: 1 },
  {
    ...{ unit: 'zunhua', score: 94, byScore: 'excellent', grade: 'excellent', rank: 2, of: 5, caps: [] },
    ...{
      version: 1,
      why: '93 × 60 % = 55.80, 20, 91 × 20 % = 18.20. It has the second of the two places (I-12).',
    },
  },
  {
    ...{
      unit: 'luanzhou',
      score: 87.1,
      byScore: 'good',
      grade: 'good',
      rank: 3,
      of: 5,
      caps: [],
      version: 1,
    },
    why: '92 × 60 % = 55.20, 20, 59.5 × 20 % = 11.90.',
  },
];

const bodies: readonly Graded[] = [
  {
    ...{ unit: 'ts-health', score: 97.2, byScore: 'excellent', grade: 'excellent', rank: 1, of: 5, caps: [] },
    ...{ version: 1, why: 'Order 96 × 70 % = 67.20; both reports in time: 100 × 30 % = 30.' },
  },
  {
    ...{ unit: 'ts-education', score: 91.5, byScore: 'excellent', grade: 'excellent', rank: 2, of: 5 },
    ...{ caps: [], version: 1 },
    why: '90 × 70 % = 63; one report came on 4 January, late −5: 95 × 30 % = 28.50.',
  },
  {
    ...{ unit: 'ts-transport', score: 90.3, byScore: 'excellent', grade: 'good', rank: 4, of: 5 },
    ...{ caps: ['listed-for-supervision'], version: 1 },
    why: '99 × 70 % = 69.30; two reports never filed −30: 70 × 30 % = 21. A25: listed on 11 May, so not excellent.',
  },
  {
    ...{ unit: 'ts-water', score: 97.9, byScore: 'excellent', grade: 'good', rank: 3, of: 5 },
    ...{ caps: ['criminal-liability'], version: 1 },
    why: '97 × 70 % = 67.90, and 30. A25: its deputy in charge was held criminally liable on 16 November, so not excellent. I-40: the best score stands third.',
  },
  {
    ...{
      unit: 'ts-housing',
      score: 56,
      byScore: 'poor',
      grade: 'poor',
      rank: 5,
      of: 5,
      caps: [],
      version: 1,
    },
    why: '50 × 70 % = 35; two reports never filed: 70 × 30 % = 21. Below 60 (I-11).',
  },
];

/** One of the thirty-nine who do not play: 51 units less 12. */
const other: Graded = {
  ...{ unit: 'lunan', score: 85, byScore: 'good', grade: 'good', rank: 1, of: 39, caps: [], version: 1 },
  why: 'All of them have 85 points and tie on the first rank.',
};

/** The city's first year as it was published on 25 January 2027. */
export const city2026: readonly Graded[] = [...pilots, ...countiesOfTheCity, ...bodies, other];

/** The same year once 滦州's survey is 95.5 and not 59.5 (I-23): its group is worked out again, and no other. */
export const corrected2026: readonly Graded[] = [
  ...pilots,
  {
    ...{ unit: 'luanzhou', score: 94.3, byScore: 'excellent', grade: 'excellent', rank: 2, of: 5, caps: [] },
    ...{
      version: 2,
      why: '55.20, 20, and 95.5 × 20 % = 19.10. It passes 94.00 and has the second place (I-12).',
    },
  },
  {
    ...{
      unit: 'zunhua',
      score: 94,
      byScore: 'excellent',
      grade: 'good',
      rank: 3,
      of: 5,
      caps: [],
      version: 2,
    },
    why: 'Two places, and two are better now: outside the quota, so good. Its own facts are as they were; the version says whom it follows.',
  },
  { ...first.qianan, version: 1 },
  {
    ...{ ...first.laoting, version: 2 },
    why: 'Score, grade and rank stay. What it would have needed for a place, which its card tells, is 94.30 now and not 94.00.',
  },
  {
    ...{ ...first.luannan, version: 2 },
    why: 'As 乐亭: only the score that would have had a place is another.',
  },
  ...bodies,
  other,
];
