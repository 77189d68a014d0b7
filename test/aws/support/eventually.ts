/** How long what travels by stream, bus and machine may take on a busy machine. */
const patience = 60_000;

const pause = 200;

type Attempt<T> = { readonly answer: T } | { readonly failure: string };

const attempt = async <T>(ask: () => Promise<T>): Promise<Attempt<T>> => {
  try {
    return { answer: await ask() };
  } catch (failure) {
    return { failure: String(failure) };
  }
};

/**
 * Asks again until the answer is as it should be, and answers it; what is deployed is consistent in the end and not at
 * once, so a refusal is no end either. Throws with what came last if that end does not come.
 */
export const eventually = async <T>(
  what: string,
  ask: () => Promise<T>,
  good: (answer: T) => boolean,
): Promise<T> => {
  const until = performance.now() + patience;
  for (;;) {
    const last = await attempt(ask);
    if ('answer' in last && good(last.answer)) return last.answer;
    if (performance.now() > until)
      throw new Error(`not within ${patience / 1000} s: ${what}; at last: ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
