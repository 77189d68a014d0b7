import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesize } from '../../packages/local/src/template/synthesize.ts';
import { type Graded, gradeYear } from './grading/run.ts';
import { seedYear } from './grading/seed.ts';

const usage = `npm run bench [-- --units 10000,100000] [--json]
  Grades a year of so many units on the local runtime, undisturbed and killed twice on the way, and says how long it took,
  how much memory it had at most, and whether both ended with the same results.`;

/** The most memory the city's process may have had, whatever the number of units (issue 4). Megabytes. */
const ceiling = 512;

const begun = performance.now();
const say = (text: string): void =>
  console.error(`bench: ${((performance.now() - begun) / 1000).toFixed(0)} s: ${text}`);

interface Size {
  readonly undisturbed: Graded;
  readonly killedTwice: Graded;
}

/** Both runs begin from the same files, so what they are compared by is only what happened on the way. */
const gradeBoth = async (directory: string, assembly: string, units: number): Promise<Size> => {
  const seeded = join(directory, `seeded-${units}`);
  await seedYear(seeded, units, say, assembly);
  const copy = join(directory, `copy-${units}`);
  cpSync(seeded, copy, { recursive: true });
  say(`grading ${units} units`);
  const undisturbed = await gradeYear(seeded, assembly, [], say);
  rmSync(seeded, { recursive: true });
  const killedTwice = await gradeYear(copy, assembly, [1 / 3, 2 / 3], say);
  rmSync(copy, { recursive: true });
  return { undisturbed, killedTwice };
};

const line = (name: string, { units, seconds, peakMegabytes, restarts }: Graded): string =>
  `| ${name} | ${units} | ${restarts} | ${seconds.toFixed(1)} | ${((seconds / units) * 1000).toFixed(2)} | ${peakMegabytes.toFixed(0)} |`;

const faultsOf = ({ undisturbed, killedTwice }: Size): string[] => [
  ...(undisturbed.resultHash === killedTwice.resultHash && undisturbed.inputHash === killedTwice.inputHash
    ? []
    : [`${undisturbed.units} units: killed on the way, the run ended with other results`]),
  ...[undisturbed, killedTwice]
    .filter(({ peakMegabytes }) => peakMegabytes > ceiling)
    .map(({ units, peakMegabytes }) => `${units} units took ${peakMegabytes.toFixed(0)} MB, over ${ceiling}`),
];

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      units: { type: 'string', default: '10000,100000' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const sizes = values.units.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1000))
    throw new Error('--units takes whole numbers from 1000 on');
  const directory = mkdtempSync(join(tmpdir(), 'jieti-bench-'));
  const results: Size[] = [];
  try {
    const assembly = join(directory, 'cdk.out');
    await synthesize('tangshan', assembly);
    for (const units of sizes) results.push(await gradeBoth(directory, assembly, units));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  const faults = results.flatMap(faultsOf);
  if (values.json) console.log(JSON.stringify({ ceiling, sizes: results, faults }, null, 2));
  else {
    console.log('| | units | kill -9 | seconds | ms a unit | peak MB |\n|---|---:|---:|---:|---:|---:|');
    for (const { undisturbed, killedTwice } of results)
      console.log([line('undisturbed', undisturbed), line('killed twice', killedTwice)].join('\n'));
    for (const fault of faults) console.log(`FAULT: ${fault}`);
  }
  process.exitCode = faults.length > 0 ? 1 : 0;
};

await main();
