import { paragraph } from '../paper.ts';
import { filedOf } from '../source/owed.ts';
import { lawCited } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { documentCited } from '../words/sentences.ts';
import { first, type Kind } from './kind.ts';
import { underDocument } from './letters-out.ts';
import { reasonsTold } from './measures.ts';

/** Word of a measure for the record of those above, and of the unit's superior (A24, A26). */
export const filingReport: Kind = {
  name: '备案报告',
  isOf: (source) => filedOf(source)?.filing.what === 'for-the-record',
  templates: [
    {
      from: first,
      write: (source) => {
        const filed = filedOf(source);
        if (!filed) throw new RangeError('the entry sends no paper');
        const { unit, city } = source;
        const { rung, decidedOn, document, reasons, receiver, own, filing } = filed;
        const name = rung.name.zh;
        return underDocument(source, own, {
          title: `关于对${unit}实施${name}的备案报告`,
          to: [receiver],
          body: [
            paragraph(
              `${numeralDate(decidedOn)}，依据${lawCited(city, [rung.article])}的规定，以${documentCited(document)}决定对${unit}实施${name}。${reasonsTold(reasons)}`,
            ),
            paragraph(`现依据${lawCited(city, [filing.article])}的规定报请备案。`),
          ],
          attachments: [`关于对${unit}实施${name}的决定`],
        });
      },
    },
  ],
};
