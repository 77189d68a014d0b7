import type { CitySettings } from '../city.ts';

/** The units that figures of a ladder have. */
export type LadderParameterUnit = 'term' | 'term-minimum' | 'term-maximum';

/** The parameters that the rungs of a ladder name, each with its unit: terms with their bounds, and what recurs during them. */
export const ladderParameters = ({
  ladder,
}: Pick<CitySettings, 'ladder'>): ReadonlyMap<string, LadderParameterUnit> =>
  new Map(
    ladder.flatMap(({ term, progressEvery, unmet }): [string, LadderParameterUnit][] => [
      [term.general, 'term'],
      [term.minimum, 'term-minimum'],
      [term.maximum, 'term-maximum'],
      ...(progressEvery ? [[progressEvery, 'term'] satisfies [string, LadderParameterUnit]] : []),
      ...('verifyAgainEvery' in unmet
        ? [[unmet.verifyAgainEvery, 'term'] satisfies [string, LadderParameterUnit]]
        : []),
    ]),
  );
