import type { DatedInterpretation } from '../city.ts';
import { since } from '../parameters/since.ts';
import { interpretations } from './interpretations.ts';

/** How the measure's open points are settled unless a city settles them otherwise: the defaults of the catalogue. */
export const measureInterpretations: readonly DatedInterpretation[] = interpretations.map((point) => ({
  id: point.id,
  from: since,
  setting: point.default,
}));
