import type { CitySettings } from '../../city.ts';
import type { Case } from '../case/case.ts';
import type { MovedDeadline, MovedEnds } from '../case/events.ts';
import { lawOfCase } from '../case/law-of-case.ts';
import { withEnds } from '../case/moved-ends.ts';
import type { StepContext } from '../clock/take-step.ts';
import { type CalendarCome, type CityByVersion, formerCities, newestOf } from './calendar-come.ts';
import type { Deadline } from './deadline.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { movedEnds } from './moved-ends.ts';

/** Deadlines that fall on other days, and the ends behind them that decisions wrote down. */
export interface Moved {
  readonly moved: readonly MovedDeadline[];
  readonly ends: MovedEnds;
}

/**
 * The version that a deadline was last counted by: the one that the case was last moved by or, if that came later, the one on record
 * when the act was done from which it runs. The newest is counted by from the day it was published.
 */
const countedBy = ({ since }: Deadline, state: Case, { year, versions }: CalendarCome): number => {
  const onRecord = versions.findLast(({ publishedAt }) => publishedAt < since)?.version ?? 0;
  return Math.max(state.countedBy?.[String(year)] ?? 0, onRecord);
};

const isOf =
  ({ kind, of }: Deadline) =>
  (other: Deadline): boolean =>
    other.kind === kind && other.of === of;

const moveOf = (was: Deadline | undefined, is: Deadline): readonly MovedDeadline[] =>
  !was || was.until === is.until
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

/** The deadlines of the case as they stood, by each version that it may have been counted by. */
const asTheyStood = (state: Case, cities: readonly CityByVersion[], { unit }: StepContext) =>
  new Map(cities.map(({ version, city }) => [version, deadlinesOf(state, { city, unit })]));

/**
 * Counts all deadlines of a case again, once the calendar of a year has come or was corrected (I-10): those that a decision wrote down,
 * and those that are worked out whenever they are asked for. Each is held against what it was last counted by, so that a case that is
 * told twice of a calendar has nothing to enter the second time.
 */
export const movedDeadlines = (state: Case, come: CalendarCome, context: StepContext): Moved => {
  const { city, unit, now } = context;
  const former = formerCities(city, come);
  const law = (of: CitySettings) => lawOfCase(of, state);
  const ends = movedEnds(state, { law: law(city), former: former.map((one) => law(one.city)), now });
  const newest = newestOf(come).version;
  const stood = asTheyStood(state, [...former, { version: newest, city }], context);
  const moved = deadlinesOf(withEnds(state, ends), { city, unit }).flatMap((is) =>
    moveOf(stood.get(Math.min(countedBy(is, state, come), newest))?.find(isOf(is)), is),
  );
  return { moved, ends };
};
