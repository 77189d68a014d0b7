import type { BarReason } from './eligibility.ts';
import type { CertifiedStanding } from './standing.ts';

/** A bar as a certificate tells it: whoever holds the paper learns of no case. */
export type CertifiedReason = Omit<BarReason, 'caseId'>;

/** An answer held against the same question asked later. */
export interface CertificateValidity {
  readonly status: 'current' | 'superseded';
  /** Bars that were not told then: a new measure, or a known one whose end is now known. */
  readonly added: readonly CertifiedReason[];
  /** Bars told then that no longer are: revoked, released before the day asked about, or told otherwise now. */
  readonly removed: readonly CertifiedReason[];
  /** What stands beside them was not told then, or no longer does (A11). */
  readonly standingChanged: boolean;
}

/** An answer as it is held against another. An answer from before what stands was told says nothing of it. */
export interface ComparedAnswer {
  readonly reasons: readonly CertifiedReason[];
  readonly standing?: readonly CertifiedStanding[] | undefined;
}

/** Keeps the case out of a reason. */
export const certifiedReason = ({ caseId: _, ...reason }: BarReason): CertifiedReason => reason;

const sameWords = (a: CertifiedReason, b: CertifiedReason): boolean =>
  a.stage === b.stage &&
  a.article === b.article &&
  a.effect === b.effect &&
  a.from === b.from &&
  a.lastDay === b.lastDay &&
  a.until === b.until;

/** Those of the first that the others do not say too; two alike need two alike. */
const without = (some: readonly CertifiedReason[], others: readonly CertifiedReason[]): CertifiedReason[] => {
  const rest = [...others];
  return some.filter((one) => {
    const at = rest.findIndex((other) => sameWords(one, other));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
};

const wordsOf = ({ kind, article, since, why, stage, lastDay }: CertifiedStanding): string =>
  JSON.stringify([kind, article, since, why, stage, lastDay]);

const sameStanding = (a: readonly CertifiedStanding[], b: readonly CertifiedStanding[]): boolean =>
  JSON.stringify(a.map(wordsOf).toSorted()) === JSON.stringify(b.map(wordsOf).toSorted());

/**
 * Tells if an answer about eligibility still holds, word for word, now that the same question is asked again (A11): it is
 * superseded by any bar that came, went, or is told otherwise, its end for one, and by anything that stands beside them.
 */
export const validityOf = (then: ComparedAnswer, now: Required<ComparedAnswer>): CertificateValidity => {
  const added = without(now.reasons, then.reasons);
  const removed = without(then.reasons, now.reasons);
  const standingChanged = then.standing !== undefined && !sameStanding(then.standing, now.standing ?? []);
  const isCurrent = added.length + removed.length === 0 && !standingChanged;
  return { status: isCurrent ? 'current' : 'superseded', added, removed, standingChanged };
};
