/** How long what travels by stream, bus and machine may take on a busy machine. */
const patience = 60_000;

const pause = 200;

/**
 * Asks again until the answer is as it should be, and answers it; what is deployed is consistent in the end and not at
 * once. Throws with the last answer if that end does not come.
 */
export const eventually = async <T>(
  what: string,
  ask: () => Promise<T>,
  good: (answer: T) => boolean,
): Promise<T> => {
  const until = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (performance.now() > until)
      throw new Error(`not within ${patience / 1000} s: ${what}; at last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
