import { lettersOf } from '../address.ts';
import type { Column } from '../layout.ts';
import type { Language } from '../words.ts';

/** The name of the hidden sheet of the lists that are too long to stand in a cell's own rule. */
export const listsSheet: Readonly<Record<Language, string>> = { zh: '选项', en: 'Lists' };

/** A cell's own rule holds a list of 255 characters at most, divided by commas. */
const mostInRule = 255;

/** The lists of a workbook that stand on a sheet of their own, each in a column. */
export interface Lists {
  readonly lists: readonly (readonly string[])[];
  /** Where the rule of a column finds its list: the list itself, or its cells. Undefined for a column without choices. */
  readonly sourceOf: (column: Column) => string | undefined;
}

const inRule = (names: readonly string[]): string | undefined => {
  const list = names.join(',');
  return list.length <= mostInRule && !names.some((name) => /[,"]/.test(name)) ? `"${list}"` : undefined;
};

/** Says where each list of choices stands: in the rule, or in a column of the hidden sheet. */
export const listsOf = (columns: readonly Column[], language: Language): Lists => {
  const lists: string[][] = [];
  const sources = new Map<Column, string>();
  for (const column of columns) {
    const names = column.choices?.map(({ name }) => name[language]) ?? [];
    if (names.length === 0) continue;
    const short = inRule(names);
    if (short === undefined) lists.push(names);
    const letters = lettersOf(lists.length);
    sources.set(column, short ?? `'${listsSheet[language]}'!$${letters}$1:$${letters}$${names.length}`);
  }
  return { lists, sourceOf: (column) => sources.get(column) };
};
