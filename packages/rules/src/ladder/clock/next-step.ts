import { nextIntervalEnd } from '../../calendar/intervals.ts';
import type { CitySettings } from '../../city.ts';
import { nextStageOf, requireRung } from '../../law/rungs.ts';
import { textAt } from '../../parameters/index.ts';
import type { Instant } from '../../vocabulary.ts';
import { awaitsCheck } from '../case/awaits-check.ts';
import type { Measure } from '../case/measure.ts';
import { amberAt } from './amber-window.ts';

/** The clock's next step for a measure in force, and the instant before which it is not taken. */
export type Step =
  | { readonly at: Instant; readonly action: 'notify-bars' | 'open-next-stage' | 'verify-again' | 'expire' }
  | {
      readonly at: Instant;
      readonly action: 'remind' | 'check-progress' | 'check-plan';
      readonly key: string;
    };

/** Keys under which the clock's steps are ticked off in the measure, each once and for all. */
export const barsKey = 'bars';
const progressKey = (at: Instant): string => `progress:${at}`;
const planKey = (at: Instant): string => `plan:${at}`;
const amberKey = (until: Instant): string => `amber:${until}`;
const releasePrefix = 'release:';

/** Parameter: how often the approver is reminded of a release that is due, as often as progress is checked. */
export const releaseReminderEvery = 'progress-check-interval';

export const isReleaseReminder = (key: string): boolean => key.startsWith(releasePrefix);

/** Ends of the progress checks not yet made, in order (I-7). */
const openProgressChecks = ({ progressDue, checked }: Measure): readonly Instant[] =>
  progressDue.filter((at) => !checked.includes(progressKey(at)));

/** The end of the days for a plan, once, unless the term itself ends before. */
const planStep = ({ planDue, until, checked }: Measure): readonly Step[] => {
  if (!planDue || planDue.until >= until) return [];
  const key = planKey(planDue.until);
  return checked.includes(key) ? [] : [{ at: planDue.until, action: 'check-plan', key }];
};

/** The first step on the way to the end that is not ticked off; null where only the end is left. */
const onTheWay = (measure: Measure, city: CitySettings): Step | null => {
  const checks = openProgressChecks(measure).map(
    (at): Step => ({ at, action: 'check-progress', key: progressKey(at) }),
  );
  const key = amberKey(measure.until);
  const amber: readonly Step[] = measure.checked.includes(key)
    ? []
    : [{ at: amberAt(measure, city), action: 'remind', key }];
  return (
    [...checks, ...planStep(measure), ...amber].toSorted((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    )[0] ?? null
  );
};

/**
 * The end, which a machine waits for even if completion was reported, since a check may still find otherwise before it. Past it, nothing:
 * the check comes first (I-37), and what it finds wanting opens the next stage by itself.
 */
const atTheEnd = (measure: Measure, city: CitySettings, now: Instant | null): Step | null => {
  const next = nextStageOf(city, requireRung(city, measure.stage));
  if (!next) return { at: measure.verifyAgainAt ?? measure.until, action: 'verify-again' };
  const comes = (now !== null && now < measure.until) || !awaitsCheck(measure, city);
  return comes ? { at: measure.until, action: 'open-next-stage' } : null;
};

/**
 * Accepted but not released: the approver is reminded at the end and monthly after it, as long as the measure stands.
 * Reminders that were missed together are given once.
 */
const towardsRelease = (measure: Measure, city: CitySettings, now: Instant | null): Step => {
  const every = textAt(city, releaseReminderEvery, measure.from);
  const after = (at: Instant): Instant => nextIntervalEnd(measure.lastDay, every, at, city);
  const last = measure.checked
    .filter(isReleaseReminder)
    .map((key) => key.slice(releasePrefix.length))
    .toSorted()
    .at(-1);
  let at = last === undefined ? measure.until : after(last);
  while (now !== null && after(at) <= now) at = after(at);
  return { at, action: 'remind', key: `${releasePrefix}${at}` };
};

/** Verified as put right: it ends by itself with its term, or waits for its release. */
const onceAccepted = (measure: Measure, city: CitySettings, now: Instant | null): Step =>
  requireRung(city, measure.stage).endsBy === 'expiry'
    ? { at: measure.until, action: 'expire' }
    : towardsRelease(measure, city, now);

/**
 * The next step of a measure in force; null where only the office's check is left. Once its end has come the steps missed on the way are
 * left out: only the end counts then. Without `now`, the first step not yet taken.
 */
export const nextStep = (measure: Measure, city: CitySettings, now: Instant | null): Step | null => {
  if (measure.effects.length > 0 && !measure.checked.includes(barsKey)) {
    return { at: measure.decidedAt, action: 'notify-bars' };
  }
  if (measure.acceptedAt) return onceAccepted(measure, city, now);
  if (measure.unmetAt || (now !== null && now >= measure.until)) return atTheEnd(measure, city, now);
  return onTheWay(measure, city) ?? atTheEnd(measure, city, now);
};
