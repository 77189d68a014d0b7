/** Deeper than any body that a contract takes; what lies below is refused by the schema anyway. */
const deepest = 16;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isChineseAlone = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.zh === 'string' && Object.keys(value).length === 1;

/**
 * Fills an English name that was left out with the Chinese one, wherever a body has names: offices here have Chinese names, and an
 * English one is for whoever wants it.
 */
export const withEnglish = (value: unknown, depth = 0): unknown => {
  if (depth > deepest) return value;
  if (Array.isArray(value)) return value.map((one) => withEnglish(one, depth + 1));
  if (!isRecord(value)) return value;
  if (isChineseAlone(value)) return { ...value, en: value.zh };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withEnglish(one, depth + 1)]));
};
