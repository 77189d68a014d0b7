import { bodiesFulfilling, bodyOf, fulfils } from '../bodies/index.ts';
import type { CitySettings } from '../city.ts';
import { topLevel } from '../law/levels.ts';
import type { Body, Capacity, Level, Office, UnitId } from '../vocabulary.ts';

/** A body that judges what another decided, in its place. */
export interface Superior {
  readonly body: Body;
  readonly capacities: readonly Capacity[];
  readonly level: Level;
  readonly jurisdiction: UnitId;
}

/** Whose office each of the two offices is: its commission or group judges what it decided. */
const principalOf = { 'commission-office': 'commission', 'stability-office': 'stability-group' } as const;

/** The two that decide in meetings. */
const meetings = ['commission', 'stability-group'] as const;

/** Those who head a body, and their meeting: in these capacities a commission or group judges its office's decisions. */
const heading: readonly Capacity[] = ['director', 'head', 'meeting'];

type Law = Pick<CitySettings, 'root' | 'levels' | 'bodies'>;
type Seat = Pick<Office, 'level' | 'jurisdiction'>;

const capacitiesOf = (city: Law, body: Body): readonly Capacity[] =>
  heading.filter((capacity) => bodyOf(city, body)?.capacities.includes(capacity));

const meeting = (body: Body, { level, jurisdiction }: Seat): Superior => ({
  body,
  capacities: ['meeting'],
  level,
  jurisdiction,
});

/** The body beside one that decides in meetings; the same one where the law has no other. */
const besides = (city: Law, body: Body): Body =>
  bodiesFulfilling(city, ...meetings).find((other) => other !== body) ?? body;

/** The top, where what lies above a place is not known: a case of before does not say it. */
const topOf = (city: Law): Seat => ({ level: topLevel(city).id, jurisdiction: city.root });

/**
 * Above a meeting is the meeting one level up; above the top nothing of the system, so the other body's meeting or, under a
 * law that has one body only, that body's meeting again (I-16).
 */
const aboveMeeting = (decided: Office, city: Law, above: Seat | undefined): Superior =>
  decided.jurisdiction === city.root
    ? meeting(besides(city, decided.body), decided)
    : meeting(decided.body, above ?? topOf(city));

/** The commissions or groups whose office a body is. */
const principalsOf = (city: Law, body: Body): readonly Body[] =>
  (['commission-office', 'stability-office'] as const)
    .filter((office) => fulfils(city, body, office))
    .flatMap((office) => bodiesFulfilling(city, principalOf[office]));

/**
 * Names those who judge what an office decided (I-9): its commission or group what an office of theirs decided; the
 * meeting of a commission or group what one person decided for it; the meeting one level up what a meeting decided
 * or, at the top, the other body's (I-16). A body without a superior of its own here is judged by the meetings
 * of its place.
 * @param above the place one level up whose bodies decide; the top, if not said.
 */
export const superiorsOf = (decided: Office, city: Law, above?: Seat): readonly Superior[] => {
  const { level, jurisdiction } = decided;
  const principals = [...new Set(principalsOf(city, decided.body))];
  if (principals.length > 0)
    return principals.map((body) => ({ body, capacities: capacitiesOf(city, body), level, jurisdiction }));
  if (!fulfils(city, decided.body, ...meetings))
    return bodiesFulfilling(city, ...meetings).map((body) => meeting(body, decided));
  return [
    decided.capacity === 'meeting' ? aboveMeeting(decided, city, above) : meeting(decided.body, decided),
  ];
};

/** The other body's meeting judges what a meeting decided at the top (I-16). */
export const isJudgedByTheOther = ({ body, capacity, jurisdiction }: Office, city: Law): boolean =>
  capacity === 'meeting' && fulfils(city, body, ...meetings) && jurisdiction === city.root;
