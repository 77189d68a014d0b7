import type { Row } from './row.ts';

/**
 * Days at the turn of the year and in the second one. Till 2 February 2027 no calendar of that year is published: only the days that
 * the statute makes free are known, which are 1 January and, for the Spring Festival, 5–8 February. Then the notice comes: off are
 * 5–11 February and 3–5 April; worked are Sunday 31 January and Saturday 13 February.
 */
export const days2027: readonly Row[] = [
  {
    key: '遵化 verification due',
    is: '2027-01-22 provisional',
    why: 'I-19: twenty working days from Thursday 24 December: 25, 28–31 make 5, New Year’s Day is free by statute, and three weeks of five. It may yet move: the year 2027 has no calendar (I-10).',
  },
  {
    key: '遵化 case',
    is: 'closed not-substantiated',
    why: 'A26: verified first; what is not so ends without a measure.',
  },
  {
    key: '城南镇 after its year',
    is: 'proposed listed-supervision',
    why: 'A22: whoever is graded poor goes on the key list; the county’s year is its own (A10), and so are the bodies.',
  },
  {
    key: '城南镇 decision due',
    is: '2027-01-20 provisional',
    why: 'I-19: ten working days from Wednesday 6 January: 7 and 8, 11–15 make 7, 18–20 make 10.',
  },
  {
    key: '市住建局 decision due, at first',
    is: '2027-02-10 provisional',
    why: 'I-19: ten working days from Monday 25 January: 26–29 are 4, 1–4 February 8, Friday 5 and Monday 8 are free by statute, 9 and 10.',
  },
  {
    key: '市住建局 decision due, with the calendar',
    is: '2027-02-12',
    why: 'Counted again: 26–29 are 4, Sunday 31 is worked: 5, 1–4 February 9, a week off, Friday 12.',
  },
  {
    key: '玉田 statement due, at first',
    is: '2027-02-10 provisional',
    why: 'I-8: five working days from Monday 1 February: 2–4 are 3, 5 and 8 are free by statute, 9 and 10.',
  },
  {
    key: '玉田 statement due, with the calendar',
    is: '2027-02-13',
    why: 'Counted again: 2–4 are 3, the festival, Friday 12, and Saturday 13, which is worked.',
  },
  {
    key: '玉田 decided on its last day',
    is: '409 statement-period-running',
    why: 'I-8: the day to which it was moved is the unit’s, though it is a Saturday.',
  },
  {
    key: '玉田 warning',
    is: {
      ...{ from: '2027-02-15', lastDay: '2028-02-15' },
      bars: ['yutian.deputy', 'yutian.mayor', 'yutian.secretary'],
    },
    why: 'A23: one year, on a locality whose survey was below 60 percent.',
  },
  {
    key: '市住建局 decision due',
    is: '2027-02-23',
    why: 'I-19: ten working days from Wednesday 3 February: 4, then 12 and 13, 15–19 make 8, 22 and 23.',
  },
  {
    key: '市住建局 listed',
    is: { from: '2027-02-12', lastDay: '2027-08-12' },
    why: 'A22: six calendar months.',
  },
  {
    key: '城南镇 listed',
    is: { from: '2027-02-12', lastDay: '2027-08-12' },
    why: 'A22: six calendar months.',
  },
  {
    key: '城南镇 case',
    is: 'closed rectified',
    why: 'A22: verified by the office of the county that listed it.',
  },
  {
    key: '市住建局 check due',
    is: '2027-08-09',
    why: 'I-19: ten working days from Monday 26 July: 27–30 are 4, 2–6 August 9, Monday 9.',
  },
  { key: '市住建局 case', is: 'closed rectified', why: 'A22: verified on 30 July, before its end.' },
  {
    key: '滦州 case',
    is: 'closed basis-withdrawn',
    why: 'I-23: what followed from the wrong survey is worked out again; 95.5 percent is not below 60, and the proposal falls (A23).',
  },
  { key: '滦南 on 13 March', is: 'in-force veto-warning', why: 'A23: the last day of its year.' },
  {
    key: '滦南 on 14 March',
    is: 'proposed veto',
    why: 'A23: not put right, else veto; proposed, and decided by nobody yet.',
  },
  {
    key: '滦南 veto to be taken up by',
    is: '2027-03-26',
    why: 'I-19: ten working days from Sunday 14 March for the conference to take up what the clock opened: two weeks.',
  },
  {
    key: '滦南 veto statement due',
    is: '2027-03-23',
    why: 'I-8: five working days from the reasoned proposal of Tuesday 16 March, not from the opening: 17–19 are 3, 22 and 23.',
  },
  {
    key: '滦南 veto',
    is: {
      ...{ from: '2027-03-25', lastDay: '2028-03-25' },
      bars: ['luannan.deputy', 'luannan.mayor', 'luannan.secretary'],
    },
    why: 'A24: one year, approved by the directors’ meeting.',
  },
  {
    key: '滦南 veto reported upward by',
    is: '2027-04-09',
    why: 'A24, I-18: ten working days from Thursday 25 March: 26, 29–31 make 4, 1 and 2 April 6, off from 3 to 5, 6–9 make 10.',
  },
  {
    key: '玉田 on 16 February',
    is: 'proposed veto',
    why: 'A23: its year ended on 15 February 2028, unmet.',
  },
  {
    key: '滦南 on 26 March',
    is: 'in-force veto',
    why: 'A24, I-6: not verified at its end, it stays in force: there is no further stage.',
  },
  {
    key: '滦南 verified again by',
    is: '2028-06-25',
    why: 'I-6: three months after its end on 25 March 2028.',
  },
];
