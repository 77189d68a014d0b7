import { Document, LineRuleType, type Paragraph, type Table } from 'docx';
import type { Paper } from '../paper.ts';
import { footerDistance, margins, pageSize, sizes } from '../standard/page.ts';
import { blockParts } from './body.ts';
import { attachmentParagraphs, closingParagraphs } from './closing.ts';
import { pageHeader, pageNumber } from './edges.ts';
import { headParagraphs } from './head.ts';
import { imprintParts } from './imprint.ts';
import { blank, centred, line } from './paragraphs.ts';
import { runOptions } from './runs.ts';

/** The height of a line of a title of size two. */
const titleLine = { line: 700, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

const children = (paper: Paper): (Paragraph | Table)[] => [
  ...(paper.head ? headParagraphs(paper.head) : []),
  centred(paper.title, { face: 'mark', size: sizes.two }, { spacing: titleLine, keepNext: true }),
  blank(),
  ...(paper.to.length > 0 ? [line(`${paper.to.join('，')}：`)] : []),
  ...paper.body.flatMap(blockParts),
  ...attachmentParagraphs(paper.attachments),
  ...(paper.closing ? closingParagraphs(paper.closing) : []),
  ...(paper.imprint ? imprintParts(paper.imprint) : []),
];

/** A paper laid out by the standard. */
export const documentOf = (paper: Paper, draft: boolean): Document =>
  new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        // Digits break by the rules of their own script: by Chinese ones a number would be torn in two.
        document: { run: { ...runOptions(), language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: pageSize,
            margin: { ...margins, footer: footerDistance, header: 850, gutter: 0 },
          },
        },
        headers: { default: pageHeader(draft), even: pageHeader(draft) },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: children(paper),
      },
    ],
  });
