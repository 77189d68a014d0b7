import { cityFile } from '@jieti/lambda';
import { type CitySettings, firstDayOf, lawOn, type OwedInYear, owedInYear } from '@jieti/rules';
import { above } from '../register/path.ts';
import { factsOf, loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { today } from '../today.ts';

/** A unit with what it owes for a year. */
export interface OwingUnit extends OwedInYear {
  readonly unit: UnitRecord;
}

/** The law by which the reports of a year are owed: that of its start (I-2). */
export const lawOfReports = (year: number): CitySettings => lawOn(cityFile(), firstDayOf(year));

/** The reports that these units owe for a year (A8). Nothing of it is stored: reports fall due by themselves. */
export const owedBy = async (units: readonly UnitRecord[], year: number): Promise<OwingUnit[]> => {
  const on = today();
  const over = await loadUnits(units.flatMap(({ path }) => above(path)));
  const law = lawOfReports(year);
  return units.map((unit) => ({
    unit,
    ...owedInYear(factsOf(unit, over), year, on, unit.enteredOn, law),
  }));
};
