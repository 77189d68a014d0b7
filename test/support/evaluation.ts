import { randomUUID } from 'node:crypto';
import { liabilityRecorded, measureChanged, sessionKept } from '@jieti/cases/contract';
import { type Effects, useEffects } from '@jieti/lambda';
import type { EventContract } from '@jieti/lambda/contract';
import {
  findingChanged,
  letterChanged,
  postChanged,
  reportChanged,
  type Unit,
  unitChanged,
  unitDutiesChanged,
} from '@jieti/letters/contract';
import type { CitySettings } from '@jieti/rules';
import { type Key, tableNamedBy } from '@jieti/store';
import { evaluation } from '../../services/evaluation/functions.ts';
import type { Message } from './bus-event.ts';
import { officers, testUnits, unitOf, useCity } from './city.ts';
import { addTables, type Engine, startEngine } from './engine.ts';
import { callFunction, runTask, tellReaders, tellService } from './functions.ts';
import type { Asking, Caller, Reply } from './http.ts';
import { type Item, insertOf, scanTable } from './table-items.ts';

const tell = (event: EventContract, detail: unknown): Promise<void> =>
  tellService(evaluation, { ...event, detail });

export const tellUnit = (unit: Unit, version = 1): Promise<void> => tell(unitChanged, { unit, version });

export const tellPost = (post: unknown, version = 1): Promise<void> => tell(postChanged, { post, version });

/** The letter of a unit's year as letters tells of it; what a test does not say is that it is in force in time. */
export const tellLetter = (unit: string, change: Readonly<Record<string, unknown>> = {}): Promise<void> =>
  tell(letterChanged, {
    letter: `2025-${unit}`,
    unit,
    year: 2025,
    status: 'in-force',
    inForceOn: '2025-03-01',
    version: 3,
    ...change,
  });

/** A report as letters tells of it; what a test does not say is that it is overdue. */
export const tellReport = (unit: string, change: Readonly<Record<string, unknown>> = {}): Promise<void> =>
  tell(reportChanged, {
    report: `2025-cgc-to-cgc-${unit}`,
    unit,
    year: 2025,
    kind: 'cgc-to-cgc',
    status: 'overdue',
    late: false,
    due: '2025-12-31',
    version: 1,
    ...change,
  });

/** What an inspection found in a unit in 2025; what a test does not say is that it is overdue. */
export const tellFinding = (unit: string, change: Readonly<Record<string, unknown>> = {}): Promise<void> =>
  tell(findingChanged, {
    inspection: 'spring',
    finding: 1,
    unit,
    year: 2025,
    status: 'overdue',
    deadline: '2025-06-30',
    version: 2,
    ...change,
  });

/** How often a unit did its duties in 2025. */
export const tellDuties = (
  unit: string,
  counts: Readonly<Record<string, number>>,
  version = 1,
): Promise<void> => tell(unitDutiesChanged, { unit, year: 2025, counts, version });

/** A measure as cases tells of it; what a test does not say is that of a warning in force since May 2025. */
export const measureOf = (unit: string, change: Readonly<Record<string, unknown>> = {}) => ({
  caseId: `case-${unit}`,
  unit,
  stage: 'veto-warning',
  entry: 4,
  version: 4,
  status: 'in-force',
  from: '2025-05-01',
  lastDay: '2026-05-01',
  endedAt: null,
  ...change,
});

export const tellMeasure = (measure: ReturnType<typeof measureOf>): Promise<void> =>
  tell(measureChanged, measure);

/** Minutes of the city's joint conference as cases tells of them; what a test does not say is that of an agreement to a plan's first text. */
export const tellSession = (plan: string, heldOn: string, change: Readonly<Record<string, unknown>> = {}) =>
  tell(sessionKept, {
    session: `session-${plan}`,
    ...{ version: 1, locality: 'city', heldOn, quorumReached: true },
    plans: [{ item: 1, plan: { id: plan, text: 1 }, outcome: 'agreed' }],
    ...change,
  });

/** A leader's criminal liability as cases tells of it; what a test does not say is that of a principal, since September 2025. */
export const liabilityOf = (unit: string, change: Readonly<Record<string, unknown>> = {}) => ({
  caseId: `case-${unit}`,
  unit,
  post: 'principal',
  role: 'principal',
  holder: `${unit}-principal`,
  on: '2025-09-01',
  version: 6,
  ...change,
});

export const tellLiability = (liability: unknown): Promise<void> => tell(liabilityRecorded, liability);

/** Every unit of the test city but the city itself. */
const gradedUnits = testUnits.map(unitOf).filter(({ id }) => id !== 'city');

const name = (id: string) => ({ zh: id, en: id });

/** A scheme that fits the test city: localities by two indicators, all others by one. */
export const testScheme = {
  groups: [
    {
      id: 'localities',
      name: name('localities'),
      registerGroups: ['counties', 'districts', 'townships'],
      indicators: [
        { id: 'order', name: name('order'), weight: 60 },
        { id: 'service', name: name('service'), weight: 40 },
      ],
    },
    {
      id: 'bodies',
      name: name('bodies'),
      registerGroups: ['government'],
      units: ['city-works'],
      indicators: [{ id: 'order', name: name('order'), weight: 100 }],
    },
  ],
};

const localityGroups = ['counties', 'districts', 'townships'];

/** A score for every unit on every indicator; `points` says which units do not get 85. */
export const scoreRows = (points: Readonly<Record<string, number>> = {}) =>
  gradedUnits.flatMap(({ id, group }) =>
    (localityGroups.includes(group ?? '') ? ['order', 'service'] : ['order']).map((indicator) => ({
      unit: id,
      indicator,
      score: points[id] ?? 85,
    })),
  );

export type Evaluation = Awaited<ReturnType<typeof startEvaluation>>;

type Plain = Record<string, unknown>;

interface Execution {
  readonly machine: string;
  readonly name: string;
  readonly input: unknown;
}

interface Frozen {
  readonly runId: string;
  readonly batches: readonly { readonly batch: number }[];
}

/** Plays the grading machine as its definition says: the steps in order, and FailRun when one of them throws. */
export const playMachine = async (input: object): Promise<{ runId: string; status: string }> => {
  let state: object = input;
  try {
    const frozen = await runTask<Frozen>(evaluation, 'freezeInputs', input);
    state = frozen;
    for (const { batch } of frozen.batches)
      await runTask(evaluation, 'gradeBatch', { runId: frozen.runId, batch });
    return await runTask(evaluation, 'rankResults', frozen);
  } catch (error) {
    return runTask(evaluation, 'failRun', {
      ...state,
      error: { Error: 'States.TaskFailed', Cause: String(error) },
    });
  }
};

/** The service of evaluation as the template runs it, on a real engine, with the test city's units known to it. */
export const startEvaluation = async (settings?: CitySettings, beside?: Engine) => {
  const table = 'evaluation';
  // A process has one client and so one engine: two services in one test share it.
  if (beside) await addTables(beside, { EVALUATION_TABLE: table });
  const engine = beside ?? (await startEngine({ EVALUATION_TABLE: table }));
  useCity(settings);
  process.env.GRADING_MACHINE = 'arn:grading';
  let clock = '2026-01-10T01:00:00.000Z';
  const messages: Message[] = [];
  const executions: Execution[] = [];
  const delivered = new Set<string>();
  const world: Partial<Effects> = {
    now: () => clock,
    newId: () => randomUUID(),
    publish: async (more) => {
      messages.push(...more);
    },
    startExecution: async (machine, name, input) => {
      if (!executions.some((e) => e.name === name)) executions.push({ machine, name, input });
    },
  };
  const undo = useEffects(world);

  const items = tableNamedBy('EVALUATION_TABLE');
  const scan = () => scanTable(engine, table);

  const idOf = (item: Item): string => `${item.PK?.S}/${item.SK?.S}`;

  /** Hands items to both readers of the stream, as just inserted. */
  const tellStream = async (items: readonly Item[]): Promise<void> => {
    const { batchItemFailures } = await tellReaders(evaluation, items.map(insertOf));
    if (batchItemFailures.length > 0)
      throw new Error(`the stream stops at ${JSON.stringify(batchItemFailures)}`);
  };

  /** Delivers what was inserted since, until nothing new comes of it. */
  const deliver = async (): Promise<void> => {
    for (;;) {
      const fresh = (await scan()).filter((item) => !delivered.has(idOf(item)));
      if (fresh.length === 0) return;
      for (const item of fresh) delivered.add(idOf(item));
      await tellStream(fresh);
    }
  };

  const call = (
    route: string,
    asking: Asking = {},
    as: Caller | undefined = officers.cityOffice,
  ): Promise<Reply> => callFunction(evaluation, { route, as, ...asking });

  const of = (year: number, more: Readonly<Record<string, string>> = {}) => ({
    params: { year: String(year), ...more },
  });

  const mustBe = (reply: Reply, status: number): Reply => {
    if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply;
  };

  /** Asks for a run and plays the machine the stream starts for it. */
  const gradeYear = async (year: number) => {
    const asked = mustBe(await call('POST /years/{year}/grading-runs', of(year)), 202);
    await deliver();
    const id = String(asked.body.id);
    const execution = executions.find((e) => e.name === id);
    if (!execution) throw new Error(`no machine was started for ${id}`);
    return playMachine(execution.input as object);
  };

  for (const row of testUnits) await tellUnit(unitOf(row));

  return {
    engine,
    messages,
    executions,
    scan,
    /** The entries of a subject's history as they lie in the table, in their order. */
    ledger: (type: string, id: string) => items.all<Plain>({ partition: `LEDGER#${type}#${id}` }),
    /** Changes an item behind the service's back, as somebody with access to the table could. */
    alter: async (key: Key, change: (item: Plain) => Plain) => {
      const { PK, SK } = key;
      await items.putNow({ PK, SK, ...change((await items.read<Plain>(key)) ?? {}) });
    },
    deliver,
    tellStream,
    call,
    of,
    mustBe,
    gradeYear,
    setClock: (instant: string) => {
      clock = instant;
    },
    /** The year with its scheme, a score of every unit, and the survey of the localities named. */
    prepare: async (
      year: number,
      points: Record<string, number> = {},
      survey: Record<string, number> = {},
    ) => {
      mustBe(await call('PUT /years/{year}/scheme', { ...of(year), body: testScheme }), 200);
      const body = { rows: scoreRows(points) };
      mustBe(await call('POST /years/{year}/scores', { ...of(year), body }), 200);
      const rows = Object.entries(survey).map(([unit, percent]) => ({ unit, percent }));
      if (rows.length > 0)
        mustBe(await call('PUT /years/{year}/survey', { ...of(year), body: { rows } }), 200);
    },
    result: (year: number, unitId: string, as?: Caller) =>
      call('GET /years/{year}/results/{unitId}', of(year, { unitId }), as),
    publish: (year: number, more: Readonly<Record<string, unknown>> = {}, as?: Caller) =>
      call(
        'POST /years/{year}/publication',
        { ...of(year), body: { document: { number: '综治办〔2026〕1号', date: '2026-01-10' }, ...more } },
        as,
      ),
    stop: async () => {
      undo();
      if (!beside) await engine.stop();
    },
  };
};
