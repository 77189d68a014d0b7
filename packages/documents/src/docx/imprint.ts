import { BorderStyle, type IParagraphOptions, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Imprint } from '../paper.ts';
import { sizes, textWidth } from '../standard/page.ts';
import { numeralDate } from '../words/dates.ts';
import { blank, onGrid } from './paragraphs.ts';
import { runOptions } from './runs.ts';

/** Lines of 0.35 mm above and below, one of 0.25 mm between (7.4.1); in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };

const type = runOptions({ size: sizes.four });

/** One character in from either edge (7.4.2, 7.4.3). */
const edge = sizes.four * 10;

/** A line of the imprint: texts at its left edge and, if there are two, its right one. */
const imprintLine = (texts: readonly [string, string?], border: IParagraphOptions['border']): Paragraph => {
  const [left, right] = texts;
  return new Paragraph({
    ...onGrid,
    border,
    indent: { left: edge, right: edge },
    keepLines: true,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - edge }],
    children: [new TextRun({ ...type, children: right === undefined ? [left] : [left, new Tab(), right] })],
  });
};

/** 版记: copies, and who printed the paper on which day (7.4). */
export const imprintParagraphs = ({ copies, printedBy, printedOn }: Imprint): Paragraph[] => {
  const printed = [printedBy, `${numeralDate(printedOn)}印发`] as const;
  if (copies.length === 0) return [blank(), imprintLine(printed, { top: thick, bottom: thick })];
  return [
    blank(),
    imprintLine([`抄送：${copies.join('，')}。`], { top: thick, bottom: thin }),
    imprintLine(printed, { top: thin, bottom: thick }),
  ];
};
