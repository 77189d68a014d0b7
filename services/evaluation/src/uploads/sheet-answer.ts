import { type Answer, attachment, city, effects, problem, type Request } from '@jieti/lambda';
import { legalDateOf } from '@jieti/rules';
import { formatOf, type Language, type Layout, typeOf, type Value, writeSheet } from '@jieti/sheets';
import { type AsksInLanguage, languageOf } from '../report/language.ts';

/** The most rows of one file: as many as an upload takes. */
export const mostRows = 20_000;

/** @throws 422 for more rows than one file may hold. */
const checkSize = (rows: number): void => {
  if (rows > mostRows) throw problem('export-too-large', { fill: { most: mostRows } });
};

/** True if the answer is to be a file. */
export const asksForFile = ({ answerType }: Pick<Request, 'answerType'>): boolean =>
  formatOf(answerType) !== undefined;

/** A request for a file, as far as its form goes. */
type Asked = AsksInLanguage & Pick<Request, 'answerType'>;

/** What a year's sheet is called: `2025年度指标得分`, `Scores 2025`. */
const headingOf = ({ title }: Layout, year: number, language: Language): string =>
  language === 'zh' ? `${year}年度${title.zh}` : `${title.en} ${year}`;

/** A year's sheet as the file asked for, to be filled in and sent back. */
export const sheetAnswer = async <Name extends string>(
  asked: Asked,
  layout: Layout<Name>,
  year: number,
  rows: readonly Readonly<Partial<Record<Name, Value>>>[],
): Promise<Answer> => {
  checkSize(rows.length);
  const format = formatOf(asked.answerType) ?? 'xlsx';
  const language = languageOf(asked);
  const heading = headingOf(layout, year, language);
  return {
    status: 200,
    contentType: typeOf(format),
    headers: attachment({ plain: `${layout.sheet}-${year}`, name: heading, extension: format }),
    body: await writeSheet(format, layout, rows, {
      language,
      heading,
      date: legalDateOf(effects.now(), city().zone),
    }),
  };
};
