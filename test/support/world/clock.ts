import { type Execution, isDue, runStage } from './machines.ts';

/** The time of a world, by which its stages wake. */
export const clockOf = (startAt: string, executions: readonly Execution[], deliver: () => Promise<void>) => {
  let now = startAt;

  /** Delivers, and runs stages that have something to do now, until nothing is left. */
  const untilIdle = async (): Promise<void> => {
    await deliver();
    const due = () => executions.filter((execution) => isDue(execution, now));
    for (let ready = due(); ready.length > 0; ready = due()) {
      for (const execution of ready) await runStage(execution);
      await deliver();
    }
  };

  const nextWake = (): number =>
    Math.min(
      ...executions.flatMap(({ finished, wakeAt }) =>
        finished === null && wakeAt !== null ? Date.parse(wakeAt) : [],
      ),
      Number.POSITIVE_INFINITY,
    );

  return {
    now: () => now,
    /** Sets the clock and runs nothing. */
    setNow: (instant: string): void => {
      now = instant;
    },
    untilIdle,
    /** Moves the clock on; stages that wake on the way run, in order. */
    advanceTo: async (instant: string): Promise<void> => {
      await untilIdle();
      for (let next = nextWake(); next <= Date.parse(instant); next = nextWake()) {
        now = new Date(next).toISOString();
        await untilIdle();
      }
      now = instant;
      await untilIdle();
    },
  };
};
