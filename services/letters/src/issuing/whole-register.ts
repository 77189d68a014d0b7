import type { UnitForLetter } from '@jieti/rules';
import { allUnits } from '../keys.ts';
import { factsOf, type UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';

const inOrderOfTree = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : 1;

/** Every unit of the register by its id, in the order of the tree. */
export const wholeRegister = async (): Promise<Map<string, UnitRecord>> => {
  const units = await table.all<UnitRecord>({ index: 'GSI2', partition: allUnits });
  return new Map(units.toSorted(inOrderOfTree).map((unit) => [unit.id, unit]));
};

/** The facts of a unit on which its letter depends; `units` must hold those above it. */
export const unitForLetter = (unit: UnitRecord, units: ReadonlyMap<string, UnitRecord>): UnitForLetter => ({
  ...factsOf(unit, units),
  name: unit.name,
  group: unit.group,
  ...(unit.from !== undefined && { from: unit.from }),
});
