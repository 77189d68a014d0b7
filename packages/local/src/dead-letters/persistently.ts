/** Real time between tries: 50 ms, doubling. AWS waits longer, but between more tries. */
const firstPause = 50;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const backOff = (tries: number): Promise<void> => pause(firstPause * 2 ** Math.max(0, tries - 1));

/** Tries again a bounded number of times; throws the last error. */
export const persistently = async <T>(retries: number, run: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (tries >= retries) throw error;
      await backOff(tries + 1);
    }
  }
};
