import type { Scheme, SchemePut, YearScheme } from '@jieti/rules';
import { schemePK, schemeVersionKey } from '../keys.ts';
import { type PlannedRecord, planNext, type Stored } from '../stored.ts';
import { table } from '../table.ts';

/** One version of a year's scheme; versions stay, so that every result can name its own. */
export type SchemeRecord = Stored<YearScheme>;

const idOf = (year: number): string => String(year);

/** One version of a year's scheme; undefined where there is none of that number. */
export const schemeVersion = async (year: number, version: number): Promise<Scheme | undefined> =>
  (await table.read<SchemeRecord>(schemeVersionKey(year, version)))?.scheme;

/** The scheme in force, the latest version; undefined if the year has none. */
export const currentScheme = async (year: number): Promise<SchemeRecord | undefined> => {
  const latest = { partition: schemePK(year), prefix: 'VERSION#', descending: true, pageSize: 1 };
  return (await table.page<SchemeRecord>(latest)).items[0];
};

/** Plans the next version of a scheme, with its entry. */
export const planScheme = (before: SchemeRecord | undefined, put: SchemePut): PlannedRecord<YearScheme> => {
  const { year } = put.state;
  const key = schemeVersionKey(year, (before?.version ?? 0) + 1);
  return planNext({ entity: 'scheme', id: idOf(year), key, unit: null }, before, put);
};

/** Finds the history of a year's scheme. */
export const schemeHistory = (year: number) =>
  [table, { type: 'scheme', id: idOf(year) }, () => currentScheme(year)] as const;
