import { city } from '@jieti/lambda';
import { legalDateOf, type OwedReport, owedReports, reportDue } from '@jieti/rules';
import { above } from '../register/path.ts';
import { enteredAt } from '../register/unit-ledger.ts';
import { endOf, factsOf, loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { today } from '../today.ts';

/** A unit with what it owes for a year. */
export interface OwingUnit {
  readonly unit: UnitRecord;
  readonly owed: readonly OwedReport[];
  /** Merged or abolished by the due day it owes nothing (A3, A8); what it filed before is still a report of the year. */
  readonly lapsed: readonly OwedReport[];
}

/** The units that stood in the register by a day: one entered later owed nothing for the year before. */
const enteredBy = async (units: readonly UnitRecord[], day: string): Promise<ReadonlySet<string>> => {
  const entered = await enteredAt(units.map(({ id }) => id));
  return new Set([...entered].filter(([, at]) => legalDateOf(at, city().zone) <= day).map(([id]) => id));
};

/**
 * What these units owe for a year (A8): nothing for a year to come, and for a year that has passed only those that were
 * in the register on its due day, and had not come to an end by then. Nothing of it is stored: reports fall due by themselves.
 */
export const owedBy = async (units: readonly UnitRecord[], year: number): Promise<OwingUnit[]> => {
  const on = today();
  if (String(year) > on.slice(0, 4)) return units.map((unit) => ({ unit, owed: [], lapsed: [] }));
  const over = await loadUnits(units.flatMap(({ path }) => above(path)));
  const due = reportDue(year, city());
  const entered = on > due ? await enteredBy(units, due) : undefined;
  return units.map((unit) => {
    const inRegister = entered === undefined || entered.has(unit.id);
    const reports = inRegister ? owedReports(factsOf(unit, over), year, city()) : [];
    const end = endOf(unit);
    const stands = end === undefined || due < end;
    return { unit, owed: stands ? reports : [], lapsed: stands ? [] : reports };
  });
};
