import type { RawValue } from './cell.ts';
import { dateOfSerial, dateOfText, hasTimeOfDay } from './dates.ts';
import { type Bilingual, shown } from './fault.ts';
import { invisibleIn } from './invisible.ts';
import type { Column, Value } from './layout.ts';
import { comparable } from './names.ts';

/** The value of a cell, or the reason why its column could not hold it. */
export type Judged = { readonly value: Value } | { readonly code: string; readonly detail: Bilingual };

/** The way in which the cells of a file are to be understood. */
export interface Meaning {
  readonly from1904: boolean;
  /** A formula is refused, or means what it gave when the file was saved. */
  readonly formulas: 'refused' | 'values';
}

const no = (code: string, zh: string, en: string): Judged => ({ code, detail: { zh, en } });

type NumberCell = Extract<RawValue, { kind: 'number' }>;
type Kind = Exclude<Column['kind'], 'note'>;

/** Full-width digits, letters and signs become half-width ones, as ids, numbers and dates are written. */
const halfWidth = (text: string): string => text.normalize('NFKC').trim();

/**
 * A number as Excel means it: it shows and compares 15 significant digits, and what stands behind them is only how binary
 * fractions are stored (85.30000000000001 is 85.3).
 */
const asMeant = (number: number): number => Number(number.toPrecision(15)) + 0;

const notANumber = no('not-a-number', '应为数字', 'A number is expected');
const notADate = no('not-a-date', '应为日期，如 2026-01-05', 'A date is expected, such as 2026-01-05');
const notAWholeDay = no('not-a-whole-day', '日期不存在或含有时刻', 'No such day, or it has a time of day');
const percentInstead = no(
  'percent-instead',
  '单元格是百分比格式；请改为数字，如 85.5',
  'The cell is formatted as a percentage: enter a plain number, such as 85.5',
);

/** The most characters of a text, and of an id or a word. */
const longestOf = ({ longest, kind }: Column): number => longest ?? (kind === 'code' ? 100 : 500);

const tooLong = (text: string, most: number): Judged =>
  no(
    'text-too-long',
    `“${shown(text)}”过长，至多 ${most} 个字`,
    `“${shown(text)}” is too long: at most ${most} characters`,
  );

/** Codes by all that a cell may call them: once a column, and not once a cell. */
const codesOf = new WeakMap<NonNullable<Column['choices']>, ReadonlyMap<string, string>>();

const byName = (choices: NonNullable<Column['choices']>): ReadonlyMap<string, string> => {
  const known = codesOf.get(choices);
  if (known) return known;
  const made = new Map(
    choices.flatMap(({ code, name, synonyms = [] }) =>
      [...synonyms, name.en, name.zh, code].map((text) => [comparable(text), code]),
    ),
  );
  codesOf.set(choices, made);
  return made;
};

const noneOf = (choices: NonNullable<Column['choices']>): Judged => {
  const names = (language: 'zh' | 'en', between: string) =>
    choices.map(({ name }) => name[language]).join(between);
  return no('invalid-value', `应为下列之一：${names('zh', '、')}`, `One of: ${names('en', ', ')}.`);
};

/** The code that a text says by itself or by its name. */
const codeOf = (text: string, { choices, others = false }: Column): Judged => {
  if (!choices) return { value: text };
  const code = byName(choices).get(comparable(text));
  return code === undefined && !others ? noneOf(choices) : { value: code ?? text };
};

const dateOf = (text: string): Judged => {
  if (hasTimeOfDay(text)) return notAWholeDay;
  const date = dateOfText(text);
  return date === undefined ? notADate : { value: date };
};

const numberOf = (text: string, { percent = false }: Column): Judged => {
  const [, digits, sign] = /^([+-]?\d{1,9}(?:\.\d{1,24})?)\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined) return notANumber;
  if (sign === '%' && !percent) return percentInstead;
  return { value: asMeant(Number(digits)) };
};

/** Refuses what people cannot see or computers cannot keep; two texts that look the same would be two. */
const checkCharacters = (text: string): Judged | undefined => {
  if (!text.isWellFormed() || text.includes('\uFFFD'))
    return no(
      'broken-text',
      '含有残缺的字符，请重新输入',
      'The text holds half a character, or one that was lost: type it again',
    );
  const found = invisibleIn(text);
  return found === undefined
    ? undefined
    : no(
        'invisible-character',
        `含有看不见的字符 ${found}，请重新输入`,
        `The text holds a character that nobody sees, ${found}: type it again`,
      );
};

const ofText = (typed: string, column: Column, kind: Kind): Judged => {
  const text = typed.trim();
  if (text === '') return { value: null };
  const longest = longestOf(column);
  if (text.length > longest) return tooLong(text, longest);
  const broken = checkCharacters(text);
  if (broken) return broken;
  switch (kind) {
    case 'text':
      return { value: text };
    case 'code':
      return codeOf(halfWidth(text), column);
    case 'date':
      return dateOf(halfWidth(text));
    case 'number':
      return numberOf(halfWidth(text), column);
  }
};

const dateInstead = no(
  'date-instead',
  '单元格是日期；请设为文本或常规格式后重新填写',
  'The cell is a date: format it as text or number and enter it again',
);

const dateShown = ({ number }: NumberCell, kind: Kind, from1904: boolean): Judged => {
  if (kind !== 'date') return dateInstead;
  const date = dateOfSerial(number, from1904);
  return date === undefined ? notAWholeDay : { value: date };
};

const percentShown = ({ number }: NumberCell, { percent = false }: Column, kind: Kind): Judged =>
  kind === 'number' && percent ? { value: asMeant(number * 100) } : percentInstead;

/** `20260105` in a cell of numbers is that day; no day number of Excel is as large. */
const dateInDigits = (number: number): Judged => {
  const date = Number.isInteger(number) ? dateOfText(String(number)) : undefined;
  if (date !== undefined) return { value: date };
  return no(
    'number-for-date',
    '单元格是数字而不是日期；请设为日期格式',
    'The cell is a number and not a date: format it as a date',
  );
};

/** An id or a name that Excel keeps as a number is taken if it stands there as it is seen, with all its digits. */
const textOfNumber = ({ number, shownAs }: NumberCell, column: Column, kind: Kind): Judged => {
  if (shownAs === 'formatted')
    return no(
      'shown-otherwise',
      `单元格显示的与其内容（${number}）不同；请设为文本格式后按所见重新填写`,
      `The cell shows something else than it holds (${number}): format it as text and type what is to be seen`,
    );
  if (Math.abs(number) >= 1e15)
    return no(
      'digits-lost',
      '数字超过 15 位，Excel 已丢失末位；请设为文本格式后重新填写',
      'A number of more than 15 digits, of which Excel has lost the last: format the cell as text and type it again',
    );
  const text = String(asMeant(number));
  return kind === 'code' ? codeOf(text, column) : { value: text };
};

const ofNumber = (cell: NumberCell, column: Column, kind: Kind, from1904: boolean): Judged => {
  if (cell.shownAs === 'date') return dateShown(cell, kind, from1904);
  if (cell.shownAs === 'percent') return percentShown(cell, column, kind);
  if (kind === 'number') return { value: asMeant(cell.number) };
  if (kind === 'date') return dateInDigits(cell.number);
  return textOfNumber(cell, column, kind);
};

const ofFormula = (cached: RawValue | undefined, column: Column, kind: Kind, meaning: Meaning): Judged => {
  if (meaning.formulas === 'refused')
    return no(
      'formula',
      '单元格含有公式；请改为数值（选择性粘贴）',
      'The cell holds a formula: paste its value instead',
    );
  if (!cached)
    return no(
      'formula-without-value',
      '公式没有保存结果；请在 Excel 或 WPS 中打开并保存后上传',
      'The file does not say what the formula gives: open it in Excel or WPS, save it, and send it again',
    );
  return judge(cached, column, kind, meaning);
};

/** Reads a cell by what its column should hold. What Excel took for something else is not guessed at. */
export const judge = (raw: RawValue, column: Column, kind: Kind, meaning: Meaning): Judged => {
  switch (raw.kind) {
    case 'text':
      return ofText(raw.text, column, kind);
    case 'long-text':
      return tooLong(raw.text, longestOf(column));
    case 'number':
      return ofNumber(raw, column, kind, meaning.from1904);
    case 'day':
      return kind === 'date' ? dateOf(raw.text.trim()) : dateInstead;
    case 'formula':
      return ofFormula(raw.cached, column, kind, meaning);
    case 'error':
      return no(
        'error-cell',
        `单元格是错误值 ${shown(raw.text)}`,
        `The cell is an error, ${shown(raw.text)}`,
      );
    case 'boolean':
      return no(
        'boolean-cell',
        '单元格是逻辑值，应为文本或数字',
        'The cell is true or false: enter text or a number',
      );
  }
};
