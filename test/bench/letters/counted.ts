import { startCity } from '@jieti/local';
import { people } from '../../support/http-people.ts';
import type { Counts } from '../cost/counts.ts';
import { type Desk, deskOf } from '../cost/desk.ts';
import type { Tally } from '../cost/tally.ts';
import type { Signature } from './signing.ts';
import { begins, year } from './year.ts';

/** What one signature and one reading of the whole city's coverage asked of the tables. */
export interface Counted {
  readonly signature: Counts;
  readonly coverage: Counts;
}

/** Runs the city of a data directory in this process, where what it asks of its tables can be counted. */
export const inProcess = async <T>(
  dataDir: string,
  assembly: string,
  tally: Tally,
  run: (desk: Desk) => Promise<T>,
): Promise<T> => {
  const city = await startCity({
    ...{ city: 'tangshan', dataDir, empty: true, port: 0, startAt: begins, assembly },
    meter: tally.meter,
  });
  try {
    // What a city makes up for at its start belongs to nobody's signature: it begins a moment after it serves.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await city.untilIdle();
    return await run(deskOf(city, tally));
  } finally {
    await city.stop();
  }
};

/** What was counted under a name since the tally had so many lines; the least, for what the day brings may come between. */
const leastSince = (tally: Tally, lines: number, name: string): Counts =>
  tally
    .all()
    .slice(lines)
    .filter((line) => line.name === name)
    .map(({ counts }) => counts)
    .reduce((least, counts) => (counts.reads < least.reads ? counts : least));

/** Coverage is read so often, once before anything is counted. */
const readings = 3;

/** Gives one signature and reads coverage, counted. */
export const countBoth = async (
  dataDir: string,
  assembly: string,
  tally: Tally,
  { by, what, body }: Signature,
): Promise<Counted> =>
  inProcess(dataDir, assembly, tally, async (desk) => {
    const coverage = `GET /years/${year}/coverage`;
    // The day of the city is behind all of the tally's lines.
    const lines = tally.all().length - 1;
    await desk.quietly(people.cityOffice, coverage);
    await desk.act('signature', by, what, body);
    for (let i = 0; i < readings; i++) await desk.act('coverage', people.cityOffice, coverage);
    return {
      signature: leastSince(tally, lines, 'signature'),
      coverage: leastSince(tally, lines, 'coverage'),
    };
  });
