import { fullOf } from '../scheme/full-points.ts';
import type { SchemeGroup } from '../scheme/scheme.ts';
import { fullTotal } from './total-score.ts';

/** The most points that a unit of a group can have (A10): a hundred, or what the group's points come to. */
export const fullOfGroup = ({ scoring, indicators }: Pick<SchemeGroup, 'scoring' | 'indicators'>): number =>
  scoring
    ? fullTotal(
        scoring.base,
        indicators.map((one) => ({ score: 0, points: fullOf(one) })),
      )
    : 100;
