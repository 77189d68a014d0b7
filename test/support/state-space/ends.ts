import {
  currentMeasure,
  type Deadline,
  deadlinesOf,
  type Instant,
  nextCheckpointOf,
  runningOf,
} from '@jieti/rules';
import type { Ground, Standing } from './ground.ts';

/** An end that is to come, or has come, by its name. */
export interface End {
  readonly name: string;
  readonly at: Instant;
}

/** The deadlines that a case shows. */
export const shown = ({ law: city, unit }: Ground, { state, now }: Standing): readonly Deadline[] =>
  runningOf(deadlinesOf(state, { city, unit }), now);

/** Rights of the unit that end with their day. */
const rights: readonly Deadline['kind'][] = ['statement', 'appeal'];

/** Ends by which the rules let somebody do another thing than before: of the term, of a right, of the time to the next check. */
export const endsInLaw = (
  ground: Ground,
  standing: Standing,
  deadlines = shown(ground, standing),
): readonly End[] => {
  const measure = currentMeasure(standing.state);
  const ofRights = deadlines
    .filter(({ kind }) => rights.includes(kind))
    .map(({ kind, stage, until: at }) => ({ name: `${kind} ${stage}`, at }));
  return [
    ...ofRights,
    ...(measure ? [{ name: 'term', at: measure.until }] : []),
    ...(measure?.verifyAgainAt ? [{ name: 'check again', at: measure.verifyAgainAt }] : []),
  ];
};

/** All other ends: offices' own, progress checks, plans, reminders. Past them everybody may do what they could before. */
export const otherEnds = (ground: Ground, standing: Standing): readonly End[] => {
  const deadlines = shown(ground, standing);
  const inLaw = new Set(endsInLaw(ground, standing, deadlines).map(({ at }) => at));
  const others = deadlines.map(({ kind, until: at }) => ({ name: kind as string, at }));
  const next = nextCheckpointOf(standing.state, ground.law);
  return [...others, ...(next === null ? [] : [{ name: 'clock', at: next }])].filter(
    ({ at }) => !inLaw.has(at),
  );
};
