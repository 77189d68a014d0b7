import { type Bilingual, type CitySettings, capName, gradeName } from '@jieti/rules';
import type { Column, Language, SheetToWrite, Value } from '@jieti/sheets';

/** Sheets that people read and print, and nobody sends back. */
export type Line = Readonly<Record<string, Value>>;

export const column = (name: string, zh: string, en: string, width?: number): Column => ({
  name,
  title: { zh, en },
  kind: 'text',
  ...(width !== undefined && { width }),
});

/** A sheet with its heading above the header. */
export const sheet = (
  name: string,
  title: Bilingual,
  heading: string,
  { columns, rows }: { readonly columns: readonly Column[]; readonly rows: readonly Line[] },
): SheetToWrite => ({ layout: { sheet: name, title, columns }, rows, titled: true, heading });

/** The law by which grades and caps are named. */
type Law = Pick<CitySettings, 'evaluation'>;

/** The words of a file in one language: names by the law, yes and no, and how several things stand in a cell. */
export interface Words {
  readonly language: Language;
  readonly grade: (grade: string) => string;
  readonly cap: (why: string) => string;
  readonly yes: (is: boolean) => string;
  readonly say: (text: Bilingual) => string;
  readonly list: (texts: readonly string[]) => string;
}

/** What stands between things of one cell. */
const between: Readonly<Record<Language, string>> = { zh: '；', en: '; ' };
const yesAndNo: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  zh: ['是', '否'],
  en: ['yes', 'no'],
};

export const wordsOf = (law: Law, language: Language): Words => ({
  language,
  grade: (grade) => gradeName(law, grade)[language],
  cap: (why) => capName(law, why)[language],
  yes: (is) => yesAndNo[language][is ? 0 : 1],
  say: (text) => text[language],
  list: (texts) => texts.join(between[language]),
});
