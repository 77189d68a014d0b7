import { paragraph } from '../paper.ts';
import { dataOf } from '../source/case-entries.ts';
import { groundsOf } from '../source/grounds.ts';
import { holderInWords } from '../source/source.ts';
import { lawCited } from '../words/articles.ts';
import { receiverName, referralReasonWords } from '../words/referrals.ts';
import { sentence } from '../words/sentences.ts';
import { first, type Kind, ofTypes } from './kind.ts';
import { underDocument } from './letters-out.ts';

/** A leader is referred to the organ that decides elsewhere (A19, A27). */
export const transferLetter: Kind = {
  name: '移送函',
  isOf: ofTypes('referral-made'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { city, entry } = source;
        const { to, about, why, document, reasons } = dataOf(entry, 'referral-made').referral;
        return underDocument(source, document, {
          title: '移送函',
          to: [receiverName(city, to)],
          body: [
            ...groundsOf(source).map((text) => paragraph(text)),
            paragraph(
              `依据${lawCited(city, ['referrals'])}的规定，现将${holderInWords(source, about)}的有关问题移送你单位，请依照权限研究处理。移送事项为${referralReasonWords[why]}。`,
            ),
            paragraph(`移送理由：${sentence(reasons)}`),
            paragraph('请将处理结果书面告知。'),
          ],
        });
      },
    },
  ],
};
