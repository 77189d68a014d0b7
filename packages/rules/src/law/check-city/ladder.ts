import { bodyOf } from '../../bodies/index.ts';
import type { CitySettings, CompetentBody, StageDefinition } from '../../city.ts';
import { gravities } from '../../vocabulary.ts';
import { repeated } from '../repeated.ts';

const gravityOf = (stage: StageDefinition): number => gravities.indexOf(stage.entersAt);

const nextOf = (stage: StageDefinition): string | null => ('next' in stage.unmet ? stage.unmet.next : null);

/** Rungs stand in order of gravity, each leads to the one above it, and only the last leads to none. */
const orderFaults = (ladder: readonly StageDefinition[]): string[] =>
  ladder.flatMap((stage, index) => {
    const above = ladder[index + 1];
    const faults: string[] = [];
    if (gravityOf(stage) < 0) faults.push(`stage ${stage.id}: unknown gravity ${stage.entersAt}`);
    if (above && gravityOf(above) <= gravityOf(stage))
      faults.push(`stage ${above.id} stands above ${stage.id} but is entered at no graver case`);
    const next = nextOf(stage);
    if (next !== null && !ladder.some(({ id }) => id === next))
      faults.push(`stage ${stage.id}: its next stage ${next} is not on the ladder`);
    else if (next !== (above?.id ?? null))
      faults.push(
        `stage ${stage.id}: unmet, it should lead to ${above?.id ?? 'none'}, not ${next ?? 'none'}`,
      );
    return faults;
  });

const capacityFaults = (city: CitySettings, at: string, competent: CompetentBody): string[] => {
  const body = bodyOf(city, competent.body);
  if (!body) return [`${at}: unknown body ${competent.body}`];
  return [
    ...competent.capacities
      .filter((capacity) => !body.capacities.includes(capacity))
      .map((capacity) => `${at}: ${competent.body} has no ${capacity}`),
    ...repeated(competent.capacities).map((capacity) => `${at}: ${competent.body} names ${capacity} twice`),
  ];
};

/** True if somebody could act under both: same body, a capacity in common, and not told apart by level. */
const overlaps = (a: CompetentBody, b: CompetentBody): boolean =>
  a.body === b.body &&
  (a.at === undefined || b.at === undefined || a.at === b.at) &&
  (a.capacities.length === 0 ||
    b.capacities.length === 0 ||
    a.capacities.some((capacity) => b.capacities.includes(capacity)));

/** A capacity named both as ordinary and as exceptional says two things at once. */
const contradictions = (at: string, list: readonly CompetentBody[]): string[] =>
  list
    .filter((one) => one.exceptional && list.some((other) => !other.exceptional && overlaps(one, other)))
    .map(({ body }) => `${at}: ${body} is named both as a rule and as an exception for the same capacity`);

const bodyFaults = (city: CitySettings, stage: StageDefinition): string[] => {
  const sides = [
    ['proposers', stage.proposers],
    ['deciders', stage.deciders],
  ] as const;
  const faults = sides.flatMap(([side, list]) => {
    const at = `stage ${stage.id}, ${side}`;
    if (list.length === 0) return [`${at}: nobody is named`];
    return [...list.flatMap((competent) => capacityFaults(city, at, competent)), ...contradictions(at, list)];
  });
  const shared = stage.proposers.find((one) => stage.deciders.some((other) => overlaps(one, other)));
  if (stage.twoBodies && shared)
    faults.push(`stage ${stage.id}: two bodies are named, but ${shared.body} may both propose and decide`);
  return faults;
};

/** Faults of the ladder: order, reachability, bodies. */
export const ladderFaults = (city: CitySettings): string[] => [
  ...(city.ladder.length === 0 ? ['the ladder has no stage'] : []),
  ...repeated(city.ladder.map(({ id }) => id)).map((id) => `stage ${id} stands twice on the ladder`),
  ...orderFaults(city.ladder),
  ...city.ladder.flatMap((stage) => bodyFaults(city, stage)),
];
