import type { RawValue } from './cell.ts';
import { dateOfSerial, dateOfText } from './dates.ts';
import type { Bilingual } from './fault.ts';
import type { Column, Value } from './layout.ts';

/** The value of a cell, or the reason why its column could not hold it. */
export type Judged = { readonly value: Value } | { readonly code: string; readonly detail: Bilingual };

const no = (code: string, zh: string, en: string): Judged => ({ code, detail: { zh, en } });

type NumberCell = Extract<RawValue, { kind: 'number' }>;

/** Full-width digits, letters and signs become half-width ones, as ids, numbers and dates are written. */
const halfWidth = (text: string): string => text.normalize('NFKC').trim();

const notANumber = no('not-a-number', '应为数字', 'A number is expected');
const notADate = no('not-a-date', '应为日期，如 2026-01-05', 'A date is expected, such as 2026-01-05');

const ofText = (text: string, kind: Column['kind']): Judged => {
  if (text.trim() === '') return { value: null };
  if (kind === 'text') return { value: text.trim() };
  const plain = halfWidth(text);
  if (kind === 'code') return { value: plain };
  if (kind === 'date') {
    const date = dateOfText(plain);
    return date === undefined ? notADate : { value: date };
  }
  return /^-?\d{1,9}(\.\d{1,9})?$/.test(plain) ? { value: Number(plain) } : notANumber;
};

const dateShown = ({ number }: NumberCell, kind: Column['kind'], from1904: boolean): Judged => {
  if (kind !== 'date')
    return no(
      'date-instead',
      '单元格是日期；请设为文本或常规格式后重新填写',
      'The cell is a date: format it as text or number and enter it again',
    );
  const date = dateOfSerial(number, from1904);
  if (date !== undefined) return { value: date };
  return no('not-a-whole-day', '日期不存在或含有时刻', 'No such day, or it has a time of day');
};

const numberShown = (cell: NumberCell, kind: Column['kind'], from1904: boolean): Judged => {
  if (cell.shownAs === 'date') return dateShown(cell, kind, from1904);
  if (cell.shownAs === 'percent')
    return no(
      'percent-instead',
      '单元格是百分比格式；请改为数字，如 85.5',
      'The cell is formatted as a percentage: enter a plain number, such as 85.5',
    );
  if (kind === 'number') return { value: cell.number };
  if (kind === 'date')
    return no(
      'number-for-date',
      '单元格是数字而不是日期；请设为日期格式',
      'The cell is a number and not a date: format it as a date',
    );
  return { value: String(cell.number) };
};

/** Reads a cell by what its column should hold. What Excel computed, or took for something else, is not guessed at. */
export const judge = (raw: RawValue, kind: Exclude<Column['kind'], 'note'>, from1904: boolean): Judged => {
  switch (raw.kind) {
    case 'text':
      return ofText(raw.text, kind);
    case 'number':
      return numberShown(raw, kind, from1904);
    case 'formula':
      return no(
        'formula',
        '单元格含有公式；请改为数值（选择性粘贴）',
        'The cell holds a formula: paste its value instead',
      );
    case 'error':
      return no('error-cell', `单元格是错误值 ${raw.text}`, `The cell is an error, ${raw.text}`);
    case 'boolean':
      return no(
        'boolean-cell',
        '单元格是逻辑值，应为文本或数字',
        'The cell is true or false: enter text or a number',
      );
  }
};
