import type { DatedParameter } from '../city.ts';
import { commendationParameters, evaluationParameters } from './evaluation.ts';
import { ladderTerms } from './ladder-terms.ts';
import { amberWindows, officeTerms, rightsAndDeadlines } from './rights-and-deadlines.ts';

/** Every number of the measure, with unit, article and since when. */
export const measureParameters: readonly DatedParameter[] = [
  ...ladderTerms,
  ...rightsAndDeadlines,
  ...officeTerms,
  ...evaluationParameters,
  ...commendationParameters,
  ...amberWindows,
];
