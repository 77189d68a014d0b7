import { type Dated, type Refusal, refusal, today } from '../decision/index.ts';
import type { LegalDate } from '../vocabulary.ts';

/** Nothing was done, and no document is dated, on a day to come. */
export const checkNotInFuture = (day: LegalDate, pointer: string, context: Dated): Refusal | null => {
  const on = today(context);
  return day > on ? refusal('in-the-future', {}, { pointer, facts: { day, today: on } }) : null;
};
