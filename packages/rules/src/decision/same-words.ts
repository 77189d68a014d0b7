/** A text without what does not count when two are compared: punctuation, spaces, and the width of its characters. */
const wordsOf = (text: string): string => text.normalize('NFKC').replaceAll(/[\p{P}\p{Z}\s]/gu, '');

/** True of two texts in the same words. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);
