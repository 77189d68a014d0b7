import type { Scheme, SchemePut } from '@jieti/rules';
import { eventOf } from '@jieti/rules';
import { atVersion, type Chained, chainOf, type Key, planEntry, type Write } from '@jieti/store';
import { schemeHeadKey, schemeVersionKey } from '../keys.ts';
import { table } from '../table.ts';

/** The version in force and the end of the scheme's history. */
interface SchemeHead extends Key, Chained {
  readonly entity: 'scheme-head';
}

/** One version of a year's scheme; versions stay, so that every result can name its own. */
interface SchemeVersion extends Key {
  readonly entity: 'scheme';
  readonly year: number;
  readonly version: number;
  readonly scheme: Scheme;
}

/** The scheme in force. */
export interface SchemeRecord extends Chained {
  readonly year: number;
  readonly scheme: Scheme;
}

const subjectOf = (year: number) => ({ type: 'scheme', id: String(year) });

/** One version of a year's scheme; undefined where there is none of that number. */
export const schemeVersion = async (year: number, version: number): Promise<Scheme | undefined> =>
  (await table.read<SchemeVersion>(schemeVersionKey(year, version)))?.scheme;

/** The scheme in force, or undefined if the year has none. */
export const currentScheme = async (year: number): Promise<SchemeRecord | undefined> => {
  const record = await table.read<SchemeHead>(schemeHeadKey(year));
  if (!record) return undefined;
  const { version, head } = record;
  const scheme = await schemeVersion(year, version);
  return scheme && { year, scheme, version, head };
};

/** Plans the next version of a scheme, with its entry. */
export const planScheme = (
  before: SchemeRecord | undefined,
  put: SchemePut,
): { readonly version: number; readonly writes: readonly Write[] } => {
  const { year, scheme } = put.state;
  const content = { subject: subjectOf(year), unit: null, ...eventOf(put) };
  const { version, head, write } = planEntry(table, chainOf(before), content, put.state);
  return {
    version,
    writes: [
      table.insert({ ...schemeVersionKey(year, version), entity: 'scheme', year, version, scheme }),
      table.replace(
        { ...schemeHeadKey(year), entity: 'scheme-head', version, head },
        atVersion(before?.version),
      ),
      write,
    ],
  };
};

/** Finds the history of a year's scheme. */
export const schemeHistory = (year: number) =>
  [table, subjectOf(year), () => table.read<SchemeHead>(schemeHeadKey(year))] as const;
