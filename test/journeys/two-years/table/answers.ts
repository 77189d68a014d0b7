import type { Row } from './row.ts';

/** What the years led to, who was barred when, and what became of honours (A10–A14, A22–A24). */

const eligible = (key: string, why: string): Row => ({ key, is: 'eligible', why });
const warned = (key: string, why: string): Row => ({ key, is: 'barred veto-warning A23', why });
const vetoed = (key: string, why: string): Row => ({ key, is: 'barred veto A24', why });

const asked: readonly Row[] = [
  eligible('滦南 the day before its warning', 'A23: proposed is not decided; nothing bars yet.'),
  eligible('secretary of 滦南 the day before', 'A23: as the unit.'),
  warned(
    '滦南 the day of its warning',
    'A23: from the decision on the unit is barred from comprehensive honours.',
  ),
  warned('secretary of 滦南 that day', 'A23: its principals are barred from awards and promotion.'),
  warned('deputy of 滦南 that day', 'A23: and whoever is in charge.'),
  warned('mayor of 滦南 in the next year', 'A23: for a year, till 13 March 2027.'),
  vetoed('secretary of 滦南 at another post', 'I-39: a bar follows its holder.'),
  eligible('new secretary of 滦南', 'I-39: it falls on those responsible, not on who came after.'),
  eligible('市卫健委 under a barred leader', 'A24: the leader is barred, and not the unit that got him.'),
  vetoed('滦南 after the year of its veto', 'A24: for a year and until released; it was not released.'),
  eligible('乐亭 the day before its warning', 'A23: heard, and not decided.'),
  warned('乐亭 the day of its warning', 'A23.'),
  warned('乐亭 the day before its release', 'A23: verified is not released.'),
  eligible('乐亭 the day of its release', 'I-15: an early release lifts the bars that day.'),
  eligible('乐亭 in the next year', 'I-15: nothing comes back with the year’s end.'),
];

const years: readonly Row[] = [
  {
    key: 'run of 10 January',
    is: { status: 'failed', code: 'scores-missing' },
    why: 'A10: graded by itself on 10 January at 02:00; but 迁西 has not published, and nobody is graded on half of the facts.',
  },
  {
    key: 'run of 10 January lacks',
    is: [['qianxi', 'below']],
    why: 'I-47: it names the county and the indicator.',
  },
  { key: 'run of 迁西', is: 'draft', why: 'I-47: the county’s own year was run the same night.' },
  { key: 'run of 10 January 2028', is: 'draft', why: 'A10: both counties had published by 5 January.' },
  {
    key: '2026 ranking of counties',
    is: ['1 qianan', '2 zunhua', '3 luanzhou', '4 laoting', '5 luannan'],
    why: 'I-40: two excellent by score, one good, two qualified by score.',
  },
  {
    key: '2026 ranking of bodies',
    is: ['1 ts-health', '2 ts-education', '3 ts-water', '4 ts-transport', '5 ts-housing'],
    why: 'I-40: capped 97.9 and 90.3 stand behind 91.5.',
  },
  {
    key: '2026 corrected ranking of counties',
    is: ['1 qianan', '2 luanzhou', '3 zunhua', '4 laoting', '5 luannan'],
    why: 'I-23: second and third change places.',
  },
  {
    key: '2027 ranking of counties',
    is: ['1 laoting', '2 qianan', '2 zunhua', '4 luanzhou', '5 luannan'],
    why: 'I-12, I-40: two share the second rank, and none is third.',
  },
  {
    key: '2027 ranking of bodies',
    is: ['1 ts-health', '1 ts-transport', '3 ts-housing', '4 ts-education', '5 ts-water'],
    why: 'I-40.',
  },
  {
    key: 'corrected',
    is: [{ unit: 'luanzhou', version: 2, grade: 'excellent' }],
    why: 'I-23: an error put right is a new version.',
  },
  {
    key: 'moved by the correction',
    is: [['zunhua', '2 excellent', '3 good']],
    why: 'I-23: who moves with it, in rank or grade.',
  },
];

const restsOnBelow: readonly Row[] = [
  {
    key: '迁西 before its county year is corrected',
    is: { score: 89.4, grade: 'good', version: 1, below: 75 },
    why: 'I-47: three of five, 60 % of 80 wanted.',
  },
  {
    key: '县公安局 corrected',
    is: [{ unit: 'qx-police', version: 2, grade: 'good' }],
    why: 'I-11: 80 is good.',
  },
  {
    key: '迁西 after its county year is corrected',
    is: { score: 94.4, grade: 'excellent', version: 2, below: 100 },
    why: 'I-23: whatever rests on a corrected fact is worked out again, indicators too: four of five, 80 % of 80, are 20 points in place of 15.',
  },
];

const consequences: readonly Row[] = [
  {
    key: '2026 leads yutian to',
    is: 'proposed veto-warning',
    why: 'A23: 59.9 percent is below 60; a proposal, and no measure.',
  },
  { key: '2026 leads luanzhou to', is: 'proposed veto-warning', why: 'A23: 59.5 percent.' },
  { key: '2026 leads ts-housing to', is: 'proposed listed-supervision', why: 'A22: graded poor.' },
  { key: '2026 leads luannan to', is: 'nothing', why: 'A22: qualified, if by a cap, is not poor.' },
  { key: '2026 leads ts-education to', is: 'nothing', why: 'A22: excellent.' },
  { key: '2026 leads lunan to', is: 'nothing', why: 'A22: good.' },
  {
    key: '2027 leads luannan to',
    is: 'nothing',
    why: 'A22, A24: poor, but the veto in force is heavier than the list.',
  },
  {
    key: 'last entry of 滦南',
    is: 'consequence-covered',
    why: 'A22: its case notes that the year of 2027 would have led to the list.',
  },
  { key: '2027 leads yutian to', is: 'nothing', why: 'A23: 92 percent, and qualified.' },
  { key: '2027 leads ts-water to', is: 'nothing', why: 'A22: 63 points are qualified.' },
  { key: '2027 leads yt-south to', is: 'nothing', why: 'A22: 74 points are qualified.' },
  {
    key: '玉田 moved on the record',
    is: ['statement 2027-02-10 2027-02-13', 'decision 2027-02-25 2027-02-26'],
    why: 'I-10: moved on the record, from which day to which. The ten days to decide begin when the unit’s are over (I-19): 12, 15–19 and 22–25 February at first; then 15–19 and 22–26.',
  },
  {
    key: '市住建局 moved on the record',
    is: ['decision 2027-02-10 2027-02-12'],
    why: 'I-10: the days of an office are moved on the record as those of a unit are.',
  },
];

const honours: readonly Row[] = [
  { key: 'honour for luannan', is: '409 barred', why: 'A23: barred from honours while warned.' },
  { key: 'honour for ts-housing', is: '409 grade-too-low', why: 'A13: poor.' },
  {
    key: 'honour for luanzhou',
    is: '409 grade-too-low',
    why: 'I-28: the plan asks for excellent; it is good.',
  },
  { key: 'honour for zunhua', is: 'standing', why: 'A13, A14: excellent as published.' },
  {
    key: 'honour of 遵化',
    is: { status: 'in-question', next: ['kept', 'withdrawn'] },
    why: 'I-33: its grade is good now; whoever gave the honour says what becomes of it.',
  },
  {
    key: 'archive of the secretary of 滦南',
    is: [
      { year: 2026, unit: 'luannan', grade: 'qualified', superseded: true },
      { year: 2026, unit: 'luannan', grade: 'qualified', superseded: false },
      { year: 2027, unit: 'luannan', grade: 'poor', superseded: false },
      { year: 2027, unit: 'ts-health', grade: 'excellent', superseded: false },
    ],
    why: 'A11: each version of each year in which the post was held: at 滦南 till 9 May 2027, at the health commission from the tenth.',
  },
];

const chains: readonly Row[] = [
  ...['climb', 'warned', 'early', 'appealing', 'found', 'town', 'listedEast', 'newYear', 'poorTown'],
].map((name) => ({ key: `chain of ${name}`, is: true, why: 'Every act in order, and none taken away.' }));

export const answers: readonly Row[] = [
  ...asked,
  ...years,
  ...restsOnBelow,
  ...consequences,
  ...honours,
  ...chains,
];
