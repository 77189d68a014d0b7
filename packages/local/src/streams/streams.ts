/** Reads one stream for one function; see MappingReader. */
interface Reader {
  readonly table: string;
  /** Reads until it finds nothing more. */
  readonly readOnce: () => Promise<void>;
}

/** Without a nudge the streams are looked at this often: for writes that did not come through our client. */
const pollEvery = 2000;

/**
 * All stream readers together. Every write nudges those of its table, so effects follow at once; `drain` answers when each of them
 * has found nothing new in a reading that began after the last write to its table: all that was written, and all that this set off,
 * is done.
 */
export class Streams {
  private readonly readers: readonly Reader[];
  private readonly onFault: (error: unknown) => void;
  /** Those that have to look once more. */
  private readonly wanted = new Set<Reader>();
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

  /** Something was written to these tables, or to any: reading begins, or goes on for another round. */
  nudge(tables?: readonly string[]): void {
    if (this.stopped) return;
    for (const reader of this.readers) if (!tables || tables.includes(reader.table)) this.wanted.add(reader);
    this.goOn();
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

  private goOn(): void {
    if (this.stopped || this.wanted.size === 0) return;
    this.running ??= this.rounds().finally(() => {
      this.running = undefined;
      // A nudge may have come after the last round and before this.
      this.goOn();
    });
  }

  private async rounds(): Promise<void> {
    while (this.wanted.size > 0 && !this.stopped) {
      const round = [...this.wanted];
      this.wanted.clear();
      await Promise.all(round.map((reader) => this.read(reader)));
    }
  }

  private async read(reader: Reader): Promise<void> {
    try {
      await reader.readOnce();
    } catch (error) {
      if (!this.stopped) this.onFault(error);
    }
  }
}
