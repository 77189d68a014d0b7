import { bodyOf, type WithBodies } from '../../bodies/index.ts';
import type { CompetentBody, StageDefinition } from '../../city.ts';
import { decidingLevels, isBodyAt, levelsOf, levelsOfBody, type WithLevels } from '../../law/index.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

/** A law as far as who is competent goes. */
type Bodies = WithBodies & WithLevels;

/** A body is named at a level that there is, and at which it exists. */
const placeFaults = (city: Bodies, { body, at: level }: CompetentBody, at: Path): Fault[] => {
  if (level === undefined || isBodyAt(city, body, level)) return [];
  const levels = listOf(levelsOfBody(city, body));
  return [
    faultAt(
      [...at, 'at'],
      levelsOf(city).includes(level)
        ? `there is no ${body} at ${level}: it exists at ${levels}`
        : `${level} is none of the levels: ${body} exists at ${levels}`,
    ),
  ];
};

const knownFaults = (city: Bodies, competent: CompetentBody, at: Path): Fault[] => {
  const body = bodyOf(city, competent.body);
  if (!body) {
    const known = listOf(city.bodies.map(({ id }) => id));
    return [faultAt([...at, 'body'], `${competent.body} is none of the bodies: ${known}`)];
  }
  return [
    ...placeFaults(city, competent, at),
    ...placed(competent.capacities, ...at, 'capacities')
      .filter(([capacity]) => !body.capacities.includes(capacity))
      .map(([capacity, place]) =>
        faultAt(place, `${competent.body} has no ${capacity}; it has ${listOf(body.capacities)}`),
      ),
    ...repeatedFaults(competent.capacities, (n) => [...at, 'capacities', n]),
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
const contradictions = (list: readonly CompetentBody[], at: Path): Fault[] =>
  placed(list, ...at)
    .filter(([one]) => one.exceptional && list.some((other) => !other.exceptional && overlaps(one, other)))
    .map(([{ body }, place]) =>
      faultAt(place, `${body} is named both as a rule and as an exception for the same capacity`),
    );

const levelText = ({ at }: CompetentBody): string => at ?? 'every level';

const twiceFaults = (list: readonly CompetentBody[], at: Path): Fault[] =>
  repeatedFaults(
    list.map(
      (one) => `${one.body} (${listOf(one.capacities)}, ${levelText(one)}, ${one.exceptional ?? false})`,
    ),
    (n) => [...at, n],
  );

/** Cases stand at every level whose bodies decide, so at each somebody must be named who exists there. */
const levelFaults = (city: Bodies, list: readonly CompetentBody[], at: Path): Fault[] =>
  decidingLevels(city)
    .filter((level) => !list.some((one) => isBodyAt(city, one.body, level) && (one.at ?? level) === level))
    .map((level) => faultAt(at, `nobody is named at ${level}: its cases would wait for ever`));

const sideFaults = (city: Bodies, list: readonly CompetentBody[], at: Path): Fault[] => [
  ...placed(list, ...at).flatMap(([competent, place]) => knownFaults(city, competent, place)),
  ...twiceFaults(list, at),
  ...contradictions(list, at),
  ...levelFaults(city, list, at),
];

const twoBodiesFaults = ({ proposers, deciders, twoBodies }: StageDefinition, at: Path): Fault[] => {
  const shared = proposers.find((one) => deciders.some((other) => overlaps(one, other)));
  return twoBodies && shared
    ? [faultAt([...at, 'twoBodies'], `two bodies are named, but ${shared.body} may both propose and decide`)]
    : [];
};

/** Whoever holds an interview apart from its deciders needs an interview to hold. */
const interviewerFaults = (city: Bodies, { interviewers, form }: StageDefinition, at: Path): Fault[] => {
  if (!interviewers) return [];
  const place = [...at, 'interviewers'];
  return [
    ...sideFaults(city, interviewers, place),
    ...(form === 'interview' ? [] : [faultAt(place, 'the form of the stage is no interview')]),
  ];
};

const conferenceFaults = (
  { bodies }: WithBodies,
  { studiedByConference }: StageDefinition,
  at: Path,
): Fault[] =>
  studiedByConference && !bodies.some(({ fulfils }) => fulfils.includes('conference'))
    ? [faultAt([...at, 'studiedByConference'], 'no body fulfils conference, and none could study it')]
    : [];

/** Who proposes and who decides at each rung: bodies that there are, in capacities that they have, at every level (A20–A24). */
export const competentBodiesCheck = check(['ladder', 'levels', 'bodies'], (city) =>
  placed(city.ladder, 'ladder').flatMap(([stage, at]) => [
    ...sideFaults(city, stage.proposers, [...at, 'proposers']),
    ...sideFaults(city, stage.deciders, [...at, 'deciders']),
    ...interviewerFaults(city, stage, at),
    ...conferenceFaults(city, stage, at),
    ...twoBodiesFaults(stage, at),
  ]),
);
