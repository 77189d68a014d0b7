import type { DatedParameter } from '../city.ts';
import { since } from './since.ts';

/** What a unit may claim and by when things are due (A7, A8, A23, A24, A26; I-1, I-2, I-8, I-9, I-18). */
export const rightsAndDeadlines: readonly DatedParameter[] = [
  { id: 'statement-working-days', from: since, value: 5, unit: 'working-days', article: 'A23' },
  { id: 'appeal-days', from: since, value: 30, unit: 'days', article: 'A23' },
  { id: 'filing-working-days', from: since, value: 10, unit: 'working-days', article: 'A26' },
  { id: 'signing-deadline', from: since, value: '03-31', unit: 'day-of-year', article: 'A7' },
  { id: 'report-due', from: since, value: '12-31', unit: 'day-of-year', article: 'A8' },
];

/**
 * By when the offices do their own part (I-19). Not the measure's: it sets them no term, so a city may set it otherwise.
 * Working days, for offices do not work on others; an appeal runs by calendar days, like the period it was made in.
 */
export const officeTerms: readonly DatedParameter[] = [
  { id: 'verification-working-days', from: since, value: 20, unit: 'working-days', article: 'A26' },
  { id: 'proposal-working-days', from: since, value: 10, unit: 'working-days', article: 'A20' },
  { id: 'decision-working-days', from: since, value: 10, unit: 'working-days', article: 'A20' },
  { id: 'acceptance-working-days', from: since, value: 10, unit: 'working-days', article: 'A20' },
  { id: 'release-working-days', from: since, value: 10, unit: 'working-days', article: 'A23' },
  { id: 'appeal-resolution-days', from: since, value: 60, unit: 'days', article: 'A23' },
];

/**
 * How many days before its end a deadline turns amber, by the length of its term in days. Not the measure's: an office's
 * custom, so a city may set it otherwise. The last word of an id is the longest term it holds for.
 */
export const amberWindows: readonly DatedParameter[] = (
  [
    ['amber-window-7', 2],
    ['amber-window-15', 3],
    ['amber-window-30', 7],
    ['amber-window-90', 10],
    ['amber-window-180', 15],
    ['amber-window-longer', 30],
  ] as const
).map(([id, value]) => ({ id, from: since, value, unit: 'days', article: 'A20' }));
