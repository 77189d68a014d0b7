/**
 * A case as a release before 0.2 recorded it said `n` for the number of a thing within its case, `measure` for the entry that an
 * appeal is against, and `fellAt` for when a paper became void. The ledgers say so still: what is held together here is the
 * state that they rebuild, in the words of today.
 */

type Thing = Readonly<Record<string, unknown>>;

const renamed = (words: Readonly<Record<string, string>>, things: unknown): Thing[] =>
  (Array.isArray(things) ? (things as Thing[]) : []).map((thing) =>
    Object.fromEntries(Object.entries(thing).map(([name, value]) => [words[name] ?? name, value])),
  );

/** A recorded state in the words of today; one that has them already stays as it is. */
export const inWordsOfToday = (state: object): object => {
  const { referrals, appeals, filings } = state as Thing;
  return {
    ...state,
    ...(referrals !== undefined && { referrals: renamed({ n: 'number' }, referrals) }),
    ...(appeals !== undefined && { appeals: renamed({ n: 'number', measure: 'entry' }, appeals) }),
    ...(filings !== undefined && { filings: renamed({ n: 'number', fellAt: 'voidAt' }, filings) }),
  };
};
