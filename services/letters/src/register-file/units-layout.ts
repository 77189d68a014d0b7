import { city } from '@jieti/lambda';
import { affiliations, levelsOf, type Unit, unitKinds } from '@jieti/rules';
import type { Layout, Value } from '@jieti/sheets';

/** The sheet of units in a workbook. */
export const unitsSheet = 'units';

const columns = [
  { name: 'id', title: { zh: '单位编号', en: 'Unit id' }, kind: 'code', width: 20 },
  { name: 'nameZh', title: { zh: '中文名称', en: 'Chinese name' }, kind: 'text' },
  { name: 'nameEn', title: { zh: '英文名称', en: 'English name' }, kind: 'text', width: 32 },
  { name: 'kind', title: { zh: '类别', en: 'Kind' }, kind: 'code', choices: unitKinds },
  { name: 'level', title: { zh: '层级', en: 'Level' }, kind: 'code' },
  { name: 'parent', title: { zh: '上级单位编号', en: 'Id of the parent' }, kind: 'code', width: 20 },
  {
    name: 'affiliation',
    title: { zh: '隶属', en: 'Affiliation' },
    kind: 'code',
    choices: affiliations,
  },
  { name: 'group', title: { zh: '考评分组', en: 'Group' }, kind: 'text', width: 16 },
] as const satisfies Layout['columns'];

/** The register as a file, the same for import, export and template: levels are those of the city's law. */
export const unitsLayout = (): Layout => ({
  sheet: unitsSheet,
  columns: columns.map((column) =>
    column.name === 'level' ? { ...column, choices: levelsOf(city()) } : column,
  ),
});

export type UnitColumn = (typeof columns)[number]['name'];

/** A unit as a row of the file; `unitIn` reads it back. */
export const rowOfUnit = (unit: Unit): Record<UnitColumn, Value> => {
  const { name, ...rest } = unit;
  return { ...rest, nameZh: name.zh, nameEn: name.en };
};

/** A level by its id, or by one of its names as people write them: 县级. */
const levelIn = (value: Value): Value =>
  city().levels.find(({ name }) => name.zh === value || name.en === value)?.id ?? value;

/** A row as a unit, not yet judged. */
export const unitIn = (values: Readonly<Partial<Record<UnitColumn, Value>>>): unknown => {
  const text = (column: UnitColumn): Value => values[column] ?? '';
  return {
    id: text('id'),
    name: { zh: text('nameZh'), en: text('nameEn') },
    kind: text('kind'),
    level: levelIn(text('level')),
    parent: values.parent ?? null,
    affiliation: text('affiliation'),
    group: values.group ?? null,
  };
};

/** The column of a fault that the unit's schema finds. */
export const columnOf = (pointer: string): string =>
  ({ '/name/zh': 'nameZh', '/name/en': 'nameEn' })[pointer] ?? pointer.slice(1);
