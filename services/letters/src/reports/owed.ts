import { city, cityFile } from '@jieti/lambda';
import {
  asksSinceWhen,
  type CitySettings,
  type LegalDate,
  lawOn,
  legalDateOf,
  type OwedInYear,
  owedInYear,
  startOf,
} from '@jieti/rules';
import { above } from '../register/path.ts';
import { enteredAt } from '../register/unit-ledger.ts';
import { factsOf, loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { today } from '../today.ts';

/** A unit with what it owes for a year. */
export interface OwingUnit extends OwedInYear {
  readonly unit: UnitRecord;
}

/** The days on which units came into the register. */
const entryDays = async (units: readonly UnitRecord[]): Promise<ReadonlyMap<string, LegalDate>> => {
  const entered = await enteredAt(units.map(({ id }) => id));
  return new Map([...entered].map(([id, at]) => [id, legalDateOf(at, city().zone)]));
};

/** The law by which the reports of a year are owed: that of its start (I-2). */
export const lawOfReports = (year: number): CitySettings => lawOn(cityFile(), startOf(year));

/** The reports that these units owe for a year (A8). Nothing of it is stored: reports fall due by themselves. */
export const owedBy = async (units: readonly UnitRecord[], year: number): Promise<OwingUnit[]> => {
  const on = today();
  const over = await loadUnits(units.flatMap(({ path }) => above(path)));
  const law = lawOfReports(year);
  const entered = asksSinceWhen(year, on, law) ? await entryDays(units) : undefined;
  return units.map((unit) => ({
    unit,
    ...owedInYear(factsOf(unit, over), year, on, entered?.get(unit.id), law),
  }));
};
