import { LostRace, type PlannedWrites } from './idempotency.ts';
import { retryOnConflict } from './retry.ts';
import { transact } from './transact.ts';

/**
 * Writes what is nobody's command: a deadline's step, a message from the bus. What somebody did first is judged anew, a
 * bounded number of times. It has no command record, so the plan itself must find what is done already (at least once).
 * @param plan reads, judges and plans; null where nothing is left to do.
 * @returns the plan's answer, or null.
 * @throws LostRace when the table stays busy.
 */
export const transactPlanned = <A>(plan: () => Promise<PlannedWrites<A> | null>): Promise<A | null> =>
  retryOnConflict(
    async () => {
      const planned = await plan();
      if (planned && !(await transact(planned.writes))) throw new LostRace();
      return planned ? planned.answer : null;
    },
    (error) => error instanceof LostRace,
  );
