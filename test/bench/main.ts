import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesize } from '../../packages/local/src/template/synthesize.ts';
import { grading } from './grading/part.ts';
import { letters } from './letters/part.ts';
import type { Found, Part } from './part.ts';

const usage = `npm run bench [-- grading|letters] [--units 10000,100000] [--json]
  grading  grades a year of so many units on the local runtime, undisturbed and killed twice on the way, and says how long it
           took, how much memory it had at most, and whether both ended with the same results; by default 10000 and 100000
  letters  enters so many units over four levels, issues their letters and signs them all over HTTP, and says how long that
           took and what a signature and coverage cost there and in a small tree; by default 6000
  Without a name both. Anything that must not be is a FAULT, and ends it with 1.`;

const parts: Readonly<Record<string, Part>> = { letters, grading };

const begun = performance.now();
const say = (text: string): void =>
  console.error(`bench: ${((performance.now() - begun) / 1000).toFixed(0)} s: ${text}`);

const sizesFor = (name: string, { sizes, smallest }: Part, asked: string | undefined): readonly number[] => {
  if (asked === undefined) return sizes;
  const numbers = asked.split(',').map(Number);
  if (numbers.some((size) => !Number.isInteger(size) || size < smallest))
    throw new Error(`--units of ${name} takes whole numbers from ${smallest} on`);
  return numbers;
};

const chosen = (names: readonly string[]): [string, Part][] => {
  const known = Object.keys(parts);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`no bench is called ${unknown}; there are ${known.join(', ')}`);
  return Object.entries(parts).filter(([name]) => names.length === 0 || names.includes(name));
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      units: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const asked = chosen(positionals).map(
    ([name, part]) => [name, part, sizesFor(name, part, values.units)] as const,
  );
  const root = mkdtempSync(join(tmpdir(), 'jieti-bench-'));
  const found: Record<string, Found> = {};
  try {
    const assembly = join(root, 'cdk.out');
    await synthesize('tangshan', assembly);
    for (const [name, part, sizes] of asked) {
      const directory = join(root, name);
      mkdirSync(directory);
      found[name] = await part.run({ directory, assembly, say }, sizes);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const faults = Object.values(found).flatMap((one) => one.faults);
  if (values.json) {
    const figures = Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.figures]));
    console.log(JSON.stringify({ ...figures, faults }, null, 2));
  } else {
    console.log(
      Object.values(found)
        .map(({ table }) => table)
        .join('\n\n'),
    );
    for (const fault of faults) console.log(`FAULT: ${fault}`);
  }
  process.exitCode = faults.length > 0 ? 1 : 0;
  // A city that ran in this process may have left a timer behind; whatever was printed has a moment to go out.
  setTimeout(() => process.exit(), 1000).unref();
};

await main();
