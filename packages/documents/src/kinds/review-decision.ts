import type { MeasureReview } from '@jieti/rules';
import { paragraph } from '../paper.ts';
import { dataOf } from '../source/case-entries.ts';
import { measureOfEntry } from '../source/measure-of-entry.ts';
import { lawCited } from '../words/articles.ts';
import { documentCited, sentence } from '../words/sentences.ts';
import { first, type Kind, ofTypes } from './kind.ts';
import { underDocument } from './letters-out.ts';

const outcomeWords: Readonly<Record<MeasureReview, string>> = {
  confirmed: '维持上述措施',
  revoked: '自始撤销上述措施，因其产生的限制同时撤销',
};

/** What became of a measure whose minutes were corrected (A12, A23, A24). */
export const reviewDecision: Kind = {
  name: '复核决定',
  isOf: ofTypes('measure-reviewed'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { unit, city, entry } = source;
        const { measure: number, outcome, reasons, document } = dataOf(entry, 'measure-reviewed');
        const measure = measureOfEntry(source, number);
        const name = measure.rung.name.zh;
        return underDocument(source, document, {
          title: `关于${unit}${name}的复核决定`,
          to: [unit],
          body: [
            paragraph(
              `以${documentCited(measure.document)}对${unit}实施的${name}，其依据的会议记载已经更正。现经复核：${sentence(reasons)}`,
            ),
            paragraph(
              `依据${lawCited(city, ['conference', measure.rung.article])}的规定，决定：${outcomeWords[outcome]}。`,
            ),
          ],
        });
      },
    },
  ],
};
