import type { LegalDate, UnitFacts } from '../../vocabulary.ts';
import { type OwedReport, owedReports, type ReportsLaw } from './owed-reports.ts';

/** The reports that a unit owes for a year. */
export interface OwedInYear {
  readonly owed: readonly OwedReport[];
  /** Merged or abolished by the due day it owes nothing (A3, A8); what it filed before is still a report of the year. */
  readonly noLongerOwed: readonly OwedReport[];
}

const nothing: OwedInYear = { owed: [], noLongerOwed: [] };

/**
 * Works out what a unit owes for a year (A8): nothing for a year to come, and once the due day has passed only if it was in the
 * register by then, and had not come to an end.
 * @param enteredOn the day the unit came into the register; undefined if it is not in it.
 * @param city the law as it stood at the year's start.
 */
export const owedInYear = (
  unit: UnitFacts,
  year: number,
  today: LegalDate,
  enteredOn: LegalDate | undefined,
  city: ReportsLaw,
): OwedInYear => {
  if (String(year) > today.slice(0, 4)) return nothing;
  const reports = owedReports(unit, year, city).filter(
    ({ due }) => today <= due || (enteredOn !== undefined && enteredOn <= due),
  );
  const stands = ({ due }: OwedReport): boolean => unit.ended === undefined || due < unit.ended.from;
  return { owed: reports.filter(stands), noLongerOwed: reports.filter((report) => !stands(report)) };
};
