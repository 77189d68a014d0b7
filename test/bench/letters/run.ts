import { join } from 'node:path';
import { done, type Served } from '../../support/http-journey.ts';
import { people } from '../../support/http-people.ts';
import { templateOf } from '../../support/http-world.ts';
import { type CityProcess, startProcess } from '../../support/journey-process.ts';
import type { Tally } from '../cost/tally.ts';
import { type Bench, peakOf } from '../part.ts';
import { type Counted, countBoth, inProcess } from './counted.ts';
import { enlarged, type Register } from './register.ts';
import { clerksOf, type Signature, signAll, signaturesOf } from './signing.ts';
import { year } from './year.ts';

const { cityOffice } = people;

/** What coverage says of the whole city. */
interface Coverage {
  readonly units: number;
  readonly issued: number;
  readonly signedByOne: number;
  readonly inForce: number;
  readonly missing: number;
  readonly progress: unknown;
}

/** A year of letters of a tree, and what it did to the machine it ran on. Seconds, but for the signatures. */
export interface Played {
  readonly units: number;
  readonly importing: number;
  readonly issuing: number;
  readonly signing: number;
  /** Milliseconds of every signature given over HTTP, in their order. */
  readonly signatures: readonly number[];
  /** Highest resident size of the city's process over all its starts. Megabytes. */
  readonly peakMegabytes: number;
  /** The very first signature and coverage then, and the very last and coverage then. */
  readonly first: Counted;
  readonly last: Counted;
  /** What coverage did not say as it was, in words. */
  readonly wrong: readonly string[];
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const coverageOf = async (city: Served): Promise<Coverage> =>
  (await done(city, cityOffice, `GET /years/${year}/coverage`)).body;

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await run();
  return (performance.now() - begun) / 1000;
};

/** What one request does not bring to its end goes on by the stream; meanwhile the register says so. */
const untilImported = async (city: Served): Promise<void> => {
  while ((await done(city, cityOffice, 'GET /units?limit=1')).headers.has('jieti-import-pending'))
    await pause(100);
};

const importAll = async (city: Served, { units, posts }: Register): Promise<void> => {
  for (const csv of [units, posts]) {
    await done(city, cityOffice, 'POST /units:import', { csv });
    await untilImported(city);
  }
};

const issueAll = async (city: Served): Promise<void> => {
  await done(city, cityOffice, `POST /years/${year}/letters:issue`);
  while ((await coverageOf(city)).progress !== null) await pause(100);
};

/** Runs the city as a process of its own as long as something takes, and keeps how large it grew. */
const asProcess = async <T>(
  dataDir: string,
  assembly: string,
  peaks: number[],
  run: (city: CityProcess) => Promise<T>,
): Promise<T> => {
  const city = await startProcess(dataDir, assembly);
  try {
    const result = await run(city);
    peaks.push(peakOf(city));
    return result;
  } finally {
    await city.interrupt();
  }
};

/** Holds what coverage says against what was done. */
const held = (wrong: string[], when: string, read: Coverage, done: Omit<Coverage, 'progress'>): void => {
  for (const name of ['units', 'issued', 'signedByOne', 'inForce', 'missing'] as const)
    if (read[name] !== done[name])
      wrong.push(`${done.units} units, ${when}: ${name} is ${read[name]}, not ${done[name]}`);
};

/** The letters: that of the first unit at the bottom, whose signatures are counted, and the others in the order of the tree. */
const lettersOf = ({ signing }: Register) => {
  const clerks = clerksOf(signing);
  const bottom = signing.find(({ kind, level }) => kind === 'unit' && level === 'township');
  if (!bottom) throw new Error('the tree has no fourth level');
  const [first, last] = signaturesOf(bottom, clerks) as [Signature, Signature];
  return {
    first,
    last,
    others: signing.filter((unit) => unit !== bottom).map((unit) => signaturesOf(unit, clerks)),
  };
};

/**
 * A year of letters of so many units, over HTTP: register and posts imported, letters issued and signed by both sides, and
 * coverage read before, in the middle and at the end. Between, the first and the last signature are given where they are counted.
 */
export const playLetters = async (
  { directory, assembly, say }: Bench,
  tally: Tally,
  units: number,
): Promise<Played> => {
  const dataDir = join(directory, `letters-${units}`);
  const peaks: number[] = [];
  const wrong: string[] = [];
  await inProcess(dataDir, assembly, tally, async () => {});
  say(`${units} units: import and issue`);
  const begun = await asProcess(dataDir, assembly, peaks, async (city) => {
    const register = await enlarged(city, units);
    const importing = await timed(() => importAll(city, register));
    await done(city, cityOffice, `PUT /years/${year}/template`, { body: templateOf(year) });
    const issuing = await timed(() => issueAll(city));
    held(wrong, 'issued', await coverageOf(city), {
      units,
      issued: units,
      signedByOne: 0,
      inForce: 0,
      missing: 0,
    });
    return { register, importing, issuing };
  });
  const letters = lettersOf(begun.register);
  const first = await countBoth(dataDir, assembly, tally, letters.first);
  say(`${units} units: signatures`);
  const half = Math.floor(letters.others.length / 2);
  const signed = await asProcess(dataDir, assembly, peaks, async (city) => {
    const took: number[] = [];
    const before = await timed(async () =>
      took.push(...(await signAll(city, letters.others.slice(0, half)))),
    );
    const middle = { units, issued: units - half - 1, signedByOne: 1, inForce: half, missing: 0 };
    held(wrong, 'in the middle', await coverageOf(city), middle);
    const after = await timed(async () => took.push(...(await signAll(city, letters.others.slice(half)))));
    return { signing: before + after, signatures: took };
  });
  const last = await countBoth(dataDir, assembly, tally, letters.last);
  await asProcess(dataDir, assembly, peaks, async (city) => {
    held(wrong, 'signed', await coverageOf(city), {
      units,
      issued: 0,
      signedByOne: 0,
      inForce: units,
      missing: 0,
    });
  });
  const { importing, issuing } = begun;
  return { units, importing, issuing, ...signed, peakMegabytes: Math.max(...peaks), first, last, wrong };
};
