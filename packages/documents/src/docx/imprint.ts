import {
  BorderStyle,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Imprint } from '../paper.ts';
import { sizes, textWidth } from '../standard/page.ts';
import { numeralDate } from '../words/dates.ts';
import { blank } from './paragraphs.ts';
import { runOptions } from './runs.ts';

/** Lines of 0.35 mm above and below, one of 0.25 mm between (7.4.1); in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const type = runOptions({ size: sizes.four });

/** One character in from either edge (7.4.2, 7.4.3). */
const edge = sizes.four * 10;

type Texts = readonly [string, string?];

/** A row of the imprint: texts at its left edge and, if there are two, its right one. */
const rowOf = ([left, right]: Texts): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: textWidth, type: WidthType.DXA },
        margins: { left: 0, right: 0 },
        children: [
          new Paragraph({
            indent: { left: edge, right: edge },
            spacing: { line: 400, lineRule: LineRuleType.AT_LEAST },
            tabStops: [{ type: TabStopType.RIGHT, position: textWidth - edge }],
            children: [
              new TextRun({ ...type, children: right === undefined ? [left] : [left, new Tab(), right] }),
            ],
          }),
        ],
      }),
    ],
  });

/** The rows at the foot of the type area of the page on which the text ends (7.4.1): text that comes so far goes on to another. */
const atFoot = (rows: readonly Texts[]): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    borders: {
      top: thick,
      bottom: thick,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows: rows.map(rowOf),
  });

/** 版记: copies, and who printed the paper on which day (7.4). */
export const imprintParts = ({ copies, printedBy, printedOn }: Imprint): (Paragraph | Table)[] => {
  const printed: Texts = [printedBy, `${numeralDate(printedOn)}印发`];
  const rows: readonly Texts[] =
    copies.length === 0 ? [printed] : [[`抄送：${copies.join('，')}。`], printed];
  return [blank(), atFoot(rows), blank()];
};
