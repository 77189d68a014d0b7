import { createHash, randomUUID } from 'node:crypto';
import { useEffects } from '@jieti/lambda';
import { useKeep } from '@jieti/lambda/keep';
import type { Office } from '@jieti/rules';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { handler as askEligibility } from '../../services/cases/src/functions/answer-eligibility/handler.ts';
import { handler as checkStage } from '../../services/cases/src/functions/check-stage/handler.ts';
import { handler as copyUnits } from '../../services/cases/src/functions/copy-units/handler.ts';
import { handler as decideProposal } from '../../services/cases/src/functions/decide-proposal/handler.ts';
import { handler as followAppeal } from '../../services/cases/src/functions/follow-appeal/handler.ts';
import { handler as followFiling } from '../../services/cases/src/functions/follow-filing/handler.ts';
import { handler as followMeasure } from '../../services/cases/src/functions/follow-measure/handler.ts';
import { handler as followReferral } from '../../services/cases/src/functions/follow-referral/handler.ts';
import { handler as handOverStage } from '../../services/cases/src/functions/hand-over-stage/handler.ts';
import { handler as keepSession } from '../../services/cases/src/functions/keep-session/handler.ts';
import { handler as listSessions } from '../../services/cases/src/functions/list-sessions/handler.ts';
import { handler as proposeMeasure } from '../../services/cases/src/functions/propose-measure/handler.ts';
import { handler as publishEvents } from '../../services/cases/src/functions/publish-events/handler.ts';
import { handler as readCases } from '../../services/cases/src/functions/read-cases/handler.ts';
import { handler as readLedger } from '../../services/cases/src/functions/read-ledger/handler.ts';
import { handler as reportLead } from '../../services/cases/src/functions/report-lead/handler.ts';
import { handler as startStage } from '../../services/cases/src/functions/start-stage/handler.ts';
import { handler as takeStep } from '../../services/cases/src/functions/take-step/handler.ts';
import { handler as verifyLead } from '../../services/cases/src/functions/verify-lead/handler.ts';
import { testUnits, useCity } from './city.ts';
import { type Engine, startEngine } from './engine.ts';
import { type Caller, callHttp, type HttpHandler, type Reply } from './http.ts';

/** Which function serves which route of cases, as the template wires them. */
const served: Readonly<Record<string, HttpHandler>> = {
  'POST /cases': reportLead,
  'GET /cases': readCases,
  'GET /cases/{id}': readCases,
  'GET /cases/{id}/recommendation': readCases,
  'POST /cases/{id}/verification': verifyLead,
  'POST /cases/{id}/proposals': proposeMeasure,
  'POST /cases/{id}/statements': proposeMeasure,
  'POST /cases/{id}/decisions': decideProposal,
  'POST /cases/{id}/extensions': followMeasure,
  'POST /cases/{id}/progress': followMeasure,
  'POST /cases/{id}/acceptance': followMeasure,
  'POST /cases/{id}/releases': followMeasure,
  'POST /cases/{id}/referrals': followReferral,
  'POST /cases/{id}/referrals/{n}/outcome': followReferral,
  'POST /cases/{id}/appeals': followAppeal,
  'POST /cases/{id}/appeals/{n}/resolution': followAppeal,
  'POST /cases/{id}/filings': followFiling,
  'GET /cases/{id}/ledger': readLedger,
  'GET /eligibility': askEligibility,
  'GET /conference-sessions': listSessions,
  'POST /conference-sessions': keepSession,
};

const officer = (
  body: Office['body'],
  capacity: Office['capacity'],
  level: Office['level'] = 'city',
  jurisdiction = 'city',
): Caller & { readonly offices: readonly Office[] } => ({
  subject: `${jurisdiction}-${body}-${capacity}`,
  offices: [{ body, level, jurisdiction, capacity }],
});

/** The people of the test city who have to do with cases. */
export const people = {
  cityOffice: officer('cgc-office', 'director'),
  citySlgOffice: officer('slg-office', 'director'),
  jointConference: officer('joint-conference', 'member'),
  cgcDirector: officer('cgc', 'director'),
  cgcMeeting: officer('cgc', 'meeting'),
  slgHead: officer('slg', 'head'),
  slgMeeting: officer('slg', 'meeting'),
  orgHr: officer('org-hr', 'staff'),
  discipline: officer('discipline', 'staff'),
  northOffice: officer('cgc-office', 'director', 'county', 'north'),
  southOffice: officer('cgc-office', 'director', 'county', 'south'),
  northConference: officer('joint-conference', 'member', 'county', 'north'),
  northStaff: { subject: 'north-staff', units: ['north'] },
  southStaff: { subject: 'south-staff', units: ['south'] },
} as const satisfies Readonly<Record<string, Caller>>;

interface Execution {
  readonly machine: string;
  readonly name: string;
  readonly input: { readonly caseId: string; readonly stage: string; readonly entry: number };
  readonly startedAt: string;
  wakeAt: string | null;
  finished: string | null;
}

export interface Message {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
}

export interface Asking {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The service of cases as the template runs it, on a real engine, with a clock that tests move. */
export interface CasesWorld {
  readonly engine: Engine;
  readonly executions: Execution[];
  readonly messages: Message[];
  /** What was kept apart from the table, by name. */
  readonly kept: Map<string, string>;
  readonly now: () => string;
  /** Sets the clock and runs nothing. */
  readonly setClock: (instant: string) => void;
  /** Moves the clock on; machines that wake on the way run, in order. */
  readonly advanceTo: (instant: string) => Promise<void>;
  /** Delivers what the table's stream has to tell, and lets machines run that have something to do now. */
  readonly settle: () => Promise<void>;
  readonly call: (route: string, as: Caller | undefined, asking?: Asking) => Promise<Reply>;
  /** All items of the table, unmarshalled no further than the engine gives them. */
  readonly scan: () => Promise<Record<string, AttributeValue>[]>;
  /** The same as long as nothing in the table changes. */
  readonly fingerprint: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

const busEvent = (source: string, detailType: string, detail: unknown) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': detailType,
  source,
  account: '000000000000',
  time: '2026-01-01T00:00:00Z',
  region: 'cn-north-1',
  resources: [],
  detail,
});

export const tellUnit = (unit: unknown, version = 1): Promise<void> =>
  copyUnits(busEvent('jieti.letters', 'unit-changed', { unit, version }));

export const tellPost = (post: unknown, version = 1): Promise<void> =>
  copyUnits(busEvent('jieti.letters', 'post-changed', { post, version }));

export const unitOf = ([
  id,
  zh,
  en,
  kind,
  level,
  parent,
  affiliation,
  group,
]: (typeof testUnits)[number]) => ({
  id,
  name: { zh, en },
  kind,
  level,
  parent: parent || null,
  affiliation,
  group: group || null,
});

/** One holder for each role of a unit's posts: `north-principal` holds post `principal` of `north`. */
export const postsOf = (unit: string) =>
  (['principal', 'in-charge', 'supervising', 'member'] as const).map((role) => ({
    id: role,
    unit,
    title: { zh: role, en: role },
    role,
    tenures: [{ holder: `${unit}-${role}`, from: '2020-01-01', to: null }],
  }));

const teach = async (): Promise<void> => {
  for (const row of testUnits) await tellUnit(unitOf(row));
  for (const unit of ['north', 'south', 'city-education']) {
    for (const post of postsOf(unit)) await tellPost(post);
  }
};

type Raw = Record<string, AttributeValue>;

const scanAll = async (engine: Engine, table: string): Promise<Raw[]> => {
  const items: Raw[] = [];
  let from: unknown;
  do {
    const page = await engine.call('Scan', {
      TableName: table,
      ...(from !== undefined && { ExclusiveStartKey: from }),
    });
    items.push(...(page.Items as Raw[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
};

/** The engine gives attributes in any order. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const digestOf = (items: readonly Raw[]): string =>
  createHash('sha256').update(JSON.stringify(items, sorted)).digest('hex');

export const insertOf = (image: Raw): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: { NewImage: image, SequenceNumber: `${image.PK?.S}/${image.SK?.S}` },
});

const machines = Object.fromEntries(
  ['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'].map((stage) => [
    stage,
    `arn:${stage}`,
  ]),
);

/** Runs one execution as its machine would, until it waits or ends. */
const run = async (execution: Execution): Promise<void> => {
  const { input, startedAt } = execution;
  for (let round = 0; round < 200; round++) {
    const timer = input as Parameters<typeof checkStage>[0];
    const check = await checkStage({ ...timer, executionStartedAt: startedAt });
    if (check.action === 'wait') {
      execution.wakeAt = check.until;
      return;
    }
    if (check.action === 'finish') {
      execution.finished = check.why;
      return;
    }
    if (check.action === 'hand-over') {
      await handOverStage({ ...timer, machineArn: execution.machine, executionName: execution.name });
      execution.finished = 'handed-over';
      return;
    }
    await takeStep({ ...timer, action: check.action, key: check.key });
  }
  throw new Error(`${execution.name} goes round in circles`);
};

/** Starts the service with the test city's units and posts known to it. */
export const startCases = async (): Promise<CasesWorld> => {
  const table = 'cases';
  const engine = await startEngine({ CASES_TABLE: table });
  useCity();
  process.env.STAGE_MACHINES = JSON.stringify(machines);
  let clock = '2026-03-02T01:00:00.000Z';
  const executions: Execution[] = [];
  const messages: Message[] = [];
  const delivered = new Set<string>();
  const kept = new Map<string, string>();
  const undoKeep = useKeep(async (name, text) => {
    if (!kept.has(name)) kept.set(name, text);
  });
  const undo = useEffects({
    now: () => clock,
    newId: () => randomUUID(),
    publish: async (more) => {
      messages.push(...more);
    },
    startExecution: async (machine, name, input) => {
      if (executions.some((e) => e.machine === machine && e.name === name)) return;
      const timer = input as Execution['input'];
      executions.push({ machine, name, input: timer, startedAt: clock, wakeAt: null, finished: null });
    },
  });

  const deliver = async (): Promise<void> => {
    const told = (await scanAll(engine, table)).filter(({ entity }) =>
      ['ledger-entry', 'reminder', 'session-entry'].includes(entity?.S ?? ''),
    );
    const fresh = told.filter((item) => !delivered.has(`${item.PK?.S}/${item.SK?.S}`));
    fresh.sort((a, b) => (`${a.PK?.S}${a.SK?.S}` < `${b.PK?.S}${b.SK?.S}` ? -1 : 1));
    for (const item of fresh) delivered.add(`${item.PK?.S}/${item.SK?.S}`);
    const event = { Records: fresh.map(insertOf) };
    for (const reader of [startStage, publishEvents]) {
      const { batchItemFailures } = await reader(event);
      if (batchItemFailures.length > 0)
        throw new Error(`the stream stops at ${JSON.stringify(batchItemFailures)}`);
    }
  };

  const due = () =>
    executions.filter(
      (e) => e.finished === null && (e.wakeAt === null || Date.parse(e.wakeAt) <= Date.parse(clock)),
    );

  const settle = async (): Promise<void> => {
    await deliver();
    for (let ready = due(); ready.length > 0; ready = due()) {
      for (const execution of ready) await run(execution);
      await deliver();
    }
  };

  const advanceTo = async (instant: string): Promise<void> => {
    await settle();
    for (;;) {
      const wakes = executions.filter((e) => e.finished === null).map((e) => Date.parse(e.wakeAt ?? clock));
      const next = Math.min(...wakes, Number.POSITIVE_INFINITY);
      if (next > Date.parse(instant)) break;
      clock = new Date(next).toISOString();
      await settle();
    }
    clock = instant;
    await settle();
  };

  await teach();
  return {
    engine,
    executions,
    messages,
    kept,
    now: () => clock,
    setClock: (instant) => {
      clock = instant;
    },
    advanceTo,
    settle,
    call: async (route, as, asking = {}) => {
      const handler = served[route];
      if (!handler) throw new Error(`no function serves ${route}`);
      return callHttp(handler, { route, as, ...asking });
    },
    scan: () => scanAll(engine, table),
    fingerprint: async () => digestOf(await scanAll(engine, table)),
    stop: async () => {
      undo();
      undoKeep();
      await engine.stop();
    },
  };
};
