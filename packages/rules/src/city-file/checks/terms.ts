import type { TermsOfSome } from '../../city.ts';
import type { Level } from '../../vocabulary.ts';
import { unitKinds } from '../../vocabulary.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

/** The units that a term is for, by kind and level. */
const unitsOf = ({ kinds = unitKinds, levels }: TermsOfSome, all: readonly Level[]): readonly string[] =>
  kinds.flatMap((kind) => (levels ?? all).map((level) => `${kind} at level ${level}`));

const levelFaults = ({ levels = [] }: TermsOfSome, all: readonly Level[], at: Path): Fault[] => [
  ...repeatedFaults(levels, (n) => [...at, 'levels', n]),
  ...placed(levels, ...at, 'levels')
    .filter(([level]) => !all.includes(level))
    .map(([level, place]) => faultAt(place, `${level} is none of the levels: ${listOf(all)}`)),
];

const someFaults = (
  one: TermsOfSome,
  before: readonly TermsOfSome[],
  all: readonly Level[],
  at: Path,
): Fault[] => {
  if (!one.kinds && !one.levels)
    return [faultAt(at, 'it is for every unit: name kinds or levels, or let it be the stage’s own term')];
  const taken = new Set(before.flatMap((other) => unitsOf(other, all)));
  return [
    ...repeatedFaults(one.kinds ?? [], (n) => [...at, 'kinds', n]),
    ...levelFaults(one, all, at),
    ...(unitsOf(one, all).every((unit) => taken.has(unit))
      ? [
          faultAt(
            at,
            'it never holds: the ones before it are for all of these units, and the first that fits holds',
          ),
        ]
      : []),
  ];
};

/** Terms for some units: each says for which, by kinds and levels that there are, and holds for some of them. */
export const termsCheck = check(['ladder', 'levels'], ({ ladder, levels }) => {
  const all = levels.map(({ id }) => id);
  return placed(ladder, 'ladder').flatMap(
    ([
      {
        term: { forSome = [] },
      },
      at,
    ]) =>
      placed(forSome, ...at, 'term', 'forSome').flatMap(([one, place], n) =>
        someFaults(one, forSome.slice(0, n), all, place),
      ),
  );
});
