/** As much of JSON Schema as contracts of ours are written in. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

type Resolve = (schema: Schema) => Schema;

const resolverOf =
  (root: Schema): Resolve =>
  (schema) => {
    const name = /^#\/\$defs\/(.+)$/.exec(String(schema.$ref ?? ''))?.[1];
    const defined = name === undefined ? undefined : (root.$defs as Record<string, Schema>)[name];
    return defined ?? schema;
  };

interface Between {
  readonly was: Resolve;
  readonly now: Resolve;
}

const namesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const fieldsOf = ({ properties }: Schema): Readonly<Record<string, Schema>> =>
  (properties ?? {}) as Readonly<Record<string, Schema>>;

const broken = (at: string, what: string): string => `${at || '/'}: ${what}`;

/** Fields of an object: none gone, none newly asked for. */
const ofFields = (was: Schema, now: Schema, at: string, between: Between): string[] => {
  const fields = fieldsOf(now);
  const required = namesOf(now.required).filter((name) => !namesOf(was.required).includes(name));
  return [
    ...required.map((name) => broken(`${at}/${name}`, 'newly required')),
    ...Object.entries(fieldsOf(was)).flatMap(([name, field]) => {
      const still = fields[name];
      return still ? breaches(field, still, `${at}/${name}`, between) : [broken(`${at}/${name}`, 'removed')];
    }),
  ];
};

/** Lower bounds may sink and upper bounds rise. */
const bounds: Readonly<Record<string, (was: number, now: number) => boolean>> = {
  minimum: (was, now) => now <= was,
  exclusiveMinimum: (was, now) => now <= was,
  minLength: (was, now) => now <= was,
  minItems: (was, now) => now <= was,
  maximum: (was, now) => now >= was,
  exclusiveMaximum: (was, now) => now >= was,
  maxLength: (was, now) => now >= was,
  maxItems: (was, now) => now >= was,
};

const isWider = (keyword: string, was: unknown, now: unknown): boolean => {
  const bound = bounds[keyword];
  if (bound) return typeof was === 'number' && bound(was, Number(now));
  return JSON.stringify(was) === JSON.stringify(now);
};

/** Keywords that say nothing of what is allowed, or that are looked at by themselves. */
const apart = new Set([
  ...['$schema', '$defs', '$ref', 'id', 'title', 'description', 'examples', 'default'],
  ...[
    'properties',
    'required',
    'additionalProperties',
    'items',
    'propertyNames',
    'anyOf',
    'oneOf',
    'enum',
    'const',
    'type',
  ],
]);

const valuesOf = ({ enum: values, const: only }: Schema): readonly unknown[] | null =>
  Array.isArray(values) ? values : only === undefined ? null : [only];

/** The reports of the measure, which were the only ones there were, each of the unit with the shortest id and of that with the longest. */
const reportIds = [
  ...['department-to-cgc', 'department-to-slg', 'cgc-to-cgc', 'slg-to-slg', 'committee-to-plenary'],
].flatMap((kind) => ['a', 'z'.repeat(64)].map((unit) => `2026-${kind}-${unit}`));

/**
 * Patterns of before that stood for a few values: the eleven grounds of the measure, and its reports, of which the shortest and the
 * longest ids stand for all.
 */
const stoodFor: Readonly<Record<string, readonly string[]>> = {
  '^\\d{4}-(department-to-cgc|department-to-slg|cgc-to-cgc|slg-to-slg|committee-to-plenary)-[a-z0-9][a-z0-9-]{0,63}$':
    reportIds,
  '^18\\.-?\\d+$': Array.from({ length: 11 }, (_, index) => `18.${index + 1}`),
};

/** The only values there ever were under a schema of before, if they were few. */
const onlyValuesOf = (was: Schema): readonly unknown[] | null =>
  valuesOf(was) ?? stoodFor[String(was.pattern)] ?? null;

/** What a text must be to keep to a keyword. */
const ofText: Readonly<Record<string, (text: string, bound: unknown) => boolean>> = {
  pattern: (text, bound) => new RegExp(String(bound), 'u').test(text),
  minLength: (text, bound) => text.length >= Number(bound),
  maxLength: (text, bound) => text.length <= Number(bound),
};

/** Where only some values were allowed, a keyword that each of them keeps to takes none away. */
const allKeepTo = (was: Schema, keyword: string, bound: unknown): boolean => {
  const keeps = ofText[keyword];
  const values = onlyValuesOf(was);
  return Boolean(keeps && values?.every((value) => typeof value === 'string' && keeps(value, bound)));
};

const ofKeywords = (was: Schema, now: Schema, at: string): string[] =>
  Object.keys(now)
    .filter((keyword) => !apart.has(keyword))
    .filter((keyword) => !isWider(keyword, was[keyword], now[keyword]))
    .filter((keyword) => !allKeepTo(was, keyword, now[keyword]))
    .map((keyword) => broken(at, `narrower ${keyword}`));

const ofValues = (was: Schema, now: Schema, at: string): string[] => {
  const allowed = valuesOf(now);
  if (allowed === null) return [];
  const before = valuesOf(was);
  if (before === null) return [broken(at, 'only some values left')];
  return before.filter((v) => !allowed.includes(v)).map((v) => broken(at, `value ${JSON.stringify(v)} gone`));
};

const typesOf = ({ type }: Schema): readonly string[] | null =>
  type === undefined ? null : Array.isArray(type) ? type.map(String) : [String(type)];

const ofTypes = (was: Schema, now: Schema, at: string): string[] => {
  const allowed = typesOf(now);
  const before = typesOf(was);
  if (allowed === null) return [];
  const fits = (type: string) => allowed.includes(type) || (type === 'integer' && allowed.includes('number'));
  return before?.every(fits) ? [] : [broken(at, `no longer ${before?.join(' or ') ?? 'of any type'}`)];
};

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

const ofInner =
  (keyword: 'items' | 'propertyNames' | 'additionalProperties') =>
  (was: Schema, now: Schema, at: string, between: Between): string[] => {
    const inner = now[keyword];
    const before = was[keyword];
    if (isSchema(inner)) return breaches(isSchema(before) ? before : {}, inner, `${at}/*`, between);
    return inner === false && before !== false ? [broken(at, 'no longer open')] : [];
  };

const branchesOf = ({ anyOf, oneOf }: Schema): readonly Schema[] | null =>
  (anyOf ?? oneOf ?? null) as readonly Schema[] | null;

/** Every way in which a message could be written then is still one. */
const ofBranches = (was: Schema, now: Schema, at: string, between: Between): string[] => {
  const branches = branchesOf(now) ?? [now];
  return (branchesOf(was) ?? [was]).flatMap((branch) => {
    const found = branches.map((one) => breaches(branch, one, at, between));
    return found.some((each) => each.length === 0) ? [] : (found[0] ?? []);
  });
};

const breaches = (before: Schema, after: Schema, at: string, between: Between): string[] => {
  const was = between.was(before);
  const now = between.now(after);
  if (branchesOf(was) || branchesOf(now)) return ofBranches(was, now, at, between);
  return [
    ...ofTypes(was, now, at),
    ...ofValues(was, now, at),
    ...ofKeywords(was, now, at),
    ...ofFields(was, now, at, between),
    ...ofInner('items')(was, now, at, between),
    ...ofInner('propertyNames')(was, now, at, between),
    ...ofInner('additionalProperties')(was, now, at, between),
  ];
};

/**
 * What a message that kept to `was` could stumble over under `now`: the bus's archive holds such messages, and a subscriber
 * of before may still be running. Empty if there is nothing; a field more, not required, is nothing.
 */
export const incompatible = (was: Schema, now: Schema): string[] =>
  breaches(was, now, '', { was: resolverOf(was), now: resolverOf(now) });
