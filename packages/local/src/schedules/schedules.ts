import { join } from 'node:path';
import { z } from 'zod';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { SetAside } from '../dead-letters/dead-letters.ts';
import { withRetries } from '../dead-letters/retry.ts';
import type { Invoke } from '../functions/functions.ts';
import type { StartExecution } from '../machines/machines.ts';
import { overwriteJson, readJson } from '../storage/json-file.ts';
import type { ScheduleModel } from '../template/model.ts';
import { lastWithin, type Next, nextOf } from './cron.ts';

interface SchedulesOptions {
  readonly schedules: readonly ScheduleModel[];
  readonly dataDir: string;
  readonly clock: Pick<VirtualClock, 'at' | 'milliseconds'>;
  readonly invoke: Invoke;
  readonly startExecution: StartExecution;
  readonly setAside: SetAside;
}

/** Attempts after the first of an occurrence. */
const retries = 2;

const lastFiredSchema = z.record(z.string(), z.number());

/** Scheduler writes instants without fractions. */
const instantOf = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** Fills in the one context attribute we use; any other is an error. */
const inputOf = (input: string, at: number): unknown => {
  const filled = input.replaceAll('<aws.scheduler.scheduled-time>', instantOf(at));
  if (filled.includes('<aws.scheduler.')) throw new Error(`schedule input ${input} is not understood`);
  return JSON.parse(filled);
};

/** Execution names allow neither slash nor colon. */
const executionName = (schedule: string, at: number): string =>
  `${schedule.replaceAll(/[^\w-]/g, '-').slice(-60)}-${instantOf(at).replaceAll(/\D/g, '')}`;

/**
 * The template's schedules on the virtual clock. When each last fired is stored: the latest occurrence missed while the city was
 * down is made up for at start, once.
 */
export class Schedules {
  private readonly options: SchedulesOptions;
  private readonly path: string;
  private readonly lastFired: Record<string, number>;

  constructor(options: SchedulesOptions) {
    this.options = options;
    this.path = join(options.dataDir, 'schedules.json');
    this.lastFired = readJson(this.path, lastFiredSchema, {});
  }

  /** Makes up for what was missed, then waits for what is next. */
  async begin(): Promise<void> {
    const now = this.options.clock.milliseconds();
    for (const schedule of this.options.schedules) {
      const next = nextOf(schedule.expression, schedule.zone);
      const missed = lastWithin(next, this.lastFired[schedule.name] ?? now, now);
      if (missed !== null) await this.fire(schedule, missed);
      this.remember(schedule, missed ?? this.lastFired[schedule.name] ?? now);
      this.wait(schedule, next, now);
    }
  }

  private wait(schedule: ScheduleModel, next: Next, after: number): void {
    const at = next(after);
    if (at === null) return;
    this.options.clock.at(at, async () => {
      await this.fire(schedule, at);
      this.remember(schedule, at);
      this.wait(schedule, next, at);
    });
  }

  private async fire(schedule: ScheduleModel, at: number): Promise<void> {
    const { invoke, startExecution, setAside } = this.options;
    try {
      const input = inputOf(schedule.input, at);
      await withRetries(retries, () =>
        schedule.targetArn.includes(':stateMachine:')
          ? startExecution(schedule.targetArn, executionName(schedule.name, at), input)
          : invoke(schedule.targetArn, input),
      );
    } catch (error) {
      setAside({ kind: 'schedule', by: schedule.name, what: { at: instantOf(at), ...schedule }, error });
    }
  }

  private remember({ name }: ScheduleModel, at: number): void {
    this.lastFired[name] = at;
    overwriteJson(this.path, this.lastFired);
  }
}
