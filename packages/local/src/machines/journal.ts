import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const entrySchema = z.strictObject({
  machineArn: z.string(),
  name: z.string(),
  input: z.unknown(),
  /** Virtual time. */
  startedAt: z.string(),
  closed: z.boolean(),
});

/** An execution as the journal stores it: enough to run it again from its beginning. */
export type JournalEntry = z.output<typeof entrySchema>;

/** A name is unique within its machine. */
export const keyOf = ({ machineArn, name }: Pick<JournalEntry, 'machineArn' | 'name'>): string =>
  `${machineArn}/${name}`;

const parseLine = (line: string): JournalEntry[] => {
  try {
    return [entrySchema.parse(JSON.parse(line))];
  } catch {
    // The last line, cut off by kill -9: what it would have told was not yet promised to anybody.
    return [];
  }
};

/**
 * AWS stores executions; so do we: a file that only grows by whole lines, shortened to the latest state of each execution
 * when opened. Their tasks are idempotent and fenced, so one that was running is simply run again.
 */
export class Journal {
  private readonly path: string;
  private readonly entries = new Map<string, JournalEntry>();

  constructor(dataDir: string) {
    this.path = join(dataDir, 'executions.jsonl');
    mkdirSync(dirname(this.path), { recursive: true });
    const lines = existsSync(this.path) ? readFileSync(this.path, 'utf8').split('\n') : [];
    for (const entry of lines.filter(Boolean).flatMap(parseLine)) this.entries.set(keyOf(entry), entry);
    writeFileSync(
      `${this.path}.new`,
      [...this.entries.values()].map((e) => `${JSON.stringify(e)}\n`).join(''),
    );
    renameSync(`${this.path}.new`, this.path);
  }

  has(machineArn: string, name: string): boolean {
    return this.entries.has(keyOf({ machineArn, name }));
  }

  open(): JournalEntry[] {
    return [...this.entries.values()].filter((entry) => !entry.closed);
  }

  put(entry: JournalEntry): void {
    this.entries.set(keyOf(entry), entry);
    appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }
}
