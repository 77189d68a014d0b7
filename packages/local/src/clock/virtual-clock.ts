import type { Instant } from '@jieti/rules';
import { TimerQueue } from './timers.ts';

/** A wall timer overflows beyond 24.8 days and fires at once; an hour at a time it never does. */
const longestSleep = 3_600_000;

interface ClockOptions {
  /** Virtual minus wall time, in milliseconds, as it was left. */
  readonly offset: number;
  /** Stores the offset over a restart; called at every jump. */
  readonly store: (offset: number) => void;
  /** Answers when everything the last timer set off has come to rest. */
  readonly untilIdle: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
  readonly wall?: () => number;
}

/**
 * The city's time. It ticks like the wall clock until somebody advances it; then it stands still at each due instant
 * while what is due there runs, and ticks on from where it was sent. Never runs backwards.
 */
export class VirtualClock {
  private readonly timers = new TimerQueue();
  private readonly options: ClockOptions;
  private readonly wall: () => number;
  private offset: number;
  private standingAt: number | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private alarm: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(options: ClockOptions) {
    this.options = options;
    this.wall = options.wall ?? Date.now;
    this.offset = options.offset;
  }

  milliseconds(): number {
    return this.standingAt ?? this.wall() + this.offset;
  }

  now(): Instant {
    return new Date(this.milliseconds()).toISOString();
  }

  /** Runs something at an instant; at once, but not before the caller returns, if that has passed. Answers how to undo it. */
  at(instant: number, run: () => void | Promise<void>): () => void {
    const undo = this.timers.add({ at: instant, run });
    this.setAlarm();
    return undo;
  }

  /**
   * Jumps to an instant, running every timer due on the way in order and letting all come to rest between them.
   * Answers how many ran. Throws RangeError if the instant has passed.
   */
  advanceTo(instant: number): Promise<number> {
    return this.inTurn(async () => {
      if (instant < this.milliseconds()) throw new RangeError('the clock never runs backwards');
      this.standingAt = this.milliseconds();
      try {
        await this.options.untilIdle();
        const ran = await this.runDue(instant, (at) => this.stand(at));
        this.stand(instant);
        return ran;
      } finally {
        this.offset = this.milliseconds() - this.wall();
        this.standingAt = undefined;
      }
    });
  }

  /** Catches up with the wall clock and goes with it from then on; a clock that is ahead of it stays as it is. */
  async joinWall(): Promise<void> {
    if (this.milliseconds() > this.wall()) return;
    await this.advanceTo(this.wall());
    this.offset = 0;
    this.options.store(0);
    this.setAlarm();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.alarm);
  }

  private stand(at: number): void {
    this.standingAt = Math.max(at, this.milliseconds());
    this.options.store(this.standingAt - this.wall());
  }

  private async runDue(by: number, reach: (at: number) => void): Promise<number> {
    let ran = 0;
    for (let due = this.timers.takeDue(by); due && !this.stopped; due = this.timers.takeDue(by)) {
      reach(due.at);
      try {
        await due.run();
        await this.options.untilIdle();
      } catch (error) {
        this.options.onFault(error);
      }
      ran++;
    }
    return ran;
  }

  /** One advance, or one alarm, at a time. */
  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(run, run);
    this.turn = mine.catch(() => {});
    return mine.finally(() => this.setAlarm());
  }

  /** In wall time, what is due runs when it is due. */
  private setAlarm(): void {
    clearTimeout(this.alarm);
    const next = this.timers.next();
    if (this.stopped || !next) return;
    const wait = Math.min(Math.max(next.at - this.milliseconds(), 0), longestSleep);
    this.alarm = setTimeout(() => {
      void this.inTurn(() => this.runDue(this.milliseconds(), () => {}));
    }, wait);
  }
}
