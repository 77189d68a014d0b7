import type { Graded } from './row.ts';

/** The second year of the counties. */
export const counties2027: readonly Graded[] = [
  {
    ...{ unit: 'qx-north', score: 95, byScore: 'excellent', grade: 'excellent', rank: 1, of: 3, caps: [] },
    ...{ version: 1, why: 'I-11: 90 and more.' },
  },
  {
    ...{ unit: 'qx-east', score: 90, byScore: 'excellent', grade: 'excellent', rank: 2, of: 3, caps: [] },
    ...{ version: 1, why: 'I-11: 90 itself is excellent. Its listing was of the year before (I-13).' },
  },
  {
    ...{ unit: 'qx-south', score: 81, byScore: 'good', grade: 'good', rank: 3, of: 3, caps: [] },
    ...{ version: 1, why: 'I-11: 80 and more.' },
  },
  {
    ...{ unit: 'qx-health', score: 85, byScore: 'good', grade: 'good', rank: 1, of: 2, caps: [] },
    ...{ version: 1, why: 'I-11: 80 and more.' },
  },
  {
    ...{ unit: 'qx-police', score: 79, byScore: 'qualified', grade: 'qualified', rank: 2, of: 2, caps: [] },
    ...{ version: 1, why: 'I-11: below 80.' },
  },
  {
    ...{ unit: 'yt-north', score: 91, byScore: 'excellent', grade: 'excellent', rank: 1, of: 2, caps: [] },
    ...{ version: 1, why: 'I-11: 90 and more.' },
  },
  {
    ...{ unit: 'yt-south', score: 74, byScore: 'qualified', grade: 'qualified', rank: 2, of: 2 },
    ...{ caps: ['listed-for-supervision'], version: 1 },
    why: 'A25: listed for being poor the year before, imposed in this one. It allows good, and takes nothing from qualified; it is named.',
  },
];

/** The second year of the city, as published on 14 January 2028. */
export const city2027: readonly Graded[] = [
  {
    ...{ unit: 'qianxi', score: 95.7, byScore: 'excellent', grade: 'excellent', rank: 1, of: 2, caps: [] },
    version: 1,
    why: '94 × 55 % = 51.70; 15; four of five are good or better, 80 % of 80: 100 × 20 % = 20; 90 × 10 % = 9.',
  },
  {
    ...{ unit: 'yutian', score: 89.5, byScore: 'good', grade: 'qualified', rank: 2, of: 2 },
    ...{ caps: ['veto-warned'], version: 1 },
    why: '96 × 55 % = 52.80; 15; one of two, 62.5 × 20 % = 12.50; 92 × 10 % = 9.20. A25: the warning for last year’s survey was imposed in this year.',
  },
  {
    ...{ unit: 'luannan', score: 76.8, byScore: 'qualified', grade: 'poor', rank: 5, of: 5 },
    ...{ caps: ['vetoed'], version: 1 },
    why: '88 × 60 % = 52.80; vetoed −60, and nothing for the warning, which is of 2026 (I-13): 40 × 20 % = 8; 80 × 20 % = 16. A25: vetoed, so poor.',
  },
  {
    ...{ unit: 'laoting', score: 97, byScore: 'excellent', grade: 'excellent', rank: 1, of: 5, caps: [] },
    ...{ version: 1, why: '97 × 60 % = 58.20; 20; 94 × 20 % = 18.80. Its warning was of the year before.' },
  },
  {
    ...{ unit: 'qianan', score: 92, byScore: 'excellent', grade: 'excellent', rank: 2, of: 5, caps: [] },
    ...{ version: 1, why: '90 × 60 % = 54; 20; 90 × 20 % = 18. It ties for the second place.' },
  },
  {
    ...{ unit: 'zunhua', score: 92, byScore: 'excellent', grade: 'excellent', rank: 2, of: 5, caps: [] },
    version: 1,
    why: '89.5 × 60 % = 53.70; 20; 91.5 × 20 % = 18.30. I-12: the scheme lets all come in who tie on the last place.',
  },
  {
    ...{ unit: 'luanzhou', score: 90, byScore: 'excellent', grade: 'good', rank: 4, of: 5, caps: [] },
    ...{
      version: 1,
      why: '85 × 60 % = 51; 20; 95 × 20 % = 19. 90 itself is excellent, but no place is left (I-12).',
    },
  },
  {
    ...{ unit: 'ts-health', score: 93, byScore: 'excellent', grade: 'excellent', rank: 1, of: 5, caps: [] },
    ...{ version: 1, why: '90 × 70 % = 63, and 30.' },
  },
  {
    ...{ unit: 'ts-education', score: 86, byScore: 'good', grade: 'good', rank: 4, of: 5, caps: [] },
    ...{ version: 1, why: '80 × 70 % = 56, and 30. I-40: behind 96.5 capped points that are good too.' },
  },
  {
    ...{
      unit: 'ts-transport',
      score: 93,
      byScore: 'excellent',
      grade: 'excellent',
      rank: 1,
      of: 5,
      caps: [],
    },
    ...{ version: 1, why: '63 and 30: its ladder of 2026 caps that year and no other (I-13).' },
  },
  {
    ...{ unit: 'ts-water', score: 63, byScore: 'qualified', grade: 'qualified', rank: 5, of: 5, caps: [] },
    ...{
      version: 1,
      why: '60 × 70 % = 42; two reports never filed: 70 × 30 % = 21. The conviction was of 2026.',
    },
  },
  {
    ...{ unit: 'ts-housing', score: 96.5, byScore: 'excellent', grade: 'good', rank: 3, of: 5 },
    ...{ caps: ['listed-for-supervision'], version: 1 },
    why: '95 × 70 % = 66.50, and 30. A25: listed on 12 February for being poor the year before, so not excellent.',
  },
  {
    ...{ unit: 'lunan', score: 85, byScore: 'good', grade: 'good', rank: 1, of: 39, caps: [], version: 1 },
    why: 'As the year before.',
  },
];
