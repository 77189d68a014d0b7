import type { CountedEnd } from '../../calendar/index.ts';
import { progressEnds } from '../../calendar/intervals.ts';
import type { CitySettings } from '../../city.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Case } from '../case/case.ts';
import type { MovedDeadline } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import { lawOfCase } from '../case/law-of-case.ts';
import { currentMeasure } from '../case/measures.ts';
import { countFiling, countPlan, countStatement, countTerm } from './counted-again.ts';
import type { Deadline, Place } from './deadline.ts';
import { deadlinesOf } from './deadlines-of.ts';

/** The city as it counted before a calendar came, and as it counts since. */
export interface Recounting extends Place {
  readonly former: CitySettings;
  readonly now: Instant;
}

type Count = (city: CitySettings) => CountedEnd | null;

const ofProposal = (state: Case): Count => {
  if (state.status !== 'proposed') return () => null;
  return (city) => countStatement(state.proposal, city);
};

const ofMeasure = (state: Case, count: typeof countTerm | typeof countPlan): Count => {
  const measure = currentMeasure(state);
  return measure ? (city) => count(measure, city) : () => null;
};

const ofFiling = (state: Case, number: number | null): Count => {
  const filing = filingRecordsOf(state).find((one) => one.number === number);
  return filing ? (city) => countFiling(filing, city) : () => null;
};

/** The way in which an end that a decision wrote down is counted; null of one that is worked out whenever it is asked for. */
const writtenDown = (state: Case, { kind, of, until }: Deadline): Count | null => {
  switch (kind) {
    case 'statement':
      return ofProposal(state);
    case 'rectification':
      return ofMeasure(state, countTerm);
    case 'release':
      return until === currentMeasure(state)?.until ? ofMeasure(state, countTerm) : null;
    case 'plan':
      return ofMeasure(state, countPlan);
    case 'filing':
      return ofFiling(state, of);
    default:
      return null;
  }
};

/** Counted as before it comes out as it stands, else something other than the calendar has set it: then it stays. */
const countedNow = (
  count: Count,
  { until }: Deadline,
  former: CitySettings,
  city: CitySettings,
): CountedEnd | null => (count(former)?.until === until ? count(city) : null);

const moved = (was: Deadline, is: CountedEnd): readonly MovedDeadline[] =>
  was.until === is.until
    ? []
    : [
        {
          kind: was.kind,
          of: was.of,
          formerLastDay: was.lastDay,
          formerUntil: was.until,
          lastDay: is.lastDay,
          until: is.until,
        },
      ];

/** The progress checks of the term, where they were counted by the former calendars and fall on other days by these; null where they stay. */
const movedChecks = (state: Case, until: Instant, city: CitySettings, former: CitySettings) => {
  const measure = currentMeasure(state);
  if (!measure) return null;
  const { from, progressEvery, progressDue } = measure;
  const before = progressEnds(from, progressEvery, measure.until, former).ends;
  const after = progressEnds(from, progressEvery, until, city).ends;
  if (before.join() !== progressDue.join() || after.join() === before.join()) return null;
  return after;
};

/** Deadlines to come that fall on other days, and the progress checks of the term if they do. */
export interface Moved {
  readonly moved: readonly MovedDeadline[];
  readonly progressDue: readonly Instant[] | null;
}

/**
 * Counts again the deadlines to come that a decision wrote down, once the calendar of a year has come (I-10). Those that are worked out
 * when they are asked for follow by themselves and are not named: told of the calendar twice, a case would name them twice.
 */
export const movedDeadlines = (state: Case, { city, former, unit, now }: Recounting): Moved => {
  const [law, lawBefore] = [lawOfCase(city, state), lawOfCase(former, state)];
  const found = deadlinesOf(state, { city: former, unit })
    .filter(({ until }) => until > now)
    .flatMap((was) => {
      const count = writtenDown(state, was);
      const is = count && countedNow(count, was, lawBefore, law);
      return is ? moved(was, is) : [];
    });
  const end = found.find(({ kind }) => kind === 'rectification' || kind === 'release');
  const until = end?.until ?? currentMeasure(state)?.until ?? now;
  return { moved: found, progressDue: movedChecks(state, until, law, lawBefore) };
};
