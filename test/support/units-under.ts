import { type CitySettings, levelsOf, type UnitFacts } from '@jieti/rules';

/** A locality of each level that a law has, each below the one before it, and a department of each. */
export const unitsUnder = (law: CitySettings): readonly UnitFacts[] =>
  levelsOf(law).flatMap((level, depth) => {
    const ancestors = levelsOf(law)
      .slice(0, depth)
      .map((above, n) => ({ id: n === 0 ? law.root : `place-${n}`, level: above, kind: 'locality' as const }))
      .toReversed();
    const id = depth === 0 ? law.root : `place-${depth}`;
    const place: UnitFacts = { id, kind: 'locality', level, affiliation: 'local', ancestors };
    const own = { id, level, kind: 'locality' as const };
    const department: UnitFacts = {
      ...{ id: `department-${depth}`, kind: 'department', level, affiliation: 'local' },
      ancestors: [own, ...ancestors],
    };
    return depth === 0 ? [department] : [place, department];
  });
