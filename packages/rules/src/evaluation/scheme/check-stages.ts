import type { CitySettings } from '../../city.ts';
import { type Refusal, refusal } from '../../decision/index.ts';
import { rungOf, stageNamesOf } from '../../law/rungs.ts';
import type { Indicator } from './indicator.ts';
import type { Reading } from './readings.ts';
import type { Scheme } from './scheme.ts';

type Read = readonly [pointer: string, reads: Reading | undefined];

/** Everything an indicator reads, itself or by an entry of its lists. */
const readIn = (at: string, { reads, deductions = [], additions = [] }: Indicator): Read[] => [
  [`${at}/reads`, reads],
  ...deductions.map((one, n): Read => [`${at}/deductions/${n}/reads`, one.reads]),
  ...additions.map((one, n): Read => [`${at}/additions/${n}/reads`, one.reads]),
];

/** Measures are read of a stage that the city's ladder has (A19). */
export const checkStages = (
  { groups }: Pick<Scheme, 'groups'>,
  city: Pick<CitySettings, 'ladder'>,
): Refusal[] =>
  groups
    .flatMap(({ indicators }, g) =>
      indicators.flatMap((indicator, i) => readIn(`/groups/${g}/indicators/${i}`, indicator)),
    )
    .flatMap(([pointer, reads]) => {
      if (reads?.fact !== 'measure' || rungOf(city, reads.stage)) return [];
      const facts = { stage: reads.stage, ladder: city.ladder.map(({ id }) => id) };
      const options = { pointer: `${pointer}/stage`, facts };
      return [refusal('unknown-stage', { ladder: stageNamesOf(city) }, options)];
    });
