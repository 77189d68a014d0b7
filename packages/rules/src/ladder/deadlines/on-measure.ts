import { intervalEnd } from '../../calendar/intervals.ts';
import { requireRung } from '../../law/rungs.ts';
import { isCheckedPastEnd } from '../case/awaits-check.ts';
import type { Case } from '../case/case.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { verifiedLastOn, verifyAgainEveryOf } from '../case/verify-again-every.ts';
import { acceptingBodies, acceptingFirst, decidingBody } from '../competence/of-measure.ts';
import { intervalMayMove, termMayMove } from './counted-again.ts';
import { type OwnedDeadline, ofOffices, type Place, type Run, runUntil, workingDays } from './deadline.ts';

/**
 * The unit reported that everything is put right, or the level below found it so: the office whose turn it is verifies it (A20–A24; I-19);
 * also past the end, which waits for it (I-37). What was reported too late to be accepted is not to be checked.
 */
const acceptance = (state: Case, measure: Measure, place: Place): readonly OwnedDeadline[] => {
  const { reportedCompleteAt, acceptedBelowAt, entry, stage } = measure;
  const since = acceptedBelowAt ?? reportedCompleteAt;
  if (!since || !isCheckedPastEnd(state, measure, place.city)) return [];
  const run = workingDays('acceptance-working-days', since, place);
  const first = acceptingFirst(measure, place);
  const whose = first.length > 0 ? first : acceptingBodies(measure, place);
  return [ofOffices('acceptance', { of: entry, stage }, run, whose, place)];
};

/** Verified as put right: released by the end of the year, or within the days for it where that is later (A23, A24). */
const release = (measure: Measure, acceptedAt: string, place: Place): OwnedDeadline => {
  const { entry, stage, lastDay, until } = measure;
  const run = workingDays('release-working-days', acceptedAt, place);
  const provisional = termMayMove(measure, place.city);
  const end: Run = run.until > until ? run : { since: acceptedAt, lastDay, until, provisional };
  return ofOffices('release', { of: entry, stage }, end, decidingBody(measure, place, 'release'), place);
};

/** What ends by itself waits for nobody once it is verified. */
const once = (measure: Measure, acceptedAt: string, place: Place): readonly OwnedDeadline[] =>
  requireRung(place.city, measure.stage).endsBy === 'expiry' ? [] : [release(measure, acceptedAt, place)];

/** One interval after the last check made, or after the end (A24; I-6). */
const againRun = (measure: Measure, every: string, place: Place): Run => {
  const { until, refusedAt, lastDay } = measure;
  const from = verifiedLastOn(measure, place.city);
  const since = from === lastDay ? until : (refusedAt ?? until);
  const end = intervalEnd(from, every, 1, place.city);
  return { ...runUntil(since, end, place), provisional: intervalMayMove(end, { from }, place.city) };
};

const again = (measure: Measure, place: Place): readonly OwnedDeadline[] => {
  const { unmetAt, reportedCompleteAt, entry, stage } = measure;
  const every = verifyAgainEveryOf(measure, place.city);
  if (every === null || !unmetAt || reportedCompleteAt) return [];
  const run = againRun(measure, every, place);
  return [ofOffices('verification-again', { of: entry, stage }, run, acceptingBodies(measure, place), place)];
};

/** The offices have this to do about the measure that stands: verify, verify again, release. */
export const deadlinesOnMeasure = (state: Case, place: Place): readonly OwnedDeadline[] => {
  const measure = currentMeasure(state);
  if (!measure) return [];
  if (measure.acceptedAt) return once(measure, measure.acceptedAt, place);
  return [...acceptance(state, measure, place), ...again(measure, place)];
};
