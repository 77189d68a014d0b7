import type { SampleHistory } from '../history/sample-history.ts';

/** The history of a city, by `sample/`; null if it has none. Loaded only when it is played. */
export const historyOf = async (city: string): Promise<SampleHistory | null> => {
  const { sampleHistories } = await import('../sample/index.ts');
  return sampleHistories[city] ?? null;
};
