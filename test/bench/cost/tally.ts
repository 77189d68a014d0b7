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
const daily = /(sweep-?deadlines|seal-?ledgers|remind-?reports|remind-?findings)/i;

/** The timer of the year's letters, which has nothing to do with the case somebody waits for. */
const signingTimer = /SigningReminders/;

/** While only time passes, letters does nothing but its daily round and what that tells. */
const lettersOwn = /letters/i;

/** Counts act by act: whatever an act sets off until the city is at rest again belongs to it. */
export class Tally {
  private readonly running = new AsyncLocalStorage<string>();
  private readonly lines: Line[] = [];
  private readonly everyDay = nothing();
  private days = 0;
  private current = nothing();
  private chapter = '';
  private passing = false;

  constructor() {
    countTables(() => this.here());
  }

  readonly meter: Meter = {
    around: (functionArn, run) =>
      // Whom the bus calls runs inside whoever told it: it belongs to what set it off.
      this.running.run(`${this.running.getStore() ?? ''} ${functionArn}`, () => {
        this.here().invocations += 1;
        if (/seal-?ledgers/i.test(functionArn)) this.days += 1;
        return run();
      }),
    enteredState: (machine) => {
      const ofTheDay = this.passing && signingTimer.test(machine);
      (ofTheDay ? this.everyDay : this.current).transitions += 1;
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

  /** The same while nobody acts and only the clock moves. */
  async clock<T>(name: string, run: () => Promise<T>): Promise<T> {
    this.passing = true;
    try {
      return await this.line(name, run);
    } finally {
      this.passing = false;
    }
  }

  all(): readonly Line[] {
    const day = {
      chapter: 'every day',
      name: 'a day of the city',
      times: this.days,
      counts: this.everyDay,
    };
    return [...this.lines, day];
  }

  private here(): Counts {
    const running = this.running.getStore() ?? '';
    const ofTheDay = daily.test(running) || (this.passing && lettersOwn.test(running));
    return ofTheDay ? this.everyDay : this.current;
  }
}
