import type { Layout, Value } from '@jieti/sheets';
import { type Unit, unitSchema } from '../contract/records.ts';

const { kind, level, affiliation } = unitSchema.shape;

/** The register as a file, the same for import, export and template; in a workbook it is the sheet `units`. */
export const registerLayout = {
  sheet: 'units',
  columns: [
    { name: 'id', title: { zh: '单位编号', en: 'Unit id' }, kind: 'code', width: 20 },
    { name: 'nameZh', title: { zh: '中文名称', en: 'Chinese name' }, kind: 'text' },
    { name: 'nameEn', title: { zh: '英文名称', en: 'English name' }, kind: 'text', width: 32 },
    { name: 'kind', title: { zh: '类别', en: 'Kind' }, kind: 'code', choices: kind.options },
    { name: 'level', title: { zh: '层级', en: 'Level' }, kind: 'code', choices: level.options },
    { name: 'parent', title: { zh: '上级单位编号', en: 'Id of the parent' }, kind: 'code', width: 20 },
    {
      name: 'affiliation',
      title: { zh: '隶属', en: 'Affiliation' },
      kind: 'code',
      choices: affiliation.options,
    },
    { name: 'group', title: { zh: '考评分组', en: 'Group' }, kind: 'text', width: 16 },
  ],
} as const satisfies Layout;

export type RegisterColumn = (typeof registerLayout.columns)[number]['name'];

/** A unit as a row of the file; `unitIn` reads it back. */
export const rowOfUnit = (unit: Unit): Record<RegisterColumn, Value> => {
  const { name, ...rest } = unit;
  return { ...rest, nameZh: name.zh, nameEn: name.en };
};

/** What a row says of a unit, not yet judged. */
export const unitIn = (values: Readonly<Partial<Record<RegisterColumn, Value>>>): unknown => {
  const text = (column: RegisterColumn): Value => values[column] ?? '';
  return {
    id: text('id'),
    name: { zh: text('nameZh'), en: text('nameEn') },
    kind: text('kind'),
    level: text('level'),
    parent: values.parent ?? null,
    affiliation: text('affiliation'),
    group: values.group ?? null,
  };
};

/** Which column a fault of the unit's schema belongs to. */
export const columnOf = (pointer: string): string =>
  ({ '/name/zh': 'nameZh', '/name/en': 'nameEn' })[pointer] ?? pointer.slice(1);
