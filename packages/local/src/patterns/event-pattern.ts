/**
 * The part of EventBridge's pattern language that the template uses, for bus rules and for stream filters alike:
 * exact values, prefix, suffix, exists, anything-but. Whatever else stands in a pattern is an error when the template is read.
 */
export type EventPattern = { readonly [field: string]: EventPattern | readonly Condition[] };

type Condition =
  | string
  | number
  | boolean
  | null
  | { readonly prefix: string }
  | { readonly suffix: string }
  | { readonly exists: boolean }
  | { readonly 'anything-but': string | readonly string[] };

const operators = ['prefix', 'suffix', 'exists', 'anything-but'] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const operandFits = (operator: string, operand: unknown): boolean => {
  if (operator === 'exists') return typeof operand === 'boolean';
  if (operator === 'anything-but')
    return [operand].flat().every((v) => typeof v === 'string') && [operand].flat().length > 0;
  return typeof operand === 'string';
};

const readCondition = (value: unknown, at: string): Condition => {
  if (!isObject(value)) {
    if (Array.isArray(value) || value === undefined) throw new Error(`${at}: not a condition`);
    return value as Condition;
  }
  const [[operator, operand] = ['', undefined], ...others] = Object.entries(value);
  if (others.length > 0 || !operators.some((o) => o === operator) || !operandFits(operator, operand))
    throw new Error(`${at}: condition ${JSON.stringify(value)} is not understood by the embedded default`);
  return value as Condition;
};

/** Reads a pattern; throws where it holds something not understood. */
export const readPattern = (value: unknown, at = 'pattern'): EventPattern => {
  if (!isObject(value)) throw new Error(`${at}: a pattern must be an object`);
  const fields = Object.entries(value).map(([field, inner]) => {
    const here = `${at}.${field}`;
    if (field.startsWith('$')) throw new Error(`${here}: not understood by the embedded default`);
    if (Array.isArray(inner)) return [field, inner.map((c) => readCondition(c, here))];
    return [field, readPattern(inner, here)];
  });
  return Object.fromEntries(fields);
};

const holds = (condition: Condition, value: unknown): boolean => {
  if (!isObject(condition)) return value === condition;
  if ('exists' in condition) return condition.exists === (value !== undefined);
  if ('prefix' in condition) return typeof value === 'string' && value.startsWith(String(condition.prefix));
  if ('suffix' in condition) return typeof value === 'string' && value.endsWith(String(condition.suffix));
  return value !== undefined && ![condition['anything-but']].flat().includes(value as string);
};

const fits = (conditions: readonly Condition[], value: unknown): boolean => {
  const values = Array.isArray(value) ? value : [value];
  return conditions.some((condition) => values.some((v) => holds(condition, v)));
};

/** True if every field of the pattern is met; fields the pattern does not name do not matter. */
export const matches = (pattern: EventPattern, event: unknown): boolean =>
  Object.entries(pattern).every(([field, inner]) => {
    const value = isObject(event) ? event[field] : undefined;
    return Array.isArray(inner) ? fits(inner, value) : matches(inner as EventPattern, value);
  });
