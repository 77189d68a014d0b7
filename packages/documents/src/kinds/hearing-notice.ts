import { dayEndingAt, type Instant } from '@jieti/rules';
import { paragraph } from '../paper.ts';
import { isEntryOf } from '../source/case-entries.ts';
import type { Source } from '../source/source.ts';
import { lawCited } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { first, type Kind } from './kind.ts';
import { reasonsOf, requireDecision } from './measures.ts';

const untilOf = ({ entry }: Source): Instant | null => {
  if (isEntryOf(entry, 'proposal-opened')) return entry.data.proposal.statementUntil;
  return isEntryOf(entry, 'proposal-taken-up') ? (entry.data.statementUntil ?? null) : null;
};

/** Tells the unit what is proposed, on which reasons, and until when it may answer them (I-8). */
export const hearingNotice: Kind = {
  name: '陈述申辩告知书',
  isOf: (source) => untilOf(source) !== null,
  templates: [
    {
      from: first,
      write: (source) => {
        const decision = requireDecision(source);
        const { unit, organ, on, law, city } = source;
        const until = untilOf(source);
        if (until === null) throw new RangeError('the entry gives no time for a statement');
        const last = numeralDate(dayEndingAt(until, law.zone));
        const { rung } = decision;
        return {
          head: { organ, number: null },
          title: '陈述申辩告知书',
          to: [unit],
          body: [
            ...reasonsOf(source, decision),
            paragraph(`依据${lawCited(city, [rung.article])}的规定，拟对${unit}实施${rung.name.zh}。`),
            paragraph(
              `${unit}有权在决定作出以前陈述意见、进行申辩。陈述申辩应当于${last}二十四时以前提出；逾期未提出的，视为放弃。`,
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
