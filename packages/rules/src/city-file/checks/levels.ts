import type { BodyDefinition } from '../../bodies/index.ts';
import type { CitySettings } from '../../city.ts';
import {
  decidingLevels,
  isBodyAt,
  isLevel,
  type LevelDefinition,
  levelsOf,
  levelsWithBodies,
} from '../../law/index.ts';
import { affiliations } from '../../vocabulary.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

type Levels = Pick<CitySettings, 'levels'>;

/** The top is the city's own: if its bodies did not decide, nobody would decide on those right below. */
const topFaults = ([top]: readonly LevelDefinition[]): Fault[] =>
  top && top.bodies !== 'decide'
    ? [faultAt(['levels', 0, 'bodies'], `${top.id} is the top: its bodies decide, or nobody could`)]
    : [];

const rank = ({ affiliation }: LevelDefinition): number =>
  affiliation === undefined ? -1 : affiliations.indexOf(affiliation);

/** Affiliations go down with the levels; one between two that are named would be of units that belong to nobody. */
const affiliationFaults = (levels: readonly LevelDefinition[]): Fault[] => {
  const owning = placed(levels, 'levels').filter(([{ affiliation }]) => affiliation !== undefined);
  const [first] = owning;
  if (!first) return [];
  const expected = affiliations.slice(rank(first[0])).filter((one) => one !== 'local');
  return [
    ...owning
      .filter(([level], n) => rank(level) !== rank(first[0]) + n)
      .map(([, at]) =>
        faultAt([...at, 'affiliation'], `in order the levels name ${listOf(expected)}, each once`),
      ),
    ...expected
      .slice(owning.length)
      .map((one) =>
        faultAt(['levels'], `no level names ${one}: units of that affiliation would belong to nobody`),
      ),
  ];
};

const bodyFaults = (city: Levels, { levels = [] }: BodyDefinition, at: Path): Fault[] => {
  const withBodies = levelsWithBodies(city);
  return [
    ...placed(levels, ...at, 'levels')
      .filter(([level]) => !withBodies.includes(level))
      .map(([level, place]) =>
        faultAt(place, `${level} is no level that has bodies: there are ${listOf(withBodies)}`),
      ),
    ...repeatedFaults(levels, (n) => [...at, 'levels', n]),
  ];
};

/** Whoever keeps the register of all units sits at the top. */
const registrarFaults = (city: Pick<CitySettings, 'levels' | 'bodies'>): Fault[] => {
  const [top] = levelsOf(city);
  const offices = city.bodies.filter(({ fulfils }) => fulfils.includes('commission-office'));
  if (!top || offices.length === 0 || offices.some(({ id }) => isBodyAt(city, id, top))) return [];
  return [
    faultAt(['bodies'], `none that fulfils commission-office exists at ${top}, where the register is kept`),
  ];
};

/** Terms of units at some levels only: of levels that there are. */
const termFaults = (city: Pick<CitySettings, 'levels' | 'ladder'>): Fault[] =>
  placed(city.ladder, 'ladder').flatMap(([{ term }, at]) =>
    placed(term.forSome ?? [], ...at, 'term', 'forSome').flatMap(([{ levels = [] }, place]) =>
      placed(levels, ...place, 'levels')
        .filter(([level]) => !isLevel(city, level))
        .map(([level, where]) => faultAt(where, `${level} is none of the levels: ${listOf(levelsOf(city))}`)),
    ),
  );

/** Levels from which a rung reaches any depth: such as have bodies that decide, each named once. */
const reachFaults = (city: Pick<CitySettings, 'levels' | 'ladder'>): Fault[] => {
  const deciding = decidingLevels(city);
  return placed(city.ladder, 'ladder').flatMap(([{ anyDepthFrom = [] }, at]) => [
    ...placed(anyDepthFrom, ...at, 'anyDepthFrom')
      .filter(([level]) => !deciding.includes(level))
      .map(([level, place]) =>
        faultAt(place, `no bodies decide at ${level}; they do at ${listOf(deciding)}`),
      ),
    ...repeatedFaults(anyDepthFrom, (n) => [...at, 'anyDepthFrom', n]),
  ]);
};

/** Levels: each once, the top's bodies decide, affiliations in order; bodies exist at levels that have some. */
export const levelsCheck = check(['levels', 'bodies', 'ladder'], (city) => [
  ...repeatedFaults(levelsOf(city), (n) => ['levels', n, 'id']),
  ...topFaults(city.levels),
  ...affiliationFaults(city.levels),
  ...placed(city.bodies, 'bodies').flatMap(([body, at]) => bodyFaults(city, body, at)),
  ...registrarFaults(city),
  ...termFaults(city),
  ...reachFaults(city),
]);
