import { type AppealOutcome, legalDateOf } from '@jieti/rules';
import { paragraph } from '../paper.ts';
import { dataOf, isEntryOf } from '../source/case-entries.ts';
import { measureOfEntry } from '../source/measure-of-entry.ts';
import type { Source } from '../source/source.ts';
import { lawCited } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { documentCited, sentence } from '../words/sentences.ts';
import { first, type Kind, ofTypes } from './kind.ts';
import { underDocument } from './letters-out.ts';

const outcomeWords: Readonly<Record<AppealOutcome, string>> = {
  upheld: '申诉理由成立，自始撤销上述措施，因其产生的限制同时撤销',
  rejected: '申诉理由不成立，维持上述措施',
};

/** The appeal by its number, as the record before has it. */
const appealOf = ({ before }: Source, number: number) =>
  before
    .flatMap((one) => (isEntryOf(one, 'appeal-made') ? [{ ...one.data.appeal, at: one.at }] : []))
    .find(({ n }) => n === number);

/** What became of a unit's appeal against a measure (I-9). */
export const appealDecision: Kind = {
  name: '申诉处理决定',
  isOf: ofTypes('appeal-resolved'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { unit, city, entry, law } = source;
        const { appeal: number, outcome, reasons, document } = dataOf(entry, 'appeal-resolved');
        const appeal = appealOf(source, number);
        if (!appeal) throw new RangeError('the record before has no such appeal');
        const measure = measureOfEntry(source, appeal.measure);
        const { rung } = measure;
        const made = numeralDate(legalDateOf(appeal.at, law.zone));
        return underDocument(source, document, {
          title: `关于${unit}申诉的处理决定`,
          to: [unit],
          body: [
            paragraph(
              `${unit}对${documentCited(measure.document)}实施的${rung.name.zh}不服，于${made}提出申诉。申诉理由：${sentence(appeal.reasons)}`,
            ),
            paragraph(`经审查：${sentence(reasons)}`),
            paragraph(`依据${lawCited(city, [rung.article])}的规定，决定：${outcomeWords[outcome]}。`),
          ],
        });
      },
    },
  ],
};
