import { BorderStyle, LineRuleType, type Paragraph } from 'docx';
import type { Head } from '../paper.ts';
import { markBelowEdge, red, ruleBelowNumber, textWidth } from '../standard/page.ts';
import { blank, centred } from './paragraphs.ts';

/** What stands in the place of a number that nobody has given yet. */
const noNumber = '〔　　　　〕　　号';

/** The largest type of a mark, and the smallest that is still one; in half points (7.2.4: no larger than that of a superior). */
const markSizes = { largest: 100, smallest: 44 } as const;

/** The mark on one line where it can be: its characters share the width of the type area. */
const markSize = (mark: string): number => {
  const fitting = Math.floor(textWidth / 10 / Math.max(mark.length, 1));
  return Math.min(markSizes.largest, Math.max(markSizes.smallest, fitting));
};

/** 版头: the mark of the organ in red, the number, and the red line under it (7.2). */
export const headParagraphs = ({ organ, number }: Head): Paragraph[] => {
  const mark = `${organ}文件`;
  const spacing = { before: markBelowEdge, after: 0, line: 240, lineRule: LineRuleType.AUTO };
  return [
    centred(mark, { face: 'mark', size: markSize(mark), color: red }, { spacing }),
    blank(),
    blank(),
    centred(
      number ?? noNumber,
      {},
      { border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: ruleBelowNumber } } },
    ),
    blank(),
    blank(),
  ];
};
