import { city } from '@jieti/lambda';
import { type BarringMeasure, eligibility } from '@jieti/rules';
import type { BarAnswer } from '../contract/archives.ts';

/**
 * What withholds an award from a holder on a day: every bar that stands on it, wherever it was imposed (A23, A24). A revoked measure
 * bars nobody and never did, so that what it withheld is open again.
 */
export const withheldOn = (
  on: string,
  measures: readonly (BarringMeasure & { readonly unit: string })[],
  covers: (unit: string) => boolean,
): BarAnswer[] =>
  eligibility(
    { on, zone: city().zone, about: 'holder' },
    measures.map((measure) => (covers(measure.unit) ? measure : { ...measure, caseId: null })),
  ).reasons.map(({ stage, article, from, until, caseId }) => ({ stage, article, from, until, caseId }));
