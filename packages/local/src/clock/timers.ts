/** Something that is due at an instant (epoch milliseconds). */
export interface Timer {
  readonly at: number;
  readonly run: () => void | Promise<void>;
}

/** Timers by instant; those of the same instant in the order they were set. */
export class TimerQueue {
  private readonly timers: Timer[] = [];

  add(timer: Timer): () => void {
    // The last place among equals.
    let low = 0;
    let high = this.timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.timers[middle];
      if (there && there.at <= timer.at) low = middle + 1;
      else high = middle;
    }
    this.timers.splice(low, 0, timer);
    return () => {
      const at = this.timers.indexOf(timer);
      if (at >= 0) this.timers.splice(at, 1);
    };
  }

  next(): Timer | undefined {
    return this.timers[0];
  }

  /** Takes the first timer if it is due by then. */
  takeDue(by: number): Timer | undefined {
    const first = this.timers[0];
    return first && first.at <= by ? this.timers.shift() : undefined;
  }
}
