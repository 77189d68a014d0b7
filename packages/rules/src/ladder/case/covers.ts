import type { CitySettings } from '../../city.ts';
import { type DrawnReason, rungForYear } from '../../evaluation/consequences/index.ts';
import type { Case } from './case.ts';
import { currentMeasure } from './measures.ts';

/**
 * True if what a published year leads to is covered by a measure in force in this case: one of that rung, or of a graver one. Nothing
 * is proposed beside it; the reason is noted in its case (A22, A23).
 */
export const coversReason = (
  state: Case,
  drawn: DrawnReason,
  city: Pick<CitySettings, 'ladder' | 'evaluation'>,
): boolean => {
  const measure = currentMeasure(state);
  if (!measure) return false;
  const standing = city.ladder.findIndex(({ id }) => id === measure.stage);
  return standing >= city.ladder.indexOf(rungForYear(city, drawn).rung);
};
