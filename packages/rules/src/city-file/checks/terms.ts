import type { StageDefinition, TermsOfSome } from '../../city.ts';
import { levels, unitKinds } from '../../vocabulary.ts';
import { type Fault, faultAt, type Path } from '../fault/index.ts';
import { placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

/** The units that a term is for, by kind and level. */
const unitsOf = ({ kinds = unitKinds, levels: at = levels }: TermsOfSome): readonly string[] =>
  kinds.flatMap((kind) => at.map((level) => `${kind} at ${level} level`));

const caseFaults = (one: TermsOfSome, before: readonly TermsOfSome[], at: Path): Fault[] => {
  if (!one.kinds && !one.levels)
    return [faultAt(at, 'it is for every unit: name kinds or levels, or let it be the stage’s own term')];
  const taken = new Set(before.flatMap(unitsOf));
  return [
    ...repeatedFaults(one.kinds ?? [], (n) => [...at, 'kinds', n]),
    ...repeatedFaults(one.levels ?? [], (n) => [...at, 'levels', n]),
    ...(unitsOf(one).every((unit) => taken.has(unit))
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
export const termsOfSomeFaults = ({ term: { forSome = [] } }: StageDefinition, at: Path): Fault[] =>
  placed(forSome, ...at, 'term', 'forSome').flatMap(([one, place], n) =>
    caseFaults(one, forSome.slice(0, n), place),
  );
