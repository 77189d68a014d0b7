import { paragraph } from '../paper.ts';
import { dataOf } from '../source/case-entries.ts';
import { measureAbout } from '../source/rungs.ts';
import { lawCited } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { sentence } from '../words/sentences.ts';
import { first, type Kind, ofTypes } from './kind.ts';

/** A term is extended before its end, or a new one is given after it, by whoever set it (A20–A24). */
export const extensionNotice: Kind = {
  name: '延期通知',
  isOf: ofTypes('term-extended'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { unit, city, on, organ, entry } = source;
        const { lastDay, reasons, anew } = dataOf(entry, 'term-extended');
        const { rung } = measureAbout(source);
        const name = rung.name.zh;
        const what = anew ? '重新确定' : '延长';
        return {
          head: { organ, number: null },
          title: `关于${what}${unit}${name}期限的通知`,
          to: [unit],
          body: [
            paragraph(sentence(reasons)),
            paragraph(
              `依据${lawCited(city, [rung.article])}的规定，决定${what}${unit}${name}的期限，至${numeralDate(lastDay)}止。`,
            ),
          ],
          attachments: [],
          closing: { organ, on },
          imprint: null,
        };
      },
    },
  ],
};
