import type { DatedParameter } from '../city.ts';
import { since } from './since.ts';

/** Thresholds, quota, survey limit and caps (A10, A23, A25; I-11, I-12). */
export const evaluationParameters: readonly DatedParameter[] = [
  { id: 'grade-excellent', from: since, value: 90, unit: 'points', article: 'A10' },
  { id: 'grade-good', from: since, value: 80, unit: 'points', article: 'A10' },
  { id: 'grade-qualified', from: since, value: 60, unit: 'points', article: 'A10' },
  // null: a group may have as many excellent units as reach the threshold.
  { id: 'excellent-quota-percent', from: since, value: null, unit: 'percent', article: 'A10' },
  { id: 'survey-limit-percent', from: since, value: 60, unit: 'percent', article: 'A23' },
  // The best grade still allowed.
  { id: 'cap-listed-supervision', from: since, value: 'good', unit: 'grade', article: 'A25' },
  { id: 'cap-veto-warning', from: since, value: 'qualified', unit: 'grade', article: 'A25' },
  { id: 'cap-veto', from: since, value: 'poor', unit: 'grade', article: 'A25' },
  { id: 'cap-criminal-liability', from: since, value: 'good', unit: 'grade', article: 'A25' },
];

/** When and with which grade somebody is commended (A13, A14; I-27, I-28). Four years: the press explanation of A14. */
export const commendationParameters: readonly DatedParameter[] = [
  { id: 'commendation-grade', from: since, value: 'good', unit: 'grade', article: 'A13' },
  { id: 'periodic-commendation-interval', from: since, value: 'P4Y', unit: 'term', article: 'A14' },
  { id: 'periodic-commendation-lead', from: since, value: 'P3M', unit: 'term', article: 'A14' },
];
