import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Part } from '../part.ts';
import { type Graded, gradeYear } from './run.ts';
import { seedYear } from './seed.ts';

/** The most memory the city's process may have had, whatever the number of units (issue 4). Megabytes. */
const ceiling = 512;

interface Size {
  readonly undisturbed: Graded;
  readonly killedTwice: Graded;
}

/** Both runs begin from the same files, so what they are compared by is only what happened on the way. */
const gradeBoth = async ({ directory, assembly, say }: Bench, units: number): Promise<Size> => {
  const seeded = join(directory, `seeded-${units}`);
  await seedYear(seeded, units, say, assembly);
  const copy = join(directory, `copy-${units}`);
  cpSync(seeded, copy, { recursive: true });
  say(`grading ${units} units`);
  const undisturbed = await gradeYear(seeded, assembly, null, say);
  rmSync(seeded, { recursive: true });
  const killedTwice = await gradeYear(copy, assembly, 0.2, say);
  rmSync(copy, { recursive: true });
  return { undisturbed, killedTwice };
};

const line = (name: string, { units, seconds, peakMegabytes, restarts }: Graded): string =>
  `| ${name} | ${units} | ${restarts} | ${seconds.toFixed(1)} | ${((seconds / units) * 1000).toFixed(2)} | ${peakMegabytes.toFixed(0)} |`;

const faultsOf = ({ undisturbed, killedTwice }: Size): string[] => [
  ...(undisturbed.resultHash === killedTwice.resultHash && undisturbed.inputHash === killedTwice.inputHash
    ? []
    : [`${undisturbed.units} units: killed on the way, the run ended with other results`]),
  ...(killedTwice.restarts === 2 ? [] : [`${killedTwice.units} units: over before it could be killed twice`]),
  ...[undisturbed, killedTwice]
    .filter(({ peakMegabytes }) => peakMegabytes > ceiling)
    .map(({ units, peakMegabytes }) => `${units} units took ${peakMegabytes.toFixed(0)} MB, over ${ceiling}`),
];

/** A year of so many units graded (A10), undisturbed and killed twice on the way. */
export const grading: Part = {
  sizes: [10_000, 100_000],
  smallest: 1000,
  run: async (bench, sizes) => {
    const results: Size[] = [];
    for (const units of sizes) results.push(await gradeBoth(bench, units));
    const table = [
      '| | units | kill -9 | seconds | ms a unit | peak MB |\n|---|---:|---:|---:|---:|---:|',
      ...results.flatMap(({ undisturbed, killedTwice }) => [
        line('undisturbed', undisturbed),
        line('killed twice', killedTwice),
      ]),
    ].join('\n');
    return { figures: { ceiling, sizes: results }, table, faults: results.flatMap(faultsOf) };
  },
};
