import { bodyOf } from '../../bodies/index.ts';
import type { CitySettings, StageDefinition } from '../../city.ts';
import type { SettledLaw } from '../../interpretations/index.ts';
import { decidesAt, isHigher, levelsOfBody, topLevel } from '../../law/levels.ts';
import type { Body, Capacity, Level, Office } from '../../vocabulary.ts';
import { inItsCapacities } from '../deciding.ts';
import type { NamedBody } from '../stage-roles.ts';
import { superiorsOf } from '../superiors.ts';
import type { Competent, Where } from './competent.ts';

type Law = Pick<CitySettings, 'levels' | 'bodies'> & SettledLaw;

/** The locality that decided, the one above it, and the city, where they are not the same: only that they differ matters. */
const [here, oneUp, theCity] = ['here', 'one-up', 'the-city'] as const;

const capacitiesOf = (named: NamedBody, city: Law): readonly Capacity[] => {
  const { body, capacities } = inItsCapacities(city, 'decides', named);
  return capacities.length > 0 ? capacities : (bodyOf(city, body)?.capacities ?? []);
};

/** Every office in whose name a stage can be decided, at every level at which its body decides. */
const decidingOffices = ({ deciders }: StageDefinition, city: Law): readonly Office[] =>
  deciders.flatMap((one) =>
    levelsOfBody(city, one.body)
      .filter((level) => decidesAt(city, level) && (one.at ?? level) === level)
      .flatMap((level) =>
        capacitiesOf(one, city).map((capacity) => ({ body: one.body, level, jurisdiction: here, capacity })),
      ),
  );

interface Judgement {
  readonly decided: Office;
  readonly by: Body;
  readonly capacities: readonly Capacity[];
  readonly where: Where;
}

const whereOf: Readonly<Record<string, Where>> = {
  [here]: 'that-decided',
  [oneUp]: 'above-that-decided',
  [theCity]: 'top',
};

/** The next place up whose bodies decide: the city itself where nothing stands between. */
const placeAbove = (city: Law, decidedAt: Level): Pick<Office, 'level' | 'jurisdiction'> => {
  const top = topLevel(city).id;
  const level =
    city.levels.findLast(({ id, bodies }) => bodies === 'decide' && isHigher(city, id, decidedAt))?.id ?? top;
  return { level, jurisdiction: level === top ? theCity : oneUp };
};

const judgementsOn = (decided: Office, city: Law): readonly Judgement[] => {
  const root = decided.level === topLevel(city).id ? here : theCity;
  return superiorsOf(decided, { ...city, root }, placeAbove(city, decided.level)).map(
    ({ body: by, capacities, jurisdiction }) => ({
      decided,
      by,
      capacities,
      where: whereOf[jurisdiction] ?? 'that-decided',
    }),
  );
};

const lineOf = (judgements: readonly Judgement[]): readonly Competent[] => {
  const [first] = judgements;
  if (!first) return [];
  const { by: body, capacities, where, decided } = first;
  const [level, ...others] = new Set(judgements.map((one) => one.decided.level));
  return [
    {
      by: 'bodies',
      bodies: [{ body, capacities }],
      where,
      decidedBy: {
        body: decided.body,
        capacities: [...new Set(judgements.map((one) => one.decided.capacity))],
        ...(level && others.length === 0 && { level }),
      },
    },
  ];
};

/**
 * Those who resolve an appeal at a stage, by who decided it: the law is asked about every office that may decide
 * (I-9, I-16).
 */
export const appellateLines = (stage: StageDefinition, city: Law): readonly Competent[] => {
  const judgements = decidingOffices(stage, city).flatMap((decided) => judgementsOn(decided, city));
  const sameJudge = ({ decided, by, capacities, where }: Judgement): string =>
    JSON.stringify([decided.body, by, capacities, where]);
  return [...Map.groupBy(judgements, sameJudge).values()].flatMap(lineOf);
};
