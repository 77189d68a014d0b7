import { type Dated, type Refusal, refusal, today } from '../../decision/index.ts';
import { unitEnded } from '../../unit-ended.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { endOf, type Unit } from './unit.ts';

/** A unit that is no more is not changed (A3). */
export const checkStands = ({ id, from, status, mergedInto }: Unit): Refusal | null => {
  const end = endOf({ from, status });
  return end === undefined ? null : unitEnded({ unit: id, from: end, into: mergedInto }, ['units']);
};

/** True of a unit that was entered to stand from a day to come: till then nothing hangs on it, and all of it may be entered anew. */
export const isToCome = ({ from }: Pick<Unit, 'from'>, context: Dated): boolean =>
  from !== undefined && from > today(context);

/** A change takes effect today or before: what is to come is entered when it has come. */
export const checkFrom = (from: LegalDate | undefined, context: Dated): Refusal | null => {
  const on = today(context);
  if (from === undefined || from <= on) return null;
  return refusal('from-in-future', {}, { facts: { from, today: on }, pointer: '/from' });
};

/** Without a day named, nothing is merged or abolished, nor is it undone. */
export const checkNoEnd = (unit: Unit, before: Pick<Unit, 'status' | 'mergedInto'>): Refusal[] =>
  (['status', 'mergedInto'] as const)
    .filter((field) => unit[field] !== before[field])
    .map((field) => refusal('end-without-day', {}, { pointer: `/${field}` }));
