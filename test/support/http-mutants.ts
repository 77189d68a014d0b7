/** Good bodies made bad in one place each. */

export interface Mutant {
  /** RFC 6901. */
  readonly pointer: string;
  readonly body: unknown;
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every member of a body, however deep, with a way to put something else in its place. */
interface Place {
  readonly pointer: string;
  readonly value: unknown;
  readonly put: (other: unknown) => unknown;
}

const placesIn = (body: unknown, pointer = ''): Place[] => {
  if (Array.isArray(body))
    return body.flatMap((value, i) => placesAt(value, `${pointer}/${i}`, (other) => body.with(i, other)));
  if (!isRecord(body)) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    placesAt(value, `${pointer}/${escaped(name)}`, (other) => ({ ...body, [name]: other })),
  );
};

const placesAt = (value: unknown, pointer: string, put: Place['put']): Place[] => [
  { pointer, value, put },
  ...placesIn(value, pointer).map((inner) => ({ ...inner, put: (other: unknown) => put(inner.put(other)) })),
];

/** Each member replaced, one at a time, by something else; where `by` answers undefined it is left as it is. */
export const replacing = (body: unknown, by: (value: unknown) => unknown): Mutant[] =>
  placesIn(body).flatMap(({ pointer, value, put }) => {
    const other = by(value);
    return other === undefined ? [] : [{ pointer, body: put(other) }];
  });

/** A value of a type that no field has in that place: a number for what is made of parts, an object for what is not. */
export const ofWrongType = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? 42 : { wrong: true };

/** Every object of a body with a member that nobody knows. */
export const withUnknownFields = (body: unknown): Mutant[] => {
  const places = replacing(body, (value) => (isRecord(value) ? { ...value, surprise: 1 } : undefined));
  return isRecord(body) ? [{ pointer: '', body: { ...body, surprise: 1 } }, ...places] : places;
};

const han = /\p{Script=Han}/u;

/** Free text is what the samples write in Chinese. */
export const isFreeText = (value: unknown): value is string => typeof value === 'string' && han.test(value);

/** The same body saying something else, and as good: another word or, where it has none, another figure. */
export const sayingOtherwise = <T extends string | undefined>(text: T): T =>
  (text !== undefined && han.test(text)
    ? text.replace(han, '另')
    : text?.replace(/:(\d+)/, (_, figure: string) => `:${Number(figure) - 1}`)) as T;

/** Where a mutant of a body differs: for the property test, which puts anything anywhere. */
export const countPlaces = (body: unknown): number => placesIn(body).length;

export const putAt = (body: unknown, index: number, other: unknown): unknown =>
  placesIn(body)[index]?.put(other) ?? other;
