import type { CitySettings } from '../../city.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Case } from '../case/case.ts';
import { lawOfCase } from '../case/law-of-case.ts';
import type { Measure } from '../case/measure.ts';
import { currentMeasure, measuresOf } from '../case/measures.ts';
import type { Checkpoint, Fence } from './checkpoint.ts';
import { nextStep } from './next-step.ts';

const fits = (measure: Measure, fence: Fence): boolean =>
  measure.stage === fence.stage && measure.entry === fence.entry;

/** The measure a timer was set for, if it is the one that stands; null when the case has gone on without it. */
export const fencedMeasure = (state: Case, fence: Fence): Measure | null => {
  const measure = currentMeasure(state);
  return measure && fits(measure, fence) ? measure : null;
};

const finished = (state: Case, fence: Fence): Checkpoint => {
  const own = measuresOf(state).find((measure) => fits(measure, fence));
  const superseded = !own || own.ended?.how === 'escalated';
  return { action: 'finish', why: superseded ? 'superseded' : 'ended' };
};

/**
 * Says what a stage's machine does now, and never before its instant: early, it is told to wait on. A timer whose
 * fence fits no standing measure does nothing more. After the term has ended unmet and the next stage is open, people
 * have the word; so they have past the end of one that was reported complete in time, until the office has checked (I-37).
 */
export const checkpoint = (state: Case, fence: Fence, now: Instant, city: CitySettings): Checkpoint => {
  const measure = fencedMeasure(state, fence);
  if (!measure || state.status !== 'in-force') return finished(state, fence);
  const next = nextStep(measure, lawOfCase(city, state), now);
  if (!next) return { action: 'finish', why: 'awaits-check' };
  const { at, ...step } = next;
  return now < at ? { action: 'wait', until: at } : step;
};

/** Tells when the clock next has something to do with a case, be it overdue already; null when only people have. */
export const nextCheckpointOf = (state: Case, city: CitySettings): Instant | null =>
  state.status === 'in-force' ? (nextStep(state.measure, lawOfCase(city, state), null)?.at ?? null) : null;
