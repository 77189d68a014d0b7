import { city, effects, recordMetric } from '@jieti/lambda';
import { type Case, type Checkpoint, checkpoint, type Instant, nextCheckpointOf } from '@jieti/rules';
import { loadCase } from '../case/case-record.ts';
import { handOverAt } from './longest-run.ts';
import type { Timer } from './timer.ts';

export interface CheckInput extends Timer {
  /** `$$.Execution.StartTime` */
  readonly executionStartedAt: string;
}

/** The machine's next move; every field is always there, so that its paths always find one. */
export interface Check {
  readonly action: Checkpoint['action'] | 'hand-over';
  readonly key: string | null;
  readonly until: string | null;
  readonly why: string | null;
}

const answer = (action: Check['action'], more: Partial<Check> = {}): Check => ({
  action,
  key: null,
  until: null,
  why: null,
  ...more,
});

/** Whole seconds, as `Wait` likes them, and never earlier than the instant itself. */
export const wholeSeconds = (instant: Instant): string =>
  new Date(Math.ceil(Date.parse(instant) / 1000) * 1000).toISOString().replace('.000Z', 'Z');

/** A wait ends when the execution gets too old; one that is too old already does not wait any more. */
const waiting = (until: Instant, startedAt: string, now: Instant): Check => {
  const latest = handOverAt(startedAt);
  if (now >= latest) return answer('hand-over');
  return answer('wait', { until: wholeSeconds(until < latest ? until : latest) });
};

/** Records how long after its instant a checkpoint comes that has something to do. */
const measureLateness = (state: Case, now: Instant): void => {
  const due = nextCheckpointOf(state, city());
  if (due && due <= now)
    recordMetric('CheckpointLateness', (Date.parse(now) - Date.parse(due)) / 1000, { unit: 'Seconds' });
};

/** Tells a stage's machine its next move: the rules say it of the case as it stands; a forgotten execution finishes. */
export const checkStage = async (input: CheckInput): Promise<Check> => {
  const record = await loadCase(input.caseId);
  if (!record) return answer('finish', { why: 'superseded' });
  const now = effects.now();
  const next = checkpoint(record.state, { stage: input.stage, entry: input.entry }, now, city());
  if (next.action === 'wait') return waiting(next.until, input.executionStartedAt, now);
  if (next.action === 'finish') return answer('finish', { why: next.why });
  measureLateness(record.state, now);
  return answer(next.action, 'key' in next ? { key: next.key } : {});
};
