import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Column } from '../paper.ts';
import { sizes, textWidth } from '../standard/page.ts';
import { run, type Style } from './runs.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const widthsOf = (columns: readonly Column[]): number[] => {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.floor((textWidth * share) / all));
};

const cell = (text: string, width: number, style: Style): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 400, lineRule: LineRuleType.AT_LEAST },
        children: [run(text, { size: sizes.smallFour, ...style })],
      }),
    ],
  });

/** A table over the width of the type area; its titles stand again on each page, and no row is torn in two. */
export const tableOf = ({ columns, rows }: TableBlock): Table => {
  const widths = widthsOf(columns);
  const cells = (texts: readonly string[], style: Style = {}): TableCell[] =>
    widths.map((width, n) => cell(texts[n] ?? '', width, style));
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          columns.map(({ title }) => title),
          { face: 'first' },
        ),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
    ],
  });
};
