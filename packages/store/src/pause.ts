/** The longest wait before something is tried again, in milliseconds. */
const longestMs = 3_000;

/** Waits before the next attempt: twice as long each time, by chance a little less, so that losers do not collide again. */
export const pauseBefore = (attempt: number, firstMs: number): Promise<void> => {
  const most = Math.min(longestMs, firstMs * 2 ** (attempt - 1));
  return new Promise((resolve) => setTimeout(resolve, most * (0.5 + Math.random() / 2)));
};
