import { city } from '@jieti/lambda';
import { canonical } from '@jieti/ledger';
import { type BarReason, type BarringMeasure, eligibility } from '@jieti/rules';
import type { BarAnswer } from '../contract/archives.ts';

/**
 * Finds what withholds an award from a holder on any of some days: every bar that stands on one, wherever it was imposed (A23, A24). A revoked
 * measure bars nobody and never did, so that what it withheld is open again.
 */
export const barsWithholding = (
  days: readonly string[],
  measures: readonly (BarringMeasure & { readonly unit: string })[],
  covers: (unit: string) => boolean,
): BarReason[] => {
  const told = measures.map((measure) => (covers(measure.unit) ? measure : { ...measure, caseId: null }));
  const reasons = days.flatMap((on) => eligibility({ on, city: city(), about: 'holder' }, told).reasons);
  return [...new Map(reasons.map((reason) => [canonical(reason), reason])).values()];
};

/** The same as an archive tells it. */
export const withheldOn = (...asked: Parameters<typeof barsWithholding>): BarAnswer[] =>
  barsWithholding(...asked).map(({ stage, article, from, until, caseId }) => ({
    stage,
    article,
    from,
    until,
    caseId,
  }));
