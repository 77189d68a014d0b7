import { city } from '@jieti/lambda';
import { asksSinceWhen, type LegalDate, legalDateOf, type OwedInYear, owedInYear } from '@jieti/rules';
import { historyKey, unitKey } from '../keys.ts';
import { above } from '../register/path.ts';
import { factsOf, loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';

/** A unit with what it owes for a year. */
export interface OwingUnit extends OwedInYear {
  readonly unit: UnitRecord;
}

interface FirstEntry {
  readonly PK: string;
  readonly at: string;
}

/** The days on which units came into the register, by the first entry of their histories. */
const entryDays = async (units: readonly UnitRecord[]): Promise<ReadonlyMap<string, LegalDate>> => {
  const first = await table.readMany<FirstEntry>(units.map(({ id }) => historyKey(unitKey(id), 1)));
  const days = new Map(first.map(({ PK, at }) => [PK, legalDateOf(at, city().zone)]));
  return new Map(
    units.flatMap(({ id }) => {
      const day = days.get(unitKey(id).PK);
      return day === undefined ? [] : [[id, day] as const];
    }),
  );
};

/** The reports that these units owe for a year (A8). Nothing of it is stored: reports fall due by themselves. */
export const owedBy = async (units: readonly UnitRecord[], year: number): Promise<OwingUnit[]> => {
  const on = today();
  const over = await loadUnits(units.flatMap(({ path }) => above(path)));
  const entered = asksSinceWhen(year, on, city()) ? await entryDays(units) : undefined;
  return units.map((unit) => ({
    unit,
    ...owedInYear(factsOf(unit, over), year, on, entered?.get(unit.id), city()),
  }));
};
