/** Reads one stream for one function; see MappingReader. */
interface Reader {
  readonly readOnce: () => Promise<number>;
}

/** Without a nudge the streams are looked at this often: for writes that did not come through our client. */
const pollEvery = 2000;

/**
 * All stream readers together. Every write nudges them, so effects follow at once; `drain` answers when a whole round over
 * all of them, begun after the last write, found nothing new: all that was written, and all that this set off, is done.
 */
export class Streams {
  private readonly readers: readonly Reader[];
  private readonly onFault: (error: unknown) => void;
  private wanted = false;
  private running: Promise<void> | undefined;
  private poll: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(readers: readonly Reader[], onFault: (error: unknown) => void) {
    this.readers = readers;
    this.onFault = onFault;
  }

  /** Nothing is being read or delivered. */
  get quiet(): boolean {
    return this.running === undefined;
  }

  start(): void {
    this.poll = setInterval(() => this.nudge(), pollEvery);
    this.poll.unref();
    this.nudge();
  }

  /** Something was written: reading begins, or goes on for another round. */
  nudge(): void {
    if (this.stopped) return;
    this.wanted = true;
    this.running ??= this.rounds().finally(() => {
      this.running = undefined;
    });
  }

  /** Without a write since the last time this costs nothing. */
  async drain(): Promise<void> {
    await this.running;
  }

  /** Lets the records in hand be finished and reads no more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    await this.running;
  }

  private async rounds(): Promise<void> {
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      const counts = await Promise.all(this.readers.map((reader) => this.read(reader)));
      if (counts.some((count) => count > 0)) this.wanted = true;
    }
  }

  private async read(reader: Reader): Promise<number> {
    try {
      return await reader.readOnce();
    } catch (error) {
      if (!this.stopped) this.onFault(error);
      return 0;
    }
  }
}
