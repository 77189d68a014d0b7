import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { Block } from '../paper.ts';
import { line, textParagraph } from './paragraphs.ts';
import { tableOf } from './table.ts';

const signatureLines = (of: readonly string[]): Paragraph[] =>
  of.flatMap((who) => [
    line(''),
    line(`${who}（签字）：`, {}, { keepNext: true }),
    line('年　　月　　日', {}, { alignment: AlignmentType.RIGHT }),
  ]);

/** A part of the text as paragraphs and tables. */
export const blockParts = (block: Block): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'paragraph':
      return block.text.split('\n').map((text) => textParagraph(text));
    case 'heading':
      return [
        textParagraph(block.text, { face: block.level === 1 ? 'first' : 'second' }, { keepNext: true }),
      ];
    case 'field':
      return [textParagraph(`${block.name}：${block.text}`)];
    case 'table':
      return [tableOf(block)];
    case 'signatures':
      return signatureLines(block.of);
  }
};
