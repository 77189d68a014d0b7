import { AsyncLocalStorage } from 'node:async_hooks';
import type { Meter } from '@jieti/local';
import { type Counts, countTables, nothing } from './counts.ts';

/** What was counted for one thing that happens in a city; `times` is how often it happened meanwhile. */
export interface Line {
  /** What it was part of: one case from its lead to its end, say. */
  readonly chapter: string;
  readonly name: string;
  readonly times: number;
  readonly counts: Counts;
}

/** What runs every day whether or not anybody acts is a line of its own. */
const daily = /(sweep-?deadlines|seal-?ledgers)/i;

/** Counts act by act: whatever an act sets off until the city is at rest again belongs to it. */
export class Tally {
  private readonly running = new AsyncLocalStorage<string>();
  private readonly lines: Line[] = [];
  private readonly everyDay = nothing();
  private sweeps = 0;
  private current = nothing();
  private chapter = '';

  constructor() {
    countTables(() => this.here());
  }

  readonly meter: Meter = {
    around: (functionArn, run) =>
      this.running.run(functionArn, () => {
        this.here().invocations += 1;
        if (/sweep-?deadlines/i.test(functionArn)) this.sweeps += 1;
        return run();
      }),
    enteredState: () => {
      this.current.transitions += 1;
    },
    published: (messages) => {
      this.here().messages += messages;
    },
  };

  /** Requests to the API are the acts' own; nobody else makes any. */
  request(): void {
    this.current.requests += 1;
  }

  /** What comes from now on is part of this. */
  begin(chapter: string): void {
    this.chapter = chapter;
  }

  /** Runs something and keeps what it cost under a name. `times`: how many of the kind it did, for a price each. */
  async line<T>(name: string, run: () => Promise<T>, times: (result: T) => number = () => 1): Promise<T> {
    this.current = nothing();
    const result = await run();
    this.lines.push({ chapter: this.chapter, name, times: times(result), counts: this.current });
    return result;
  }

  all(): readonly Line[] {
    const day = {
      chapter: 'every day',
      name: 'a day of the city',
      times: this.sweeps,
      counts: this.everyDay,
    };
    return [...this.lines, day];
  }

  private here(): Counts {
    return daily.test(this.running.getStore() ?? '') ? this.everyDay : this.current;
  }
}
