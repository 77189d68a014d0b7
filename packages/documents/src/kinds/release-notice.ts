import { paragraph } from '../paper.ts';
import { dataOf } from '../source/case-entries.ts';
import { measureAbout } from '../source/rungs.ts';
import { lawCited } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { first, type Kind, ofTypes } from './kind.ts';
import { underDocument } from './letters-out.ts';
import { reasonsTold } from './measures.ts';

/** A measure is released by whoever approved it (A23, A24): what it took away is given back from that day. */
export const releaseNotice: Kind = {
  name: '解除通知',
  isOf: ofTypes('measure-released'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { unit, city, on, entry } = source;
        const { document, reasons } = dataOf(entry, 'measure-released');
        const { rung, from } = measureAbout(source);
        const name = rung.name.zh;
        return underDocument(source, document, {
          title: `关于解除对${unit}${name}的通知`,
          to: [unit],
          body: [
            paragraph(`${numeralDate(from)}起对${unit}实施${name}。${reasonsTold(reasons)}`),
            paragraph(
              `依据${lawCited(city, [rung.article])}的规定，决定自${numeralDate(on)}起解除对${unit}的${name}，因此受到的资格限制同时解除。`,
            ),
          ],
        });
      },
    },
  ],
};
