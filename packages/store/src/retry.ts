import { pauseBefore } from './pause.ts';

const maxAttempts = 8;
const firstPauseMs = 5;

/**
 * Runs an act again from the start when it lost a race about what it shares with others: a counter, the register. Losing such
 * a race is nobody's concern, so it is judged anew, a bounded number of times.
 * @param isConflict tells a lost race from every other failure.
 */
export const retryOnConflict = async <T>(
  run: () => Promise<T>,
  isConflict: (error: unknown) => boolean,
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!isConflict(error) || attempt >= maxAttempts) throw error;
      await pauseBefore(attempt, firstPauseMs);
    }
  }
};
