import { createHash } from 'node:crypto';
import { ask, canonical, done, type Served } from '../../support/http-journey.ts';
import { people } from '../../support/http-people.ts';
import { startProcess } from '../../support/journey-process.ts';
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

/**
 * Grades the year of a seeded data directory to its draft, over HTTP, and kills the city with kill -9 whenever the run has
 * come as far as one of `killAt` (parts of the whole), to start it again on what is on disk. A
 * short run may be over before it could be killed as often: `restarts` says how often it was.
 */
export const gradeYear = async (
  dataDir: string,
  assembly: string,
  killAt: readonly number[],
  say: (text: string) => void,
): Promise<Graded> => {
  let city = await startProcess(dataDir, assembly);
  const kills = [...killAt];
  let peak = 0;
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
        const restarts = killAt.length - kills.length;
        const facts = { units: run.done, seconds, peakMegabytes: peak, restarts, inputHash };
        return { ...facts, resultHash: await hashOfResults(city) };
      }
      const [next] = kills;
      if (run && next !== undefined && partOf(run) >= next) {
        say(`kill -9 at ${run.done} of ${run.total}`);
        kills.shift();
        await city.kill();
        city = await startProcess(dataDir, assembly);
      }
    }
  } finally {
    await city.kill();
  }
};
