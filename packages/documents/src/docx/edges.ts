import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { sizes } from '../standard/page.ts';
import { run, runOptions } from './runs.ts';

/** The mark of what nobody has decided yet, on every page. */
const draftMark = '「草案」';

/** 页码 (7.5): of size four between two dashes, one character in; odd pages to the right, even ones to the left. */
export const pageNumber = (side: 'odd' | 'even'): Footer => {
  const style = runOptions({ face: 'page', size: sizes.four });
  const edge = sizes.four * 10;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: edge } : { left: edge },
        children: [new TextRun({ ...style, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
};

/** Above the type area: nothing, or that it is a draft. */
export const pageHeader = (draft: boolean): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: draft ? [run(draftMark, { face: 'first' })] : [],
      }),
    ],
  });
