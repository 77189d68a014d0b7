import { paragraph } from '../paper.ts';
import { groundsOf } from '../source/grounds.ts';
import { filedOf } from '../source/owed.ts';
import { lawCited } from '../words/articles.ts';
import { first, type Kind } from './kind.ts';
import { underDocument } from './letters-out.ts';
import { reasonsTold } from './measures.ts';

/** What is recommended in writing to the superior of a unit on which no measure takes force here (A26). */
export const recommendation: Kind = {
  name: '书面建议',
  isOf: (source) => filedOf(source)?.filing.what === 'written-recommendation',
  templates: [
    {
      from: first,
      write: (source) => {
        const filed = filedOf(source);
        if (!filed) throw new RangeError('the entry sends no paper');
        const { unit, city } = source;
        const { rung, reasons, receiver, own, filing } = filed;
        const name = rung.name.zh;
        return underDocument(source, own, {
          title: `关于对${unit}实施${name}的建议`,
          to: [receiver],
          body: [
            ...[...groundsOf(source), reasonsTold(reasons)].map((text) => paragraph(text)),
            paragraph(
              `依据${lawCited(city, [rung.article, filing.article])}的规定，建议对${unit}实施${name}，并请将处理结果书面告知。`,
            ),
          ],
        });
      },
    },
  ],
};
