import type { DatedInterpretation, DatedParameter } from '../city.ts';
import { interpretations } from '../regulation/interpretations.ts';
import { commendationParameters, evaluationParameters } from './evaluation.ts';
import { ladderTerms } from './ladder-terms.ts';
import { amberWindows, officeTerms, rightsAndDeadlines } from './rights-and-deadlines.ts';
import { since } from './since.ts';

/** Every number of the measure, with unit, article and since when. */
export const measureParameters: readonly DatedParameter[] = [
  ...ladderTerms,
  ...rightsAndDeadlines,
  ...officeTerms,
  ...evaluationParameters,
  ...commendationParameters,
  ...amberWindows,
];

/** How the measure's open points are settled unless a city settles them otherwise: the defaults of the catalogue. */
export const measureInterpretations: readonly DatedInterpretation[] = interpretations.map((point) => ({
  id: point.id,
  from: since,
  setting: point.default,
}));
