import type { Row } from './row.ts';

/**
 * Days of the first year. Working days are counted from the day after the act by the State Council's notice for 2026: off are
 * 15–23 February, 4–6 April, 1–5 May, 19–21 June, 25–27 September and 1–7 October; worked are the Saturdays 14 and 28 February and
 * 9 May, Sunday 20 September and Saturday 10 October. Other ends are calendar ones, and stay on whatever day they fall (I-10).
 */
export const days2026: readonly Row[] = [
  {
    key: 'climb verification due',
    is: '2026-03-13',
    why: 'I-19: twenty working days from Monday 9 February. 10–13 are 4, Saturday 14 is worked: 5; nine days of Spring Festival; 24–27 make 9, Saturday 28 is worked: 10; 2–6 March 15; 9–13 March 20.',
  },
  {
    key: 'climb proposal due',
    is: '2026-03-02',
    why: 'I-19: ten working days from 10 February. 11–14 are 4, 24–28 are 9, Monday 2 March is the tenth.',
  },
  {
    key: 'climb decision due',
    is: '2026-03-03',
    why: 'I-19: ten working days from 11 February. 12–14 are 3, 24–28 are 8, 2 and 3 March 10.',
  },
  {
    key: 'climb notice',
    is: { from: '2026-02-12', lastDay: '2026-03-14' },
    why: 'A20, I-4: thirty days where nothing else is said; sixteen to 28 February and fourteen more. It is a Saturday, and stays (I-10).',
  },
  {
    key: 'climb notice extended',
    is: '2026-03-31',
    why: 'Extended on 10 March, before it passed, by the office that set it, with reasons; 47 days are within 180 (I-4).',
  },
  {
    key: 'climb on 31 March',
    is: 'in-force notice',
    why: 'A deadline ends at 24:00 of its last day, not before.',
  },
  {
    key: 'climb on 1 April',
    is: 'proposed interview',
    why: 'A20: not rectified by its deadline, else interview. The term’s end imposes nothing: it opens the proposal.',
  },
  {
    key: 'climb interview decision due',
    is: '2026-04-16',
    why: 'I-19: ten working days from the opening on 1 April. 2 and 3 are 2, off till 6, 7–10 make 6, 13–16 make 10.',
  },
  {
    key: 'climb interview',
    is: { from: '2026-04-08', lastDay: '2026-05-08' },
    why: 'A21, I-4: thirty days, twenty-two to the end of April and eight.',
  },
  { key: 'climb on 8 May', is: 'in-force interview', why: 'It is the last day, and it is not over.' },
  { key: 'climb on 9 May', is: 'proposed listed-supervision', why: 'A21: else listed supervision.' },
  {
    key: 'climb listed',
    is: {
      ...{ from: '2026-05-11', lastDay: '2026-11-11' },
      checks: ['2026-06-11', '2026-07-11', '2026-08-11', '2026-09-11', '2026-10-11'],
    },
    why: 'A22: generally six months, calendar ones. I-7: progress is checked every month; at the end of the sixth is the end itself.',
  },
  {
    key: 'climb checks',
    is: [
      '2026-06-11 reported',
      '2026-07-11 reported',
      '2026-08-11 late',
      '2026-09-11 reported',
      '2026-10-11 reported',
    ],
    why: 'Reported on 10 June, 10 July, 20 August, 10 September and 9 October: the check of 11 August was missed, and stays on the record though it was made up for (I-20).',
  },
  {
    key: 'climb check due',
    is: '2026-11-16',
    why: 'I-19: ten working days from Monday 2 November: 3–6 are 4, 9–13 are 9, Monday 16.',
  },
  {
    key: 'climb case',
    is: 'closed rectified',
    why: 'A22: verified by the office that listed it on 9 November, two days before its end.',
  },
  {
    key: '滦南 verification due',
    is: '2026-03-30',
    why: 'I-19: twenty working days from Monday 2 March: four, and three weeks of five, and Monday 30.',
  },
  {
    key: '滦南 proposal due',
    is: '2026-03-17',
    why: 'I-19: ten working days from Tuesday 3 March: 4–6 are 3, 9–13 are 8, 16 and 17.',
  },
  {
    key: '滦南 statement due',
    is: '2026-03-12',
    why: 'I-8: five working days from the reasoned proposal of Thursday 5 March: Friday, and Monday to Thursday.',
  },
  {
    key: '滦南 decided too early',
    is: '409 statement-period-running',
    why: 'I-8: on 12 March the unit may still state its case, and it has not.',
  },
  {
    key: '滦南 warning',
    is: {
      ...{ from: '2026-03-13', lastDay: '2027-03-13' },
      bars: ['luannan.deputy', 'luannan.mayor', 'luannan.secretary'],
    },
    why: 'A23: one year. I-39: barred are those who were in office when it happened: both principals, of party and government, and the deputy in charge.',
  },
  {
    key: '市水利局 notice',
    is: { from: '2026-05-28', lastDay: '2026-06-27' },
    why: 'A20, I-4: thirty days; three to the end of May and twenty-seven.',
  },
  {
    key: '市水利局 check due',
    is: '2026-06-25',
    why: 'I-19: ten working days from Wednesday 10 June: 11 and 12, 15–18 make 6, Dragon Boat from 19 to 21, 22–25 make 10.',
  },
  { key: '市水利局 case', is: 'closed rectified', why: 'A20: rectification accepted on 12 June.' },
  {
    key: '乐亭 verification due',
    is: '2026-06-30',
    why: 'I-19: twenty working days from Monday 1 June: 2–5 are 4, 8–12 are 9, 15–18 are 13, 22–26 are 18, 29 and 30.',
  },
  {
    key: '乐亭 proposal due',
    is: '2026-06-16',
    why: 'I-19: ten working days from Tuesday 2 June: 3–5 are 3, 8–12 are 8, 15 and 16.',
  },
  {
    key: '乐亭 statement due',
    is: '2026-06-23',
    why: 'I-8: five working days from Monday 15 June: 16–18 are 3, Dragon Boat from Friday to Sunday, 22 and 23.',
  },
  {
    key: '乐亭 warning',
    is: {
      ...{ from: '2026-06-17', lastDay: '2027-06-17' },
      bars: ['laoting.deputy', 'laoting.mayor', 'laoting.secretary'],
    },
    why: 'A23: one year. Decided before the five days are over, for the unit has stated its case on 16 June (I-8).',
  },
  {
    key: '乐亭 check due',
    is: '2026-09-15',
    why: 'I-19: ten working days from Tuesday 1 September: 2–4 are 3, 7–11 are 8, 14 and 15.',
  },
  {
    key: '乐亭 release due',
    is: '2027-06-17',
    why: 'A23: the warning lasts a year, and ends then or earlier; verified early it may be released, and must be by its end. Ten working days from 10 September would be 23 September, which is before that (I-19).',
  },
  {
    key: '乐亭 case',
    is: 'closed released',
    why: 'A23: verified, then released by the director who approved it.',
  },
  {
    key: '迁安 listed',
    is: { from: '2026-07-06', lastDay: '2027-01-06' },
    why: 'A22: six calendar months.',
  },
  {
    key: '迁安 appeal until',
    is: '2026-08-05',
    why: 'I-9: within thirty days of 6 July: twenty-five to the end of the month, and five. The period runs from the act; counted from service at the latest on the tenth working day, 20 July, it would be 19 August (I-42), which this law does not know yet.',
  },
  {
    key: '迁安 appeal resolved by',
    is: '2026-09-18',
    why: 'I-19: sixty days, calendar ones, from 20 July: eleven, thirty-one and eighteen.',
  },
  {
    key: '迁安 case',
    is: 'closed revoked',
    why: 'I-9: an upheld appeal revokes the measure from its start.',
  },
  {
    key: '南镇 verification due',
    is: '2026-10-26',
    why: 'I-19: twenty working days from Monday 21 September: 22–24 are 3, Mid-Autumn, 28–30 are 6, National Day, 8–10 October make 9 with the worked Saturday, 12–16 are 14, 19–23 are 19, Monday 26.',
  },
  {
    key: '南镇 notice',
    is: { from: '2026-09-28', lastDay: '2026-10-18' },
    why: 'A20, I-4: twenty days as proposed, between one and 180. A Sunday, and stays (I-10).',
  },
  {
    key: '南镇 check due',
    is: '2026-10-22',
    why: 'I-19: ten working days from Friday 9 October: the worked Saturday 10 is the first, 12–16 make 6, 19–22 make 10.',
  },
  {
    key: '南镇 case',
    is: 'closed rectified',
    why: 'A20: accepted by the office of the county on 12 October.',
  },
  {
    key: '东镇 listed',
    is: { from: '2026-10-26', lastDay: '2026-12-26' },
    why: 'A22, I-5: two months for a reason, between one and twelve; by the office of the county, for a township.',
  },
];
