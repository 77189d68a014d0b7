const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const entriesOf = (value: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(value).filter(([, one]) => one !== undefined);

/** True if two values are the same as JSON: in whatever order their members stand, and with nothing undefined. */
export const sameContent = (a: unknown, b: unknown): boolean => {
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return a === b;
  const [ofA, ofB] = [entriesOf(a), entriesOf(b)];
  return ofA.length === ofB.length && ofA.every(([name, value]) => sameContent(value, b[name]));
};
