import { type DatedInterpretation, interpretations } from '../interpretations/index.ts';
import { since } from '../parameters/since.ts';

/** How the measure's open points are settled unless a city settles them otherwise: the defaults of the catalogue. */
export const measureInterpretations: readonly DatedInterpretation[] = interpretations.map(
  // A point's default is one of its own settings: a repository test holds the catalogue to it.
  ({ id, default: setting }) => ({ id, from: since, setting }) as DatedInterpretation,
);
