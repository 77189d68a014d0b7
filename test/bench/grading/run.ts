import { createHash } from 'node:crypto';
import { ask, canonical, done, type Served } from '../../support/http-journey.ts';
import { people } from '../../support/http-people.ts';
import { type CityProcess, startProcess } from '../../support/journey-process.ts';
import { peakOf } from '../part.ts';
import { year } from './seed.ts';

const { cityOffice } = people;

interface Run {
  readonly id: string;
  readonly status: string;
  readonly total: number | null;
  readonly done: number;
  readonly inputHash: string | null;
  readonly reason: { readonly en: string } | null;
}

/** What a run of grading did to the machine it ran on. */
export interface Graded {
  readonly units: number;
  readonly seconds: number;
  /** Highest resident size of the city's whole process, its functions in it, over all restarts. Megabytes. */
  readonly peakMegabytes: number;
  readonly restarts: number;
  readonly inputHash: string;
  /** Over every result in the order of the list, without the run's own id. */
  readonly resultHash: string;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const hashOfResults = async (city: Served): Promise<string> => {
  const hash = createHash('sha256');
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = `limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page = await done(city, cityOffice, `GET /years/${year}/results?${query}`);
    for (const item of page.body.items) hash.update(canonical({ ...item, runId: null }));
    cursor = page.body.nextCursor;
  }
  return hash.digest('hex');
};

/** A run is as far as its parts graded; all of them graded it still has everybody to rank. */
const partOf = ({ done, total }: Run): number => (total ? done / total : 0);

/** The run as it stands; null while the city cannot say. */
const readRun = async (city: Served, id: string): Promise<Run | null> => {
  try {
    const reply = await ask(city, cityOffice, `GET /grading-runs/${id}`);
    return reply.status === 200 ? reply.body : null;
  } catch {
    return null;
  }
};

/** Old space of the heap as Node on Lambda would bound it for a function of 512 MB; without it, garbage is kept for no reason. */
const env = { NODE_OPTIONS: '--max-old-space-size=288' };

const start = (dataDir: string, assembly: string, aborted?: AbortSignal): Promise<CityProcess> =>
  startProcess(dataDir, assembly, env, undefined, aborted);

/**
 * Starts a killed city on what is on disk, and kills it once more while it is taking up its work: it goes on with its run
 * before it serves. Answers how often it was killed, which is not at all where it was quicker than `after`, in milliseconds.
 */
const killedWaking = async (dataDir: string, assembly: string, after: number): Promise<number> => {
  const killer = new AbortController();
  const timer = setTimeout(() => killer.abort(), after);
  try {
    const city = await start(dataDir, assembly, killer.signal);
    clearTimeout(timer);
    await city.kill();
    return 0;
  } catch (error) {
    if (!killer.signal.aborted) throw error;
    return 1;
  }
};

/**
 * Grades the year of a seeded data directory to its draft, over HTTP. With `killAt`, a part of the whole, the city is killed
 * with kill -9 when the run has come as far, started on what is on disk, killed again after the same time, and started.
 */
export const gradeYear = async (
  dataDir: string,
  assembly: string,
  killAt: number | null,
  say: (text: string) => void,
): Promise<Graded> => {
  let city = await start(dataDir, assembly);
  let [peak, restarts] = [0, 0];
  try {
    const begun = performance.now();
    const { id } = (await done(city, cityOffice, `POST /years/${year}/grading-runs`)).body;
    for (;;) {
      await pause(100);
      const run = await readRun(city, id);
      peak = Math.max(peak, peakOf(city));
      if (run?.status === 'failed') throw new Error(`run ${id} failed: ${run.reason?.en}`);
      if (run?.status === 'draft') {
        const seconds = (performance.now() - begun) / 1000;
        const inputHash = run.inputHash ?? '';
        const facts = { units: run.done, seconds, peakMegabytes: peak, restarts, inputHash };
        return { ...facts, resultHash: await hashOfResults(city) };
      }
      if (run && killAt !== null && restarts === 0 && partOf(run) >= killAt) {
        say(`kill -9 at ${run.done} of ${run.total}`);
        await city.kill();
        restarts = 1 + (await killedWaking(dataDir, assembly, performance.now() - begun));
        say(`killed ${restarts} times`);
        city = await start(dataDir, assembly);
      }
    }
  } finally {
    await city.kill();
  }
};
