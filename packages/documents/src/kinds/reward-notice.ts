import { type GrantRecorded, gradeName } from '@jieti/rules';
import { paragraph } from '../paper.ts';
import { lawCited } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { sentence } from '../words/sentences.ts';
import { first, type Kind, ofTypes } from './kind.ts';
import { underDocument } from './letters-out.ts';

/** A reward or an entitlement was given to a holder, or taken back (A15, A16). */
export const rewardNotice: Kind = {
  name: '奖励通知',
  isOf: ofTypes('grant-recorded'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { city, entry, unit, names } = source;
        const { holder, of, outcome, on, document, what, reasons, result } = entry.data as GrantRecorded;
        const who = `${unit}${names.holders[holder] ?? `人事编号${holder}`}`;
        const grade = result === null ? '' : `，考核评价等次为“${gradeName(city, result.grade).zh}”`;
        const given = outcome === 'given';
        return underDocument(source, document, {
          title: given ? '奖励通知' : '追回奖励通知',
          to: [unit],
          body: [
            paragraph(
              `依据${lawCited(city, [of === 'reward' ? 'rewards' : 'honours-from-above'])}的规定，${numeralDate(on)}${given ? '给予' : '追回'}${who}的奖励：${sentence(what)}`,
            ),
            ...(grade === '' ? [] : [paragraph(`该奖励依据本年度结果给予${grade}。`)]),
            ...(reasons === null ? [] : [paragraph(`理由：${sentence(reasons)}`)]),
          ],
        });
      },
    },
  ],
};
