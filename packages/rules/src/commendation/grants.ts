import type { Refusal } from '../decision/refusal.ts';
import type { BarReason } from '../eligibility/index.ts';
import type { ArticleRef, Body, LegalDate } from '../vocabulary.ts';

/** What somebody receives: a reward by grade (A16), or what goes with a commendation by the state or the province (A15). */
export type GrantKind = 'reward' | 'entitlement';

/** That it was given, or that it was taken back again. */
export type GrantOutcome = 'given' | 'taken-back';

/** The article that provides it, and the offices that see to it: finance and personnel to rewards, personnel to entitlements. */
export const grantKinds: Readonly<
  Record<GrantKind, { readonly article: ArticleRef; readonly by: readonly Body[] }>
> = {
  reward: { article: 'A16', by: ['finance', 'org-hr'] },
  entitlement: { article: 'A15', by: ['org-hr'] },
};

/** What comes to somebody, and from which day on. */
export interface Due {
  readonly what: string;
  readonly from: LegalDate;
}

/** A grant that is to be recorded, with what is known of it. */
export interface GrantFacts {
  readonly kind: GrantKind;
  readonly on: LegalDate;
  /** Null: nothing is due. A poor grade is not rewarded, nor is one by a plan that others have not agreed to. */
  readonly due: Due | null;
  /** What bars the holder on the day (A23, A24). */
  readonly bars: readonly BarReason[];
  /** What was last recorded of it. */
  readonly last: { readonly outcome: GrantOutcome; readonly what: string } | null;
}

const refusal = (
  code: string,
  articles: readonly ArticleRef[],
  zh: string,
  en: string,
  facts: Refusal['facts'],
): Refusal => ({ code, kind: 'state', articles, text: { zh, en }, facts });

const nothingDue = (article: ArticleRef, { on, kind }: GrantFacts): Refusal =>
  refusal('nothing-due', [article], '没有应予兑现的奖励或待遇。', 'There is nothing to be given.', {
    ...{ on, kind },
  });

const dueRefusals = (article: ArticleRef, facts: GrantFacts): Refusal[] => {
  const { due, on, last } = facts;
  if (due === null) return [nothingDue(article, facts)];
  const { what, from } = due;
  return [
    ...(on < from
      ? [
          refusal(
            'not-due-yet',
            [article],
            `自${from}起方可兑现。`,
            `It is due from ${from} on, not on ${on}.`,
            { on, from, what },
          ),
        ]
      : []),
    ...(last?.outcome === 'given' && last.what === what
      ? [refusal('given-already', [article], '已经兑现。', 'It was given already.', { on, what })]
      : []),
  ];
};

const withheld = (on: LegalDate, bars: readonly BarReason[]): Refusal[] => {
  if (bars.length === 0) return [];
  const zh = `${on}受一票否决或一票否决警示限制,不得兑现。`;
  const en = `A bar stands on ${on}: it is withheld.`;
  const told = bars.map(({ stage, from, until, caseId }) => ({ stage, from, until, caseId }));
  return [refusal('withheld', [...new Set(bars.map(({ article }) => article))], zh, en, { on, bars: told })];
};

/**
 * Why it cannot be recorded that something was given on a day, or taken back; empty if it can (A15, A16). Nothing is given that is not due,
 * before it is due, twice, or on a day on which its holder is barred (A23, A24). Only what was given is taken back, whatever stands.
 */
export const grantRefusals = (outcome: GrantOutcome, facts: GrantFacts): Refusal[] => {
  const { article } = grantKinds[facts.kind];
  const { on, bars, last } = facts;
  if (outcome === 'given') return [...dueRefusals(article, facts), ...withheld(on, bars)];
  if (last?.outcome === 'given') return [];
  return [
    refusal(
      'not-given',
      [article],
      '没有已兑现的奖励或待遇可供追回。',
      'Nothing was given that could be taken back.',
      { on },
    ),
  ];
};
