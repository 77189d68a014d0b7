import { city } from '@jieti/lambda';
import { legalDateOf, type OwedReport, owedReports, reportDue } from '@jieti/rules';
import { historyKey, unitKey } from '../keys.ts';
import { above } from '../register/path.ts';
import { factsOf, loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { loadAll } from '../table.ts';
import { today } from '../today.ts';

/** A unit with what it owes for a year. */
export interface OwingUnit {
  readonly unit: UnitRecord;
  readonly owed: readonly OwedReport[];
}

interface FirstEntry {
  readonly PK: string;
  readonly SK: string;
  readonly at: string;
}

/** The units that stood in the register by a day: one entered later owed nothing for the year before. */
const enteredBy = async (units: readonly UnitRecord[], day: string): Promise<ReadonlySet<string>> => {
  const first = await loadAll<FirstEntry>(units.map(({ id }) => historyKey(unitKey(id), 1)));
  const entered = first.filter(({ at }) => legalDateOf(at, city().zone) <= day);
  return new Set(entered.map(({ PK }) => PK));
};

/**
 * What these units owe for a year (A8): nothing for a year to come, and for a year that has passed only those that were
 * in the register on its due day. Nothing of it is stored: reports fall due by themselves.
 */
export const owedBy = async (units: readonly UnitRecord[], year: number): Promise<OwingUnit[]> => {
  const on = today();
  if (String(year) > on.slice(0, 4)) return units.map((unit) => ({ unit, owed: [] }));
  const over = await loadUnits(units.flatMap(({ path }) => above(path)));
  const due = reportDue(year, city());
  const entered = on > due ? await enteredBy(units, due) : undefined;
  return units.map((unit) => ({
    unit,
    owed:
      entered === undefined || entered.has(unitKey(unit.id).PK)
        ? owedReports(factsOf(unit, over), year, city())
        : [],
  }));
};
