import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { lettersOf } from '../address.ts';
import type { Column } from '../layout.ts';

/** A template helps to fill in down to this row, Excel's last one. */
const lastRow = 1_048_576;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');

/** Says in both languages what the cell expects; Excel shows 255 characters at most. */
const message = ({ title, choices, range }: Column): string =>
  [
    `${title.zh} · ${title.en}`,
    ...(choices ? [choices.join(' / ')] : []),
    ...(range ? [`${range[0]}–${range[1]}`] : []),
  ]
    .join('\n')
    .slice(0, 255);

const conditionOf = ({ kind, choices, range }: Column): { attributes: string; formulas: string } => {
  // A list inside the cell's own rule may have 255 characters.
  const list = choices?.join(',') ?? '';
  if (list !== '' && list.length <= 255)
    return { attributes: 'type="list"', formulas: `<formula1>"${escaped(list)}"</formula1>` };
  if (kind === 'number' && range)
    return {
      attributes: 'type="decimal" operator="between"',
      formulas: `<formula1>${range[0]}</formula1><formula2>${range[1]}</formula2>`,
    };
  return { attributes: '', formulas: '' };
};

const validationOf = (column: Column, index: number): string => {
  const { attributes, formulas } = conditionOf(column);
  const letters = lettersOf(index + 1);
  const prompt = escaped(message(column));
  return (
    `<dataValidation ${attributes} allowBlank="1" showInputMessage="1" showErrorMessage="1" ` +
    `promptTitle="${escaped(column.name.slice(0, 32))}" prompt="${prompt}" error="${prompt}" ` +
    `sqref="${letters}2:${letters}${lastRow}">${formulas}</dataValidation>`
  );
};

/** After these a sheet's validations stand, by the order its schema asks for (ECMA-376, 18.3.1.99). */
const before = /<\/sheetData>|<sheetData\/>/;

/** Drop-downs, ranges and a word of help for the columns of the sheets, in their order. */
export const validations = (sheets: readonly (readonly Column[])[]): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const columns = (sheets[sheetIndex] ?? []).map(validationOf);
          if (columns.length === 0) return xml;
          const all = `<dataValidations count="${columns.length}">${columns.join('')}</dataValidations>`;
          return xml.replace(before, (end) => `${end}${all}`);
        },
      },
    },
  },
});
