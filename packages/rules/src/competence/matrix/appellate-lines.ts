import { bodyOf, type WithBodies } from '../../bodies/index.ts';
import type { StageDefinition } from '../../city.ts';
import { type Body, type Capacity, type Office, officeLevels } from '../../vocabulary.ts';
import type { NamedBody } from '../stage-roles.ts';
import { superiorsOf } from '../superiors.ts';
import type { Competent } from './competent.ts';

/** The locality that decided, and the city, where they are not the same: only that they differ matters. */
const [here, theCity] = ['here', 'the-city'];

const capacitiesOf = ({ body, capacities }: NamedBody, city: WithBodies): readonly Capacity[] =>
  capacities.length > 0 ? capacities : (bodyOf(city, body)?.capacities ?? []);

/** Every office in whose name a stage can be decided, at both levels. */
const decidingOffices = ({ deciders }: StageDefinition, city: WithBodies): readonly Office[] =>
  deciders.flatMap((one) =>
    officeLevels
      .filter((level) => one.at === undefined || one.at === level)
      .flatMap((level) =>
        capacitiesOf(one, city).map((capacity) => ({ body: one.body, level, jurisdiction: here, capacity })),
      ),
  );

interface Judgement {
  readonly decided: Office;
  readonly by: Body;
  readonly capacities: readonly Capacity[];
  readonly where: 'that-decided' | 'city';
}

const judgementsOn = (decided: Office, { bodies }: WithBodies): readonly Judgement[] =>
  superiorsOf(decided, { bodies, root: decided.level === 'city' ? here : theCity }).map(
    ({ body: by, capacities, jurisdiction }) => ({
      decided,
      by,
      capacities,
      where: jurisdiction === here ? 'that-decided' : 'city',
    }),
  );

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
export const appellateLines = (stage: StageDefinition, city: WithBodies): readonly Competent[] => {
  const judgements = decidingOffices(stage, city).flatMap((decided) => judgementsOn(decided, city));
  const sameJudge = ({ decided, by, capacities, where }: Judgement): string =>
    JSON.stringify([decided.body, by, capacities, where]);
  return [...Map.groupBy(judgements, sameJudge).values()].flatMap(lineOf);
};
