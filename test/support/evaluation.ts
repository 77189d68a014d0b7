/** A door over world/ for tests that still call routes by their contracts' paths; it goes with the last of them. */
import type { CitySettings } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { type Asking, pathOf } from './http.ts';
import { type Caller, call, type Reply } from './world/call.ts';
import { facts } from './world/facts.ts';
import { people } from './world/people.ts';
import { startEvaluation as start } from './world/start.ts';
import { alterItem, entriesIn, tableOf } from './world/tables.ts';
import { gradeYear, prepareYear, publishYear, readResult } from './world/year.ts';

export { liabilityOf, measureOf } from './world/facts.ts';
export { playGrading as playMachine } from './world/machines.ts';
export { scoreRows, testScheme } from './world/year.ts';

export const {
  unit: tellUnit,
  post: tellPost,
  letter: tellLetter,
  report: tellReport,
  finding: tellFinding,
  duties: tellDuties,
  measure: tellMeasure,
  session: tellSession,
  liability: tellLiability,
} = facts;

const mustBe = (reply: Reply, status: number): Reply => {
  if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
};

type Attributes = Readonly<Record<string, unknown>>;

export type Evaluation = Awaited<ReturnType<typeof startEvaluation>>;

/** The service with the test city's units known to it. */
export const startEvaluation = async (settings?: CitySettings) => {
  const world = await start(settings);
  return {
    ...world,
    table: tableOf('evaluation'),
    ledger: (type: string, id: string) => entriesIn('evaluation', type, id),
    alter: (key: Key, change: (item: Attributes) => Attributes) => alterItem('evaluation', key, change),
    scan: world.items,
    tellStream: world.deliverAgain,
    setClock: world.setNow,
    call: (
      route: string,
      { params, ...asking }: Asking = {},
      as: Caller | undefined = people.cityOffice,
    ): Promise<Reply> => call(as, pathOf(route, params), asking),
    of: (year: number, more: Readonly<Record<string, string>> = {}) => ({
      params: { year: String(year), ...more },
    }),
    mustBe,
    gradeYear: (year: number) => gradeYear(world, year),
    prepare: prepareYear,
    result: readResult,
    publish: (year: number, more: Readonly<Record<string, unknown>> = {}, as?: Caller) =>
      publishYear(year, more, as),
  };
};
