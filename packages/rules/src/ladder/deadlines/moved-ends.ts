import type { CountedEnd } from '../../calendar/index.ts';
import { nextIntervalEnd, progressEnds } from '../../calendar/intervals.ts';
import type { CitySettings } from '../../city.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Case } from '../case/case.ts';
import type { MovedEnds } from '../case/events.ts';
import { filingRecordsOf, isOwed } from '../case/filing-records.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure } from '../case/measures.ts';
import { verifiedLastOn, verifyAgainEveryOf } from '../case/verify-again-every.ts';
import { checksFrom, countFiling, countPlan, countStatement, countTerm } from './counted-again.ts';

/** The law of a case by the calendars of today, and by those that the city counted by before. */
export interface Calendars {
  readonly law: CitySettings;
  readonly former: readonly CitySettings[];
  readonly now: Instant;
}

type Ending = Pick<CountedEnd, 'lastDay' | 'until'>;
type Count<T extends Pick<Ending, 'until'>> = (city: CitySettings) => T | null;

/**
 * Counts an end anew that a decision wrote down; null where it stays. It moves only if some calendar of before gives what stands there:
 * what a body named, or a law of then, is no calendar's. A day that is over does not move, nor does a deadline move to one.
 */
const countedAnew = <T extends Pick<Ending, 'until'>>(
  until: Instant,
  count: Count<T>,
  { law, former, now }: Calendars,
): T | null => {
  const end = count(law);
  if (!end || end.until === until || until <= now || end.until <= now) return null;
  return former.some((city) => count(city)?.until === until) ? end : null;
};

const statement = (state: Case, by: Calendars): Instant | null => {
  if (state.status !== 'proposed' || state.proposal.statement) return null;
  const { statementUntil } = state.proposal;
  const count = (city: CitySettings) => countStatement(state.proposal, city);
  return statementUntil ? (countedAnew(statementUntil, count, by)?.until ?? null) : null;
};

const ending = ({ lastDay, until }: Ending): Ending => ({ lastDay, until });

const term = (measure: Measure, by: Calendars): Ending | null => {
  const end = measure.unmetAt ? null : countedAnew(measure.until, (city) => countTerm(measure, city), by);
  return end && ending(end);
};

const plan = (measure: Measure, by: Calendars): Ending | null => {
  const { planDue, plans = [] } = measure;
  if (!planDue || plans.length > 0) return null;
  const end = countedAnew(planDue.until, (city) => countPlan(measure, city), by);
  return end && ending(end);
};

/** The next check of a measure that stays in force past its end unmet (A24; I-6). */
const verification = (measure: Measure, by: Calendars): Instant | null => {
  const { verifyAgainAt } = measure;
  if (!verifyAgainAt) return null;
  const count = (city: CitySettings) => {
    const every = verifyAgainEveryOf(measure, city);
    return every ? { until: nextIntervalEnd(verifiedLastOn(measure, city), every, by.now, city) } : null;
  };
  return countedAnew(verifyAgainAt, count, by)?.until ?? null;
};

const same = (a: readonly Instant[], b: readonly Instant[]): boolean => a.join() === b.join();

/** The checks of a term by today's calendars, where those that are over, or would be, stay where they were. */
const checksAnew = (
  due: readonly Instant[],
  counted: readonly Instant[],
  now: Instant,
): readonly Instant[] => {
  if (due.length !== counted.length)
    return [...due.filter((end) => end <= now), ...counted.filter((end) => end > now)];
  return due.map((end, n) => {
    const anew = counted[n] ?? end;
    return end <= now || anew <= now ? end : anew;
  });
};

/** The progress checks of the term; null where all stay (A22; I-7). */
const checks = (measure: Measure, until: Instant, { law, former, now }: Calendars) => {
  const { progressEvery, progressDue } = measure;
  const from = checksFrom(measure, law);
  const ends = (city: CitySettings, before: Instant) => progressEnds(from, progressEvery, before, city).ends;
  const toCome = (all: readonly Instant[]) => all.filter((end) => end > now);
  const anew = checksAnew(progressDue, ends(law, until), now);
  if (same(anew, progressDue)) return null;
  const stood = (city: CitySettings) => same(toCome(ends(city, measure.until)), toCome(progressDue));
  return former.some(stood) ? anew : null;
};

const ofMeasure = (measure: Measure, by: Calendars): Pick<MovedEnds, 'measure'> => {
  const { stage, entry, until } = measure;
  const moved = term(measure, by);
  const planDue = plan(measure, by);
  const verifyAgainAt = verification(measure, by);
  const progressDue = checks(measure, moved?.until ?? until, by);
  if (!moved && !planDue && !verifyAgainAt && !progressDue) return {};
  return {
    measure: {
      stage,
      entry,
      ...(moved && { term: moved }),
      ...(planDue && { planDue }),
      ...(verifyAgainAt && { verifyAgainAt }),
      ...(progressDue && { progressDue }),
    },
  };
};

const filings = (state: Case, by: Calendars): NonNullable<MovedEnds['filings']> =>
  filingRecordsOf(state)
    .filter(isOwed)
    .flatMap((filing) => {
      const end = countedAnew(filing.until, (city) => countFiling(filing, city), by);
      return end ? [{ n: filing.number, ...ending(end) }] : [];
    });

/** The ends to come that decisions wrote down and that fall elsewhere by today's calendars; empty where all stay (I-10). */
export const movedEnds = (state: Case, by: Calendars): MovedEnds => {
  const measure = currentMeasure(state);
  const statementUntil = statement(state, by);
  const papers = filings(state, by);
  return {
    ...(statementUntil && { statementUntil }),
    ...(measure && ofMeasure(measure, by)),
    ...(papers.length > 0 && { filings: papers }),
  };
};
