import type { TermsOfSome } from '../../city.ts';
import { isLevel, levelsOf, type WithLevels } from '../../law/index.ts';
import { unitKinds } from '../../vocabulary.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

/** The units that a term is for, by kind and level. */
const unitsOf = (
  city: WithLevels,
  { kinds = unitKinds, levels = levelsOf(city) }: TermsOfSome,
): readonly string[] => kinds.flatMap((kind) => levels.map((level) => `${kind} at ${level} level`));

const levelFaults = (city: WithLevels, { levels = [] }: TermsOfSome, at: Path): Fault[] =>
  placed(levels, ...at, 'levels')
    .filter(([level]) => !isLevel(city, level))
    .map(([level, place]) => faultAt(place, `${level} is none of the levels: ${listOf(levelsOf(city))}`));

const caseFaults = (
  city: WithLevels,
  one: TermsOfSome,
  before: readonly TermsOfSome[],
  at: Path,
): Fault[] => {
  if (!one.kinds && !one.levels)
    return [faultAt(at, 'it is for every unit: name kinds or levels, or let it be the stage’s own term')];
  const taken = new Set(before.flatMap((other) => unitsOf(city, other)));
  return [
    ...levelFaults(city, one, at),
    ...repeatedFaults(one.kinds ?? [], (n) => [...at, 'kinds', n]),
    ...repeatedFaults(one.levels ?? [], (n) => [...at, 'levels', n]),
    ...(unitsOf(city, one).every((unit) => taken.has(unit))
      ? [
          faultAt(
            at,
            'it never holds: the ones before it are for all of these units, and the first that fits holds',
          ),
        ]
      : []),
  ];
};

/** Terms for some units: each says for which, and holds for some of them. */
export const termsCheck = check(['ladder', 'levels'], (city) =>
  placed(city.ladder, 'ladder').flatMap(([{ term }, at]) =>
    placed(term.forSome ?? [], ...at, 'term', 'forSome').flatMap(([one, place], n) =>
      caseFaults(city, one, (term.forSome ?? []).slice(0, n), place),
    ),
  ),
);
