import type { GradedYear, Scheme, SchemePut, YearScheme } from '@jieti/rules';
import { gradedYearId, schemePK, schemeVersionKey } from '../keys.ts';
import { type PlannedRecord, planNext, type Stored } from '../stored.ts';
import { table } from '../table.ts';

/** One version of a year's scheme; versions stay, so that every result can name its own. */
export type SchemeRecord = Stored<YearScheme>;

/** One version of a year's scheme; undefined where there is none of that number. */
export const schemeVersion = async (of: GradedYear, version: number): Promise<Scheme | undefined> =>
  (await table.read<SchemeRecord>(schemeVersionKey(of, version)))?.scheme;

/** The scheme in force, the latest version; undefined if the year has none. */
export const currentScheme = async (of: GradedYear): Promise<SchemeRecord | undefined> => {
  const latest = { partition: schemePK(of), prefix: 'VERSION#', descending: true, pageSize: 1 };
  return (await table.page<SchemeRecord>(latest)).items[0];
};

/** Plans the next version of a scheme, with its entry. */
export const planScheme = (before: SchemeRecord | undefined, put: SchemePut): PlannedRecord<YearScheme> => {
  const key = schemeVersionKey(put.state, (before?.version ?? 0) + 1);
  return planNext({ entity: 'scheme', id: gradedYearId(put.state), key, unit: null }, before, put);
};

/** Finds the history of a year's scheme. */
export const schemeHistory = (of: GradedYear) =>
  [table, { type: 'scheme', id: gradedYearId(of) }, () => currentScheme(of)] as const;
