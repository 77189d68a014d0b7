import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph } from 'docx';
import { indent, lineHeight } from '../standard/page.ts';
import { run, type Style } from './runs.ts';

/** A line of the grid; no program may move the last line of a paragraph, or break the grid for it. */
export const onGrid = {
  spacing: { line: lineHeight, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  widowControl: false,
  // No space of a program's own between Chinese signs and digits: each sign stands in its place of the grid.
  autoSpaceEastAsianText: false,
} as const;

type More = Omit<IParagraphOptions, 'children' | 'text' | 'run'>;

/** A paragraph on the grid, without an indent. */
export const line = (text: string, style: Style = {}, more: More = {}): Paragraph =>
  new Paragraph({ ...onGrid, ...more, children: text === '' ? [] : [run(text, style)] });

export const blank = (): Paragraph => line('');

export const centred = (text: string, style: Style = {}, more: More = {}): Paragraph =>
  line(text, style, { alignment: AlignmentType.CENTER, ...more });

/** A paragraph of the text: set to both edges, its first line two characters in (GB/T 9704-2012, 7.3.3). */
export const textParagraph = (text: string, style: Style = {}, more: More = {}): Paragraph =>
  line(text, style, {
    alignment: AlignmentType.BOTH,
    indent: { firstLine: indent.twips, firstLineChars: indent.hundredths },
    ...more,
  });
