import { parameterCatalogue, parameterIds } from './catalogue.ts';
import type { DatedParameter } from './dated-parameter.ts';
import { since } from './since.ts';

/** Every number of the measure, with unit, article and since when. */
export const measureParameters: readonly DatedParameter[] = parameterIds.map((id) => {
  const { value, unit, article } = parameterCatalogue[id];
  return { id, from: since, value, unit, article };
});
