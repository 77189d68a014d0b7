import { city } from '@jieti/lambda';
import {
  affiliationNames,
  affiliations,
  type Bilingual,
  endInWords,
  kindNames,
  type Unit,
  unitKinds,
} from '@jieti/rules';
import type { Choice, Layout, Value } from '@jieti/sheets';
import { choicesOf } from './choices.ts';

/** The sheet of units in a workbook. */
export const unitsSheet = 'units';

const columns = [
  { name: 'id', title: { zh: '单位编号', en: 'Unit id' }, kind: 'code', elseBy: 'nameZh', width: 20 },
  {
    name: 'nameZh',
    title: { zh: '中文名称', en: 'Chinese name' },
    synonyms: ['单位名称', '名称', '单位'],
    kind: 'text',
  },
  {
    name: 'nameEn',
    title: { zh: '英文名称', en: 'English name' },
    kind: 'text',
    width: 32,
    optional: true,
  },
  {
    name: 'kind',
    title: { zh: '类别', en: 'Kind' },
    synonyms: ['单位类别'],
    kind: 'code',
    choices: choicesOf(unitKinds, kindNames),
  },
  { name: 'level', title: { zh: '层级', en: 'Level' }, synonyms: ['级别'], kind: 'code' },
  {
    name: 'parent',
    title: { zh: '上级单位编号', en: 'Id of the parent' },
    kind: 'code',
    elseBy: 'parentName',
    width: 20,
  },
  {
    name: 'parentName',
    title: { zh: '上级单位名称', en: 'Name of the parent' },
    synonyms: ['上级单位', '主管单位'],
    kind: 'text',
    optional: true,
  },
  {
    name: 'affiliation',
    title: { zh: '隶属', en: 'Affiliation' },
    synonyms: ['隶属关系'],
    kind: 'code',
    choices: choicesOf(affiliations, affiliationNames),
  },
  {
    name: 'group',
    title: { zh: '考评分组', en: 'Group' },
    synonyms: ['分组'],
    kind: 'text',
    width: 16,
  },
  { name: 'status', title: { zh: '状态', en: 'Status' }, kind: 'note', width: 28 },
] as const satisfies Layout['columns'];

/** The levels of the city's law; a locality of one may be called by what it is (县). */
const levelChoices = (): readonly Choice[] =>
  city().levels.map(({ id, name, locality }) => ({ code: id, name, synonyms: [locality.zh, locality.en] }));

/** The register as a file, the same for import, export and template: levels are those of the city's law. */
export const unitsLayout = (): Layout => ({
  sheet: unitsSheet,
  title: { zh: '单位', en: 'Units' },
  columns: columns.map((column) =>
    column.name === 'level' ? { ...column, choices: levelChoices() } : column,
  ),
});

export type UnitColumn = (typeof columns)[number]['name'];

/** A row as a unit, not yet judged. */
export const unitIn = (values: Readonly<Partial<Record<UnitColumn, Value>>>): unknown => {
  const text = (column: UnitColumn): Value => values[column] ?? '';
  return {
    id: text('id'),
    name: { zh: text('nameZh'), en: text('nameEn') || text('nameZh') },
    kind: text('kind'),
    level: text('level'),
    parent: values.parent ?? null,
    affiliation: text('affiliation'),
    group: values.group ?? null,
  };
};

/** The column of a fault that the unit's schema finds. */
export const columnOf = (pointer: string): string =>
  ({ '/name/zh': 'nameZh', '/name/en': 'nameEn' })[pointer] ?? pointer.slice(1);

/** What a row of the file is told by. */
export interface Told {
  readonly language: 'zh' | 'en';
  /** A unit's name by its id; the id where it is not known. */
  readonly nameOf: (id: string) => Bilingual;
}

/** A unit as a row of the file; `unitIn` reads it back. */
export const rowOfUnit = (unit: Unit, told: Told): Record<UnitColumn, Value> => ({
  id: unit.id,
  nameZh: unit.name.zh,
  nameEn: unit.name.en,
  kind: unit.kind,
  level: unit.level,
  parent: unit.parent,
  parentName: unit.parent === null ? null : told.nameOf(unit.parent)[told.language],
  affiliation: unit.affiliation,
  group: unit.group,
  status: endInWords(unit, told.nameOf)?.[told.language] ?? null,
});

/** The files by what they hold: their plain names, and those in the reader's words. */
export const fileNames = {
  units: { zh: '单位名录', en: 'units' },
  posts: { zh: '岗位名录', en: 'posts' },
  'units-template': { zh: '单位名录导入模板', en: 'units-template' },
} as const;
