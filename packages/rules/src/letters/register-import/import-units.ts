import { refusal } from '../../decision/index.ts';
import type { UnitId } from '../../vocabulary.ts';
import type { ImportCounts } from '../register/register.ts';
import type { Unit } from '../register/unit.ts';
import { type ImportedUnit, judgeUnit, type UnitsContext } from './judge-unit.ts';
import { atColumn, type RowRefusal } from './row.ts';

/** A row of a file that could be read as a unit. */
export interface UnitRow {
  readonly row: number;
  readonly unit: Unit;
}

export interface UnitsImport {
  readonly refusals: readonly RowRefusal[];
  readonly units: readonly ImportedUnit[];
  readonly counts: ImportCounts;
}

/** Counts what an import creates, changes and leaves as it is, of everything that the file names. */
export const countsOf = (
  imported: readonly { readonly before: object | null }[],
  named: number,
): ImportCounts => {
  const created = imported.filter(({ before }) => before === null).length;
  return { created, changed: imported.length - created, unchanged: named - imported.length };
};

const firstOfEachUnit = (rows: readonly UnitRow[], refusals: RowRefusal[]): Map<UnitId, UnitRow> => {
  const first = new Map<UnitId, UnitRow>();
  for (const one of rows) {
    const { id } = one.unit;
    const before = first.get(id);
    if (before) {
      const where = { zh: `${id}（见第${before.row}行）`, en: `${id} (row ${before.row})` };
      refusals.push(atColumn(one.row, refusal('duplicate-id', { id: where }, { pointer: '/id' })));
    } else first.set(id, one);
  }
  return first;
};

/**
 * Judges the units of a file as a whole (A3, A6): ids differ, every parent is in the file or the register, one city at the top,
 * no circles, each unit at a level its parent allows, everything inside the jurisdiction of who imports. Names every refusal
 * by its cell; only where there is none is anything imported.
 */
export const importUnits = (rows: readonly UnitRow[], context: Omit<UnitsContext, 'coming'>): UnitsImport => {
  const refusals: RowRefusal[] = [];
  const byId = firstOfEachUnit(rows, refusals);
  const coming = new Map([...byId].map(([id, { unit }]) => [id, unit]));
  const units: ImportedUnit[] = [];
  for (const { row, unit } of byId.values()) {
    const judged = judgeUnit(unit, { ...context, coming });
    refusals.push(...judged.refusals.map((one) => atColumn(row, one)));
    if (judged.imported) units.push(judged.imported);
  }
  return { refusals, units, counts: countsOf(units, byId.size) };
};
