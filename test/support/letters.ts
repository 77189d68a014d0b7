import { useEffects } from '@jieti/lambda';
import { type Route, routeKey } from '@jieti/lambda/contract';
import { routes } from '../../services/letters/contract.ts';
import { handler as amendTemplate } from '../../services/letters/src/functions/amend-template/handler.ts';
import { handler as breakDownTargets } from '../../services/letters/src/functions/break-down-targets/handler.ts';
import { handler as continueBulk } from '../../services/letters/src/functions/continue-bulk/handler.ts';
import { handler as fileReport } from '../../services/letters/src/functions/file-report/handler.ts';
import { handler as importUnits } from '../../services/letters/src/functions/import-units/handler.ts';
import { handler as issueLetters } from '../../services/letters/src/functions/issue-letters/handler.ts';
import { handler as listPosts } from '../../services/letters/src/functions/list-posts/handler.ts';
import { handler as orderInspection } from '../../services/letters/src/functions/order-inspection/handler.ts';
import { handler as putPost } from '../../services/letters/src/functions/put-post/handler.ts';
import { handler as putTemplate } from '../../services/letters/src/functions/put-template/handler.ts';
import { handler as putUnit } from '../../services/letters/src/functions/put-unit/handler.ts';
import { handler as readCoverage } from '../../services/letters/src/functions/read-coverage/handler.ts';
import { handler as readDuties } from '../../services/letters/src/functions/read-duties/handler.ts';
import { handler as readInspections } from '../../services/letters/src/functions/read-inspections/handler.ts';
import { handler as readLetters } from '../../services/letters/src/functions/read-letters/handler.ts';
import { handler as readReports } from '../../services/letters/src/functions/read-reports/handler.ts';
import { handler as readTargets } from '../../services/letters/src/functions/read-targets/handler.ts';
import { handler as readUnits } from '../../services/letters/src/functions/read-units/handler.ts';
import { handler as recordDuty } from '../../services/letters/src/functions/record-duty/handler.ts';
import { handler as recordFinding } from '../../services/letters/src/functions/record-finding/handler.ts';
import { handler as signLetter } from '../../services/letters/src/functions/sign-letter/handler.ts';
import { testCity, unitsCsv, useCity } from './city.ts';
import { type Engine, startEngine } from './engine.ts';
import { type Call, type Caller, callHttp, type HttpHandler, type Reply } from './http.ts';

const handlers: Readonly<Record<keyof typeof routes, HttpHandler>> = {
  putUnit,
  getUnit: readUnits,
  listUnits: readUnits,
  importUnits,
  putPost,
  listPosts,
  putTemplate,
  amendTemplate,
  issueLetters,
  listLetters: readLetters,
  getLetter: readLetters,
  signLetter,
  breakDownTargets,
  readTargets,
  listTargets: readTargets,
  getCoverage: readCoverage,
  fileReport,
  returnReport: fileReport,
  listReports: readReports,
  recordDuty,
  listDuties: readDuties,
  orderInspection,
  recordFinding,
  listInspections: readInspections,
  listFindings: readInspections,
};

const patternOf = ({ path }: Route): RegExp =>
  new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

/** What the gateway hands on: a verb behind a parameter stays a part of it. */
const asGateway = ({ path }: Route, params: Readonly<Record<string, string>>): Record<string, string> => {
  const [, parameter = '', verb = ''] = /\{(\w+)\}(:\w+)$/.exec(path) ?? [];
  return { ...params, ...(verb && { [parameter]: `${params[parameter]}${verb}` }) };
};

const find = (method: string, path: string) => {
  for (const [name, route] of Object.entries(routes)) {
    const match = route.method === method && patternOf(route).exec(path);
    if (match)
      return { name: name as keyof typeof routes, route, params: asGateway(route, match.groups ?? {}) };
  }
  throw new Error(`no route for ${method} ${path}`);
};

/** Calls letters by method and path: `call(officer, 'PUT /units/north', { body })`. */
export const call = (
  as: Caller | undefined,
  what: string,
  more: Pick<Call, 'query' | 'headers' | 'body'> = {},
): Promise<Reply> => {
  const [method = '', path = ''] = what.split(' ');
  const { name, route, params } = find(method, path);
  const bare = Object.keys(params).length === 0;
  return callHttp(handlers[name], { route: routeKey(route), ...(!bare && { params }), as, ...more });
};

/** What the stream would bring of bulk acts that are not done: their manifests as they stand. */
const pendingIn = async (engine: Engine): Promise<object[]> => {
  const { Items } = await engine.call('Scan', {
    TableName: process.env.LETTERS_TABLE,
    FilterExpression: '#e = :e AND #s = :s',
    ExpressionAttributeNames: { '#e': 'entity', '#s': 'state' },
    ExpressionAttributeValues: { ':e': { S: 'bulk' }, ':s': { S: 'accepted' } },
  });
  return (Items as object[]).map((NewImage, i) => ({
    eventName: 'MODIFY',
    dynamodb: { NewImage, SequenceNumber: String(i) },
  }));
};

/** An engine with an empty table of letters, the test city, and a clock that stands where a test puts it. */
export const startLetters = async (start = '2026-01-05T01:00:00.000Z') => {
  const engine = await startEngine({ LETTERS_TABLE: `letters-${process.pid}` });
  useCity(testCity);
  let now = start;
  const undo = useEffects({ now: () => now, startExecution: async () => undefined });
  process.env.SIGNING_MACHINE = 'signing-machine';
  return {
    engine,
    pendingRecords: () => pendingIn(engine),
    /** Hands stream records to `continue-bulk`. */
    deliver: (records: readonly object[]) =>
      continueBulk({ Records: records } as Parameters<typeof continueBulk>[0]),
    setNow: (instant: string) => {
      now = instant;
    },
    stop: async () => {
      undo();
      await engine.stop();
    },
  };
};

/** Sends a register file as the browser would. */
export const importCsv = (
  as: Caller,
  csv = unitsCsv(),
  headers: Record<string, string> = {},
): Promise<Reply> =>
  call(as, 'POST /units:import', { body: csv, headers: { 'content-type': 'text/csv', ...headers } });

/** A post and who holds it from a day on. */
export const postOf = (holder: string, from = '2026-01-01', role = 'principal') => ({
  title: { zh: '主要负责人', en: 'Principal' },
  role,
  holder: { holder },
  from,
});

const target = (id: string, weight: number) => ({
  id,
  text: '目标',
  weight,
  measure: '按季度核查',
  evidence: '台账',
});

/** A template with a section for each kind of unit. */
export const templateBody = {
  title: '2026 年综治维稳责任书',
  sections: (['locality', 'department', 'unit'] as const).map((kind) => ({
    id: `for-${kind}`,
    kind,
    tasks: ['化解矛盾纠纷'],
    targets: [target('disputes', 60), target('patrols', 40)],
  })),
};
