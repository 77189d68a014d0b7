import { addDays, type LegalDate, yearOf } from '@jieti/rules';

/** The value of a placeholder; undefined for one that nobody knows. */
export type Lookup = (name: string) => string | undefined;

/** Puts values in place of every `{…}` in a text. Throws for one that nobody knows. */
export const fillText = (text: string, lookup: Lookup): string =>
  text.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const found = lookup(name);
    if (found === undefined) throw new Error(`the sample history does not know {${name}}`);
    return found;
  });

/** Puts values in place in all texts of a body. A text that is a year and nothing else becomes its number. */
export const fill = (value: unknown, lookup: Lookup): unknown => {
  if (typeof value === 'string') {
    const text = fillText(value, lookup);
    return /^\{(year|last|this)\}$/.test(value) ? Number(text) : text;
  }
  if (Array.isArray(value)) return value.map((inner) => fill(inner, lookup));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner, lookup)]));
};

/** The first of several lookups that knows a name. */
export const either =
  (...lookups: readonly Lookup[]): Lookup =>
  (name) => {
    for (const lookup of lookups) {
      const found = lookup(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** The two years of a history that ends on this day, and days before it. */
export const yearsUntil = (today: LegalDate): Lookup => {
  const year = yearOf(today);
  // The story of an open case fits into January whatever day it is.
  const earliest = `${year}-01-06`;
  return (name) => {
    if (name === 'this') return String(year);
    if (name === 'last') return String(year - 1);
    const [, days] = /^today-(\d+)$/.exec(name) ?? [];
    if (days === undefined) return undefined;
    const day = addDays(today, -Number(days));
    return day > earliest ? day : earliest;
  };
};

/** A field of a row, `{item.unit}`. */
export const fieldsOf =
  (row: Readonly<Record<string, unknown>>): Lookup =>
  (name) => {
    const [prefix, field = ''] = name.split('.');
    const value = prefix === 'item' ? row[field] : undefined;
    return value === undefined || value === null ? undefined : String(value);
  };

/** The day of a happening: as a date, its year, and month and day as a document's number has them. */
export const onDay =
  (day: LegalDate): Lookup =>
  (name) => {
    const [year = '', month = '', of = ''] = day.split('-');
    return { on: day, year, monthDay: month + of }[name];
  };
