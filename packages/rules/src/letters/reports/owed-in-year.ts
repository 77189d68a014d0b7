import type { CitySettings } from '../../city.ts';
import type { LegalDate, UnitFacts } from '../../vocabulary.ts';
import { type OwedReport, owedReports, reportDue } from './owed-reports.ts';

/** The reports that a unit owes for a year. */
export interface OwedInYear {
  readonly owed: readonly OwedReport[];
  /** Merged or abolished by the due day it owes nothing (A3, A8); what it filed before is still a report of the year. */
  readonly noLongerOwed: readonly OwedReport[];
}

const nothing: OwedInYear = { owed: [], noLongerOwed: [] };

/** True where it matters since when a unit is in the register: for a year whose due day has passed. */
export const asksSinceWhen = (
  year: number,
  today: LegalDate,
  city: Pick<CitySettings, 'parameters' | 'bodies'>,
): boolean => today > reportDue(year, city);

/**
 * Works out what a unit owes for a year (A8): nothing for a year to come, and for a year whose due day has passed only if it was in the
 * register by then, and had not come to an end.
 * @param enteredOn the day the unit came into the register; undefined if it is not in it.
 */
export const owedInYear = (
  unit: UnitFacts,
  year: number,
  today: LegalDate,
  enteredOn: LegalDate | undefined,
  city: Pick<CitySettings, 'parameters' | 'bodies'>,
): OwedInYear => {
  if (String(year) > today.slice(0, 4)) return nothing;
  const due = reportDue(year, city);
  const inRegister = today <= due || (enteredOn !== undefined && enteredOn <= due);
  const reports = inRegister ? owedReports(unit, year, city) : [];
  const stands = unit.ended === undefined || due < unit.ended.from;
  return stands ? { owed: reports, noLongerOwed: [] } : { owed: [], noLongerOwed: reports };
};
