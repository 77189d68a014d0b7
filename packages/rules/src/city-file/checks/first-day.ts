import type { CitySettings } from '../../city.ts';
import type { LegalDate } from '../../vocabulary.ts';

/** The first day of a city's law: the earliest on which anything of it holds. Before it the file says nothing of anything. */
export const firstDayOf = ({
  parameters,
  interpretations,
  measure,
}: Pick<CitySettings, 'parameters' | 'interpretations' | 'measure'>): LegalDate =>
  [...parameters, ...interpretations].map(({ from }) => from).toSorted()[0] ?? measure.date;
