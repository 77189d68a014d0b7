import type { Desk } from './desk.ts';
import * as one from './first-half-year.ts';
import { enterRegister } from './letters.ts';
import * as later from './second-half-year.ts';
import * as winter from './winter.ts';
import * as two from './year-two.ts';

/** Two years from the first letter to the last term, in the order of their days. */
const parts: readonly ((desk: Desk, cases: one.Cases) => Promise<void>)[] = [
  ...[enterRegister, one.january, one.february, one.march, one.april, one.may],
  ...[one.june, later.summer, later.september, later.autumn],
  ...[winter.december, winter.countiesFirst, winter.cityPublishes, winter.honours, winter.calendarComes],
  ...[
    two.february,
    two.correction,
    two.veto,
    two.countyCorrects,
    two.successors,
    two.summer,
    two.secondYear,
    two.ending,
  ],
];

/** Plays both years at a desk, whose book then says what the city answered. */
export const playTwoYears = async (desk: Desk): Promise<void> => {
  const cases: one.Cases = {};
  for (const part of parts) await part(desk, cases);
};
