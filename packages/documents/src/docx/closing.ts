import { AlignmentType, BookmarkEnd, BookmarkStart, Paragraph } from 'docx';
import type { Closing } from '../paper.ts';
import { characterSpacing, indent, sizes } from '../standard/page.ts';
import { numeralDate } from '../words/dates.ts';
import { blank, line, onGrid } from './paragraphs.ts';
import { run } from './runs.ts';

/** The bookmark over which the seal goes. */
const sealPlace = 'seal';

const character = sizes.three * 10 + characterSpacing;

/** Four characters free to the right of the date, for the seal (7.3.5.1). */
const rightOfDate = 4 * character;

/** A date takes about half a character a digit: enough to set the name of the organ centred over it. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[0-9]/.test(sign) ? character / 2 : character), 0);

const rightOfOrgan = (organ: string, date: string): number =>
  Math.max(0, Math.round(rightOfDate + (widthOf(date) - widthOf(organ)) / 2));

/** 附件说明 (7.3.4): one line below the text, each title under the one before. */
export const attachmentParagraphs = (titles: readonly string[]): Paragraph[] => {
  if (titles.length === 0) return [];
  const [only] = titles;
  if (titles.length === 1) return [blank(), line(`附件：${only}`, {}, { indent: { left: indent.twips } })];
  return [
    blank(),
    ...titles.map((title, n) =>
      line(`${n === 0 ? '附件：' : '　　　'}${n + 1}．${title}`, {}, { indent: { left: indent.twips } }),
    ),
  ];
};

const kept = { keepNext: true, keepLines: true } as const;

/** 发文机关署名 under the bookmark of the seal. Its number is the paper's own: the library would count on from paper to paper. */
const organLine = (organ: string, date: string): Paragraph => {
  const made = new Paragraph({
    ...onGrid,
    ...kept,
    alignment: AlignmentType.RIGHT,
    indent: { right: rightOfOrgan(organ, date) },
  });
  for (const part of [new BookmarkStart(sealPlace, 1), run(organ), new BookmarkEnd(1)])
    made.addChildElement(part);
  return made;
};

/** 发文机关署名 and 成文日期 with the place of the seal; kept together, and with the lines before them (7.3.5). */
export const closingParagraphs = ({ organ, on }: Closing): Paragraph[] => {
  const date = on === null ? '　　　　年　　月　　日' : numeralDate(on);
  return [
    line('', {}, kept),
    line('', {}, kept),
    organLine(organ, date),
    line(date, {}, { alignment: AlignmentType.RIGHT, indent: { right: rightOfDate } }),
  ];
};
