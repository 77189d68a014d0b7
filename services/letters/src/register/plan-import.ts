import { isDeepStrictEqual } from 'node:util';
import type { InputError } from '@jieti/lambda';
import type { Office } from '@jieti/rules';
import type { Unit } from '../contract/records.ts';
import { deepest, lies, type Path, pathOf, unitsOn } from './path.ts';
import { cellFault, type Reading, type Row } from './rows.ts';
import { fixedFaults, type StructureFault, structureFaults, tooDeep } from './structure.ts';
import { datedOf, endOf, type UnitRecord, unitOf } from './unit-record.ts';

/** A unit an import creates or changes, as it is laid ready. */
export interface StagedUnit {
  readonly unit: Unit;
  readonly path: Path;
  /** The unit as it was and its version; null and 0 for a new one. */
  readonly before: Unit | null;
  readonly version: number;
}

export interface ImportPlan {
  readonly staged: readonly StagedUnit[];
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What an import is judged by. */
interface Setting {
  readonly root: string;
  readonly offices: readonly Office[];
  /** The units in the table that the file names, and those above them. */
  readonly known: ReadonlyMap<string, UnitRecord>;
}

const firstOfEachId = (rows: readonly Row[], faults: InputError[]): Map<string, Row> => {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const before = first.get(row.unit.id);
    if (before)
      faults.push(
        cellFault(
          row.at,
          'id',
          { zh: `与第 ${before.at.row} 行重复`, en: `The same as in row ${before.at.row}` },
          'duplicate-id',
        ),
      );
    else first.set(row.unit.id, row);
  }
  return first;
};

/** Where a row's parents lead: its path, round in a circle, too deep, or into a row that is at fault itself. */
type Way = { path: Path } | { fault: StructureFault } | undefined;

/** Follows the parents of a row up through the file until the table or the top is reached. */
const wayUp = (unit: Unit, byId: ReadonlyMap<string, Row>, known: Setting['known']): Way => {
  const below: string[] = [];
  let at: Unit | undefined = unit;
  while (at) {
    below.unshift(at.id);
    if (below.length > deepest) return { fault: tooDeep };
    if (at.parent === null) return { path: pathOf(null, below.join('/')) };
    if (at.parent === unit.id) return { fault: cycle };
    const stored: UnitRecord | undefined = known.get(at.parent);
    if (stored) return joined(stored.path, below);
    at = byId.get(at.parent)?.unit;
  }
  return undefined;
};

const joined = (stored: Path, below: readonly string[]): Way =>
  unitsOn(stored).length + below.length > deepest
    ? { fault: tooDeep }
    : { path: pathOf(stored, below.join('/')) };

const cycle: StructureFault = {
  field: 'parent',
  code: 'cycle',
  detail: { zh: '上级关系成环', en: 'The parents go round in a circle' },
};

const outside: StructureFault = {
  field: 'parent',
  code: 'outside-jurisdiction',
  detail: { zh: '不在您的管辖范围内', en: 'Outside your jurisdiction' },
};

/**
 * Judges the rows of a file as a whole: ids differ, every parent is in the file or the table, one city at the top, no
 * circles, each unit at a level its parent allows, everything inside the jurisdiction of who imports. Returns every
 * fault, or, if there is none, what is to be written, parents before what lies below them.
 */
export const planImport = (
  reading: Pick<Reading, 'rows' | 'spoilt'>,
  setting: Setting,
): { faults: InputError[]; plan: ImportPlan } => {
  const faults: InputError[] = [];
  const file: File = { byId: firstOfEachId(reading.rows, faults), spoilt: reading.spoilt };
  const staged: StagedUnit[] = [];
  for (const { at, unit } of file.byId.values()) {
    const judged = judge(unit, file, setting);
    for (const fault of judged.faults) faults.push(cellFault(at, fault.field, fault.detail, fault.code));
    if (judged.staged) staged.push(judged.staged);
  }
  staged.sort((a, b) => (a.path < b.path ? -1 : 1));
  const created = staged.filter((s) => s.before === null).length;
  const unchanged = file.byId.size - staged.length;
  return { faults, plan: { staged, created, changed: staged.length - created, unchanged } };
};

/** The rows of the file that are units, and the ids of those that are not. */
interface File {
  readonly byId: ReadonlyMap<string, Row>;
  readonly spoilt: ReadonlySet<string>;
}

interface Judged {
  readonly faults: readonly StructureFault[];
  readonly staged?: StagedUnit;
}

const judge = (unit: Unit, file: File, setting: Setting): Judged => {
  const before = setting.known.get(unit.id);
  return before ? judgeChange(unit, before, setting) : judgeNew(unit, file, setting);
};

const inside = (path: Path, setting: Setting): boolean =>
  setting.offices.some((office) => lies(path, office.jurisdiction));

const noMore: StructureFault = {
  field: 'parent',
  code: 'unit-ended',
  detail: { zh: '该单位已合并或撤销,不能更改', en: 'This unit was merged or abolished and stays as it is' },
};

/** A file has no day in it: what changes only from a day on is entered by itself. */
const notByFile = (fault: StructureFault): StructureFault => ({
  ...fault,
  detail: {
    zh: '名录文件不能变更已登记单位的类别、层级和上级;请逐个单位变更并写明自何日起(PUT /units/{单位编号},from)',
    en: 'A register file does not change kind, level or parent of a unit that is entered: change the unit itself, with the day it takes effect (PUT /units/{id}, from)',
  },
});

const judgeChange = (row: Unit, record: UnitRecord, setting: Setting): Judged => {
  const before = unitOf(record);
  // A file says how units stand, and nothing of since when, or of their end.
  const unit = { ...row, ...datedOf(record) };
  const faults = fixedFaults(unit, before).map(notByFile);
  if (!inside(record.path, setting)) return { faults: [outside] };
  if (faults.length > 0 || isDeepStrictEqual(before, unit)) return { faults };
  if (endOf(record) !== undefined) return { faults: [noMore] };
  return { faults, staged: { unit, path: record.path, before, version: record.version } };
};

const judgeNew = (unit: Unit, file: File, setting: Setting): Judged => {
  const faults = placeFaults(unit, file, setting);
  const way = wayUp(unit, file.byId, setting.known);
  if (way && 'fault' in way) return { faults: [...faults, way.fault] };
  if (way && !inside(way.path, setting)) return { faults: [...faults, outside] };
  if (faults.length > 0 || !way) return { faults };
  return { faults, staged: { unit, path: way.path, before: null, version: 0 } };
};

/** How deep it hangs is judged by the way up, so the parent's own path does not matter here. */
const placeFaults = (unit: Unit, { byId, spoilt }: File, { known, root }: Setting): StructureFault[] => {
  if (unit.parent !== null && spoilt.has(unit.parent)) return [];
  const parent = unit.parent === null ? undefined : (known.get(unit.parent) ?? byId.get(unit.parent)?.unit);
  return structureFaults(unit, parent && { ...parent, path: '' }, root);
};
