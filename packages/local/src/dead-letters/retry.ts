/** Real time between two attempts: 50 ms, doubling. AWS waits longer, but between more attempts. */
const firstPause = 50;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const backOff = (attempts: number): Promise<void> =>
  pause(firstPause * 2 ** Math.max(0, attempts - 1));

/** Retries a bounded number of times; throws the last error. */
export const withRetries = async <T>(retries: number, run: () => Promise<T>): Promise<T> => {
  for (let attempts = 0; ; attempts++) {
    try {
      return await run();
    } catch (error) {
      if (attempts >= retries) throw error;
      await backOff(attempts + 1);
    }
  }
};
