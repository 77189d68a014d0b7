import { lettersOf } from '../address.ts';
import type { Column } from '../layout.ts';
import type { Language } from '../words.ts';
import type { Lists } from './lists.ts';
import { escapedXml } from './xml-text.ts';

/** Says what the cell expects; Excel shows 255 characters at most. */
const message = ({ title, choices, range }: Column, language: Language): string =>
  [
    title[language],
    ...(choices ? [choices.map(({ name }) => name[language]).join(' / ')] : []),
    ...(range ? [`${range[0]}–${range[1]}`] : []),
  ]
    .join('\n')
    .slice(0, 255);

const conditionOf = (column: Column, lists: Lists): { attributes: string; formulas: string } => {
  const { kind, range } = column;
  const source = lists.sourceOf(column);
  if (source !== undefined)
    return { attributes: 'type="list"', formulas: `<formula1>${escapedXml(source)}</formula1>` };
  if (kind === 'number' && range)
    return {
      attributes: 'type="decimal" operator="between"',
      formulas: `<formula1>${range[0]}</formula1><formula2>${range[1]}</formula2>`,
    };
  return { attributes: '', formulas: '' };
};

/** The rows that are filled in: from the first below the header to the last that is read. */
export interface FilledIn {
  readonly from: number;
  readonly to: number;
}

/** Drop-downs, ranges and a word of help for the columns of a sheet, in their order, as far as rows may go. */
export const validationsOf = (
  columns: readonly Column[],
  { from, to }: FilledIn,
  lists: Lists,
  language: Language,
): string => {
  const all = columns.flatMap((column, index) => {
    if (column.kind === 'note') return [];
    const { attributes, formulas } = conditionOf(column, lists);
    const letters = lettersOf(index + 1);
    const prompt = escapedXml(message(column, language));
    return [
      `<dataValidation ${attributes} allowBlank="1" showInputMessage="1" showErrorMessage="1" ` +
        `promptTitle="${escapedXml(column.title[language].slice(0, 32))}" prompt="${prompt}" error="${prompt}" ` +
        `sqref="${letters}${from}:${letters}${to}">${formulas}</dataValidation>`,
    ];
  });
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
};
