import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imposed, lead, reported } from '../support/http-case.ts';
import {
  ask,
  type Caller,
  canonical,
  done,
  everyRoute,
  everythingWritten,
  type Reply,
  type Request,
  send,
  tokenOf,
} from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { prepare, type Ready, ready, samples, wireOf } from '../support/http-samples/index.ts';
import { countyScheme, postBody } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

/** Everything the table is about lies in 迁西县: the county itself, its posts, its letter, its cases, its result. */
const roles = {
  cityOffice: people.cityOffice,
  cityFinance: people.finance,
  itsOffice: people.qianxiOffice,
  otherOffice: people.yutianOffice,
  itsStaff: people.qianxiStaff,
  townStaff: people.townStaff,
  otherStaff: people.yutianStaff,
  nobody: people.nobody,
} as const satisfies Readonly<Record<string, Caller>>;

type Role = keyof typeof roles;
const names = Object.keys(roles) as Role[];

/**
 * What each gets who asks well, by route, in the order of the roles above; 200 stands for anything that is done. 404: for them it
 * does not exist. A route without its line fails the tests.
 */
const table: Readonly<Record<string, readonly number[]>> = {
  //                                         city finance its other its town other nobody
  //                                         office      office    staff
  // The law is for whoever is signed in.
  'GET /regulation': [200, 200, 200, 200, 200, 200, 200, 200],
  // Each is told of themselves.
  'GET /me': [200, 200, 200, 200, 200, 200, 200, 200],
  'PUT /units/{unitId}': [200, 403, 200, 404, 403, 404, 404, 404],
  'GET /units/{unitId}': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /units': [200, 200, 200, 200, 200, 200, 200, 200],
  'GET /units/{unitId}/history': [200, 200, 200, 404, 200, 404, 404, 404],
  // Imports and moves concern the whole city.
  'GET /register/history': [200, 200, 404, 404, 404, 404, 404, 404],
  'POST /units:import': [200, 403, 422, 422, 403, 403, 403, 403],
  'PUT /units/{unitId}/posts/{postId}': [200, 403, 200, 404, 403, 404, 404, 404],
  // Not at home: one level up.
  'POST /units/{unitId}/posts/{postId}/corrections': [200, 403, 403, 404, 403, 404, 404, 404],
  'GET /units/{unitId}/posts': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /units/{unitId}/posts/{postId}/history': [200, 200, 200, 404, 200, 404, 404, 404],
  'PUT /years/{year}/template': [200, 403, 403, 403, 403, 403, 403, 403],
  'POST /years/{year}/template:amend': [200, 403, 403, 403, 403, 403, 403, 403],
  'POST /years/{year}/letters:issue': [200, 403, 403, 403, 403, 403, 403, 403],
  'POST /years/{year}/letters:withdraw': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /letters': [200, 200, 200, 200, 200, 200, 200, 200],
  'GET /letters/{id}': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /letters/{id}/history': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /letters/{id}/documents': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /letters/{id}/documents/{kind}': [200, 200, 200, 404, 200, 404, 404, 404],
  // Every letter says a part of the template, so that whoever acts for anybody may read what became of it.
  'GET /years/{year}/template/history': [200, 200, 200, 200, 200, 200, 200, 404],
  'GET /years/{year}/letters/history': [200, 200, 404, 404, 404, 404, 404, 404],
  'POST /letters/{id}/signatures': [403, 403, 403, 404, 200, 404, 404, 404],
  // Each letter is answered for by itself, for whoever signs for a unit at all.
  'POST /letters:sign': [403, 403, 403, 403, 200, 200, 200, 403],
  'POST /letters:record': [200, 403, 403, 403, 403, 403, 403, 403],
  'PUT /letters/{id}/targets': [403, 403, 403, 404, 200, 404, 404, 404],
  'GET /letters/{id}/targets': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /letters/{id}/targets/history': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /years/{year}/targets': [200, 200, 200, 404, 403, 404, 404, 404],
  'GET /years/{year}/coverage': [200, 200, 200, 404, 403, 404, 404, 404],
  // The standing committee's own report, filed by those who act for the county (A8).
  'POST /reports': [403, 403, 403, 404, 200, 404, 404, 404],
  'POST /reports/{id}:return': [200, 403, 403, 404, 403, 404, 404, 404],
  'GET /reports': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /reports/{id}/history': [200, 200, 200, 404, 200, 404, 404, 404],
  'POST /duties': [403, 403, 403, 404, 200, 404, 404, 404],
  'GET /duties': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /duties/{id}/history': [200, 200, 200, 404, 200, 404, 404, 404],
  // Inspections are carried on by the inspection office, which is none of these (A9).
  'POST /inspections': [403, 403, 403, 404, 403, 404, 404, 404],
  'POST /inspections/{id}/findings': [403, 403, 403, 404, 403, 404, 404, 404],
  'GET /inspections': [200, 200, 200, 200, 200, 200, 200, 200],
  'GET /inspection-findings': [200, 200, 200, 404, 200, 404, 404, 404],
  // The whole of this inspection is the city's: a county reads what was found in it, and not what was found elsewhere.
  'GET /inspections/{id}/history': [200, 200, 404, 404, 404, 404, 404, 404],
  'GET /inspections/{id}/findings/{n}/history': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /inspections/{id}/findings/{n}/documents': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /inspections/{id}/findings/{n}/documents/{kind}': [200, 200, 200, 404, 200, 404, 404, 404],
  'POST /cases': [200, 403, 403, 404, 403, 404, 404, 404],
  // A unit does not learn of a lead before it is verified (I-41): neither its staff nor its own county's offices.
  'POST /cases/{id}/withdrawal': [200, 403, 404, 404, 404, 404, 404, 404],
  'POST /cases/{id}/verification': [200, 403, 404, 404, 404, 404, 404, 404],
  'POST /cases/{id}/proposals': [200, 403, 403, 404, 403, 404, 404, 404],
  'POST /cases/{id}/statements': [403, 403, 403, 404, 200, 404, 404, 404],
  'POST /cases/{id}/decisions': [200, 403, 403, 404, 403, 404, 404, 404],
  'POST /cases/{id}/extensions': [200, 403, 403, 404, 403, 404, 404, 404],
  'POST /cases/{id}/progress': [403, 403, 403, 404, 200, 404, 404, 404],
  'POST /cases/{id}/plans': [403, 403, 403, 404, 200, 404, 404, 404],
  'POST /cases/{id}/acceptance': [200, 403, 403, 404, 403, 404, 404, 404],
  // A warning is released by who approved it, the director of the commission, and by nobody here.
  'POST /cases/{id}/releases': [403, 403, 403, 404, 403, 404, 404, 404],
  'POST /cases/{id}/referrals': [200, 403, 403, 404, 403, 404, 404, 404],
  'POST /cases/{id}/referrals/{n}/outcome': [200, 403, 403, 404, 403, 404, 404, 404],
  'POST /cases/{id}/appeals': [403, 403, 403, 404, 200, 404, 404, 404],
  // What the office decided is judged by the meeting above it, and by nobody here (I-9).
  'POST /cases/{id}/appeals/{n}/resolution': [403, 403, 403, 404, 403, 404, 404, 404],
  // A measure in question is answered for by who approved it, the director of the commission, and by nobody here.
  'POST /cases/{id}/measures/{entry}/review': [403, 403, 403, 404, 403, 404, 404, 404],
  'POST /cases/{id}/filings': [200, 403, 403, 404, 403, 404, 404, 404],
  // What was decided on a leader elsewhere is entered above the unit (A25, A27); the unit reads it.
  'POST /liabilities': [200, 403, 403, 404, 403, 404, 404, 404],
  'POST /liabilities/{id}/outcomes': [200, 403, 403, 404, 403, 404, 404, 404],
  'GET /liabilities': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /liabilities/{id}': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /liabilities/{id}/history': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /cases': [200, 200, 200, 200, 200, 200, 200, 200],
  // In the name of the city's office, by whoever holds it in some capacity.
  'GET /tasks': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /cases/{id}': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /cases/{id}/recommendation': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /cases/{id}/ledger': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /cases/{id}/history': [200, 200, 200, 404, 200, 404, 404, 404],
  // A paper says what the ledger says, to whoever reads that.
  'GET /cases/{id}/documents': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /cases/{id}/documents/{kind}': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /eligibility': [200, 200, 200, 404, 200, 404, 404, 404],
  // Each conference's minutes are kept by its own two offices (A12).
  'POST /conference-sessions': [403, 403, 200, 404, 403, 404, 404, 404],
  'GET /conference-sessions': [200, 200, 200, 200, 200, 200, 200, 200],
  // Minutes speak of many units: they are for offices, and a unit's staff read of itself in its case.
  'GET /conference-sessions/{id}/history': [200, 200, 200, 404, 404, 404, 404, 404],
  'GET /conference-sessions/{id}/documents': [200, 200, 200, 404, 404, 404, 404, 404],
  'GET /conference-sessions/{id}/documents/{kind}': [200, 200, 200, 404, 404, 404, 404, 404],
  // A public notice is put on record for the whole city, and is nobody's secret.
  'PUT /work-calendars/{year}': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /work-calendars': [200, 200, 200, 200, 200, 200, 200, 200],
  'GET /work-calendars/{year}/history': [200, 200, 200, 200, 200, 200, 200, 200],
  'PUT /years/{year}/scheme': [200, 403, 403, 403, 403, 403, 403, 403],
  // What stands behind a grade before it is published is the office’s own (A10, I-24).
  'GET /years/{year}/scheme/history': [200, 404, 404, 404, 404, 404, 404, 404],
  'POST /years/{year}/scores': [200, 403, 403, 403, 403, 403, 403, 403],
  'PUT /years/{year}/survey': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /years/{year}/scores': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /years/{year}/scores/history': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /years/{year}/survey': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /years/{year}/survey/history': [200, 403, 403, 403, 403, 403, 403, 403],
  // Events that cap a grade are the office's that grades (A10, A25); what stands behind a grade is its own.
  'POST /years/{year}/events': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /years/{year}/events': [200, 404, 404, 404, 404, 404, 404, 404],
  'POST /years/{year}/events/{id}/correction': [200, 404, 404, 404, 404, 404, 404, 404],
  'POST /years/{year}/events/{id}/withdrawal': [200, 404, 404, 404, 404, 404, 404, 404],
  'GET /years/{year}/events/{id}/history': [200, 404, 404, 404, 404, 404, 404, 404],
  'POST /years/{year}/grading-runs': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /grading-runs/{id}': [200, 404, 404, 404, 404, 404, 404, 404],
  'GET /grading-runs/{id}/history': [200, 404, 404, 404, 404, 404, 404, 404],
  'GET /years/{year}/results': [200, 200, 200, 200, 200, 200, 200, 200],
  // What of it somebody may not see is not in it.
  'GET /years/{year}/results.xlsx': [200, 200, 200, 200, 200, 200, 200, 200],
  'GET /years/{year}/results/{unitId}': [200, 200, 200, 404, 200, 404, 404, 404],
  'GET /years/{year}/results/{unitId}/history': [200, 200, 200, 404, 200, 404, 404, 404],
  'POST /years/{year}/results/{unitId}/reviews': [403, 404, 404, 404, 200, 404, 404, 404],
  'POST /years/{year}/results/{unitId}/reviews/{n}/resolution': [200, 404, 404, 404, 403, 404, 404, 404],
  'GET /years/{year}/results/{unitId}/reviews/{n}/history': [200, 404, 404, 404, 200, 404, 404, 404],
  'POST /years/{year}/publication': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /years/{year}/publication/documents': [200, 404, 404, 404, 404, 404, 404, 404],
  'GET /years/{year}/publication/documents/{kind}': [200, 404, 404, 404, 404, 404, 404, 404],
  'GET /years/{year}/publication/history': [200, 404, 404, 404, 404, 404, 404, 404],
  'PUT /commendation-plans/{id}': [200, 403, 403, 403, 403, 403, 403, 403],
  // Finance agrees to the rewards, and so sees what is planned (A16, A17).
  'GET /commendation-plans/{id}': [200, 200, 404, 404, 404, 404, 404, 404],
  'GET /commendation-plans/{id}/history': [200, 200, 404, 404, 404, 404, 404, 404],
  'POST /commendations': [200, 403, 403, 403, 403, 403, 403, 403],
  'GET /commendations/{id}': [200, 200, 404, 404, 404, 404, 404, 404],
  'GET /commendations/{id}/history': [200, 200, 404, 404, 404, 404, 404, 404],
  'POST /commendations/{id}/resolution': [200, 403, 404, 404, 404, 404, 404, 404],
  // Of leaders those learn who keep their archives or assess them (A11, I-22).
  'GET /archives/{holder}': [200, 403, 200, 404, 403, 404, 404, 404],
  'GET /archives/{holder}/history': [200, 403, 200, 404, 403, 404, 404, 404],
  // What waits to be paid is for those who pay it (A16).
  'GET /years/{year}/rewards-due': [403, 200, 403, 403, 403, 403, 403, 403],
  // Rewards are paid by finance, and recorded by it or by the personnel department (A16).
  'POST /archives/{holder}/grants': [403, 200, 403, 404, 403, 404, 404, 404],
};

let city: CityProcess;

beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await prepare(city);
  await imposed(city, 'yutian');
  await reported(city, 'qianxi');
  const town = { body: lead('yutian-town') };
  await done(city, people.yutianOffice, 'POST /cases', town);
});
afterAll(endAll);

/** The sample of a route as it is about 迁西县. */
const inQianxi = async (key: string): Promise<Ready> => {
  const of = await ready(city, key);
  if (!key.startsWith('PUT /units/')) return of;
  return { ...of, params: { ...of.params, unitId: 'qianxi' } };
};

const qianxi = {
  name: { zh: '迁西县', en: 'Qianxi County' },
  kind: 'locality',
  level: 'county',
  parent: 'tangshan',
  affiliation: 'local',
  group: 'counties',
};

const bodies: Readonly<Record<string, unknown>> = {
  'PUT /units/{unitId}': qianxi,
  'PUT /units/{unitId}/posts/{postId}': postBody('qianxi.secretary'),
};

const requestFor = (of: Ready): Request => ({
  ...wireOf(of),
  ...(of.key in bodies && { body: JSON.stringify(bodies[of.key]) }),
});

const askAs = async (request: Request, as: Caller): Promise<Reply> =>
  send(city, { ...request, token: await tokenOf(city, as) });

/** The city's answer to its clock comes when nothing is under way any more. */
const atRest = () => advance(city, 'PT1S');

const keys = [...everyRoute.keys()];

test('every route has its line in the table, and no line is without its route', () => {
  expect(Object.keys(table).toSorted()).toEqual(keys.toSorted());
});

describe('of what lies outside somebody’s jurisdiction they cannot tell that it exists', () => {
  /** The same request about a unit, a case, a run that nobody knows. */
  const aboutNobody = (request: Request, { params }: Ready): Request => {
    const unknown = (text: string): string => {
      const elsewhere = text.replaceAll('qianxi', 'nowhere');
      const { id } = params;
      if (!id || id.startsWith('2026-')) return elsewhere;
      return elsewhere.replaceAll(id, id.replaceAll(/[0-9a-f]{12}$/g, '000000000000'));
    };
    return {
      ...request,
      path: unknown(request.path),
      ...(typeof request.body === 'string' && { body: unknown(request.body) }),
    };
  };

  /** The id of a request is another each time. */
  const withoutId = (body: Reply['body']) =>
    typeof body === 'object' && body !== null && 'requestId' in body ? { ...body, requestId: 'any' } : body;

  const readable = ({ status, headers, body }: Reply): string =>
    canonical([
      status,
      [...headers].filter(([name]) => !['date', 'content-length'].includes(name)),
      withoutId(body),
    ]);

  /** Who signs many letters is answered for each by the id that they sent themselves. */
  const withoutSent = (key: string, text: string): string =>
    key === 'POST /letters:sign' ? text.replaceAll(/2026-(?:qianxi|nowhere)-town/g, 'sent') : text;

  const variants: readonly Readonly<Record<string, string>>[] = [
    {},
    { 'if-match': '"999"' },
    { 'idempotency-key': 'k' },
  ];

  const exceptions: readonly string[] = [
    // Who enters units chooses their ids, and so learns when one is taken; nothing else about it.
    'otherOffice PUT /units/{unitId}',
    // The township itself hangs below 迁西县, which it knows.
    'townStaff GET /units',
    // It reads its own letter, and learns that the other side is not its to sign.
    'townStaff POST /letters:sign',
  ];

  test.each(keys)('%s', async (key) => {
    const of = await inQianxi(key);
    const request = requestFor(of);
    const other = aboutNobody(request, of);
    if (other.path === request.path && other.body === request.body) return;
    const outsiders = names.filter((name) => /^other|^town|^nobody/.test(name));
    const before = everythingWritten(city);
    for (const name of outsiders) {
      if (exceptions.includes(`${name} ${key}`)) continue;
      // An answer for many is kept under its key, whatever it says of each.
      for (const headers of key === 'POST /letters:sign' ? variants.slice(0, 2) : variants) {
        const with_ = { ...request.headers, ...headers };
        const real = await askAs({ ...request, headers: with_ }, roles[name]);
        const none = await askAs({ ...other, headers: with_ }, roles[name]);
        expect(withoutSent(key, readable(real)), `${name} ${other.path}`).toBe(
          withoutSent(key, readable(none)),
        );
        expect(withoutSent(key, real.text), name).not.toContain('qianxi');
      }
    }
    expect(everythingWritten(city)).toBe(before);
  });
});

describe('lists hold what somebody may know and nothing else', () => {
  interface Line {
    readonly id: string;
    readonly unit?: string;
    readonly group?: string;
  }
  const unitIn = ({ unit, id }: Line): string => unit ?? id;
  const lists = [
    '/units',
    '/letters?year=2026',
    '/reports?year=2026',
    '/duties?year=2026',
    '/cases',
    '/years/2025/results',
  ];
  const seen: Readonly<Record<Role, (unit: string) => boolean>> = {
    cityOffice: () => true,
    cityFinance: () => true,
    itsOffice: (unit) => unit.startsWith('qianxi'),
    otherOffice: (unit) => unit.startsWith('yutian'),
    itsStaff: (unit) => unit === 'qianxi',
    townStaff: (unit) => unit === 'qianxi-town',
    otherStaff: (unit) => unit === 'yutian',
    nobody: () => false,
  };
  /** The unit that somebody acts for, or the locality of their office. */
  const own: Partial<Record<Role, string>> = {
    ...{ itsOffice: 'qianxi', itsStaff: 'qianxi', townStaff: 'qianxi-town' },
    ...{ otherOffice: 'yutian', otherStaff: 'yutian' },
  };
  /** A unit also sees the letters it signs as the superior (A7). */
  const signedAbove: Partial<Record<Role, string>> = { itsStaff: 'qianxi-town', otherStaff: 'yutian-town' };

  const allOf = async (list: string, as: Caller): Promise<Line[]> => {
    const lines: Line[] = [];
    let cursor = '';
    do {
      const { body } = await done(city, as, `GET ${list}${list.includes('?') ? '&' : '?'}limit=2${cursor}`);
      lines.push(...body.items);
      cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
    } while (cursor);
    return lines;
  };

  /** Cases of which nothing is verified: the unit they are against does not learn of them, nor do its own offices (I-41). */
  const unverified = async (list: string, lines: readonly Line[]): Promise<ReadonlySet<string>> => {
    if (!list.startsWith('/cases')) return new Set();
    const read = await Promise.all(lines.map(({ id }) => done(city, people.cityOffice, `GET /cases/${id}`)));
    return new Set(read.flatMap(({ body }) => (body.verification ? [] : [body.id])));
  };

  /** Who may see a line of a list that the city's office sees whole. */
  const rule = async (list: string, whole: readonly Line[]) => {
    const hidden = await unverified(list, whole);
    /** A published ranking is open to the units in it (A10). */
    const isRanked = (name: Role, { group }: Line): boolean =>
      list.startsWith('/years') && whole.some((line) => unitIn(line) === own[name] && line.group === group);
    return (name: Role, line: Line): boolean => {
      const unit = unitIn(line);
      if (unit === own[name] && hidden.has(line.id)) return false;
      const above = list.startsWith('/letters') ? signedAbove[name] : undefined;
      return seen[name](unit) || unit === above || isRanked(name, line);
    };
  };

  test.each(lists)('%s', async (list) => {
    const whole = await allOf(list, people.cityOffice);
    expect(new Set(whole.map(unitIn)).size, 'no unit of the test is missing').toBeGreaterThan(2);
    const mayBeSeen = await rule(list, whole);
    for (const name of names) {
      const wanted = whole.filter((line) => mayBeSeen(name, line)).map(unitIn);
      const found = (await allOf(list, roles[name])).map(unitIn);
      expect(found.toSorted(), `${name} ${list}`).toEqual(wanted.toSorted());
    }
  });

  test.each(lists)('%s: a cursor made for the whole city opens nothing to others', async (list) => {
    const separator = list.includes('?') ? '&' : '?';
    const mayBeSeen = await rule(list, await allOf(list, people.cityOffice));
    const { body } = await done(city, people.cityOffice, `GET ${list}${separator}limit=1`);
    for (const name of names) {
      const cursor = encodeURIComponent(body.nextCursor);
      const reply = await ask(city, roles[name], `GET ${list}${separator}limit=200&cursor=${cursor}`);
      expect([200, 400], reply.text).toContain(reply.status);
      const lines: Line[] = reply.status === 200 ? reply.body.items : [];
      expect(
        lines.filter((line) => !mayBeSeen(name, line)),
        `${name} ${list}`,
      ).toEqual([]);
    }
  });
});

describe('a year’s draft is for those who review it, and for the unit itself (A10, I-24)', () => {
  test('the unit sees its own; its own offices and all others do not before it is published', async () => {
    const path = 'GET /years/2024/results/qianxi';
    const draftsOf: Partial<Record<Role, string[]>> = { itsStaff: ['qianxi'], otherStaff: ['yutian'] };
    const statuses = await Promise.all(
      names.map(async (name) => (await ask(city, roles[name], path)).status),
    );
    expect(statuses).toEqual([200, 404, 404, 404, 200, 404, 404, 404]);
    for (const name of names.slice(1)) {
      const { body } = await done(city, roles[name], 'GET /years/2024/results');
      const units = body.items.map(({ unit }: { unit: string }) => unit);
      expect(units, name).toEqual(draftsOf[name] ?? []);
    }
  });
});

describe('a county’s year is for its own bodies, and for the city’s to follow (A10, I-47)', () => {
  const town = ['qianxi-town'];

  test('its draft is for its own office, the city’s, and the township itself', async () => {
    const draftsOf: Partial<Record<Role, string[]>> = { cityOffice: town, itsOffice: town, townStaff: town };
    for (const name of names) {
      const { body } = await done(city, roles[name], 'GET /years/2024/results?under=qianxi');
      const units = body.items.map(({ unit }: { unit: string }) => unit);
      expect(units, name).toEqual(draftsOf[name] ?? []);
    }
  });

  const written = [200, 202, 201];
  const event = {
    ...{ unit: 'qianxi-town', cap: 'none', on: '2024-05-01', facts: '一起' },
    document: { number: '公安〔2024〕1号', date: '2024-05-02' },
  };
  const publication = { document: { number: '迁综治通〔2026〕9号', date: '2026-01-04' } };

  test.each([
    ['PUT /years/2024/scheme', { body: countyScheme }, written],
    ['GET /years/2024/scores', {}, written],
    ['GET /years/2024/survey', {}, written],
    ['GET /years/2024/scores/history', {}, written],
    ['PUT /years/2024/survey', { body: { rows: [{ unit: 'qianxi-town', percent: 80 }] } }, written],
    ['POST /years/2024/events', { body: event }, [422]],
    ['POST /years/2024/publication', { body: { ...publication, runId: 'another' } }, [409, 422]],
    ['POST /years/2024/grading-runs', {}, written],
  ])(
    '%s: only its own office; others see that they may not, or nothing at all',
    async (what, asking, own) => {
      const statuses = new Map<Role, number>();
      for (const name of names)
        statuses.set(name, (await ask(city, roles[name], `${what}?under=qianxi`, asking)).status);
      expect(own, what).toContain(statuses.get('itsOffice'));
      expect(['cityOffice', 'cityFinance', 'itsStaff'].map((name) => statuses.get(name as Role))).toEqual([
        403, 403, 403,
      ]);
      for (const name of ['otherOffice', 'townStaff', 'otherStaff', 'nobody'] as const)
        expect(statuses.get(name), name).toBe(404);
    },
  );

  test.each(['GET /years/2024/scheme/history', 'GET /years/2024/events'])(
    '%s is followed by both offices',
    async (what) => {
      for (const name of names) {
        const { status } = await ask(city, roles[name], `${what}?under=qianxi`);
        expect(status, name).toBe(name === 'cityOffice' || name === 'itsOffice' ? 200 : 404);
      }
    },
  );

  test.each([
    ['qianxi-town', 422],
    ['ts-health', 422],
    ['nowhere', 404],
    ['%20', 422],
  ])('under %s nobody evaluates', async (under, status) => {
    const reply = await ask(city, people.cityOffice, `GET /years/2024/scores?under=${under}`);
    expect(reply.status).toBe(status);
  });
});

describe('offices act one level up, and not on their own locality (A20, I-14)', () => {
  test('the county’s office decides on its township, which the county above it and the neighbour cannot', async () => {
    const { body } = await done(city, people.qianxiOffice, 'POST /cases', { body: lead('qianxi-town') });
    const finding = { substantiated: true, findings: '属实', gravity: 'found' };
    const verify = `POST /cases/${body.id}/verification`;
    expect((await ask(city, people.yutianOffice, verify, { body: finding })).status).toBe(404);
    expect((await ask(city, staffOf('qianxi'), verify, { body: finding })).status).toBe(404);
    await done(city, people.qianxiOffice, verify, { body: finding });
    const byTheCity = await ask(city, people.cityOffice, `POST /cases/${body.id}/proposals`, {
      body: { stage: 'notice', reasons: '依规' },
    });
    expect([byTheCity.status, byTheCity.body.articles]).toEqual([403, ['A20']]);
    await done(city, people.qianxiOffice, `POST /cases/${body.id}/proposals`, {
      body: { stage: 'notice', reasons: '依规' },
    });
  });
});

describe('who may do what (every role, every route)', () => {
  test('a unit’s own staff state its case, report progress, hand in a plan, appeal, ask for review, sign its letters, break its targets down, file its reports and record its duties; every other act is not theirs', () => {
    const mayDo = keys.filter(
      (key) => !key.startsWith('GET ') && table[key]?.[names.indexOf('itsStaff')] === 200,
    );
    expect(mayDo.toSorted()).toEqual([
      'POST /cases/{id}/appeals',
      'POST /cases/{id}/plans',
      'POST /cases/{id}/progress',
      'POST /cases/{id}/statements',
      'POST /duties',
      'POST /letters/{id}/signatures',
      'POST /letters:sign',
      'POST /reports',
      'POST /years/{year}/results/{unitId}/reviews',
      'PUT /letters/{id}/targets',
    ]);
  });

  /** A refusal names its article, who could do it instead, and in which point the caller is not one of them. */
  const tellsWhoCould = (body: Reply['body'], what: string): void => {
    expect(body.articles, what).toContainEqual(expect.stringMatching(/^A\d/));
    // Who acts in a chosen office lacks that office, whoever else is competent.
    if (body.code === 'office-not-held') return;
    const [first] = body.refusals;
    expect(first.competent, what).toEqual(expect.any(Array));
    if (body.code !== 'not-competent') return;
    expect(first.competent, what).not.toEqual([]);
    expect(['body', 'level', 'place', 'capacity'], what).toContain(first.lacking);
  };

  /** What somebody gets; a refusal writes nothing. */
  const outcome = async (of: Ready, name: Role): Promise<number> => {
    const before = everythingWritten(city);
    const { status, body, text } = await askAs(requestFor(of), roles[name]);
    if (status === 403) tellsWhoCould(body, `${name}: ${text}`);
    if (status >= 400) expect(everythingWritten(city), `${name} wrote`).toBe(before);
    return status;
  };

  /** The first who may do it. */
  const allowed = (key: string): Role | undefined => names[table[key]?.indexOf(200) ?? -1];

  test.each(keys)('%s', async (key) => {
    let of = await inQianxi(key);
    const got: number[] = [];
    // Whoever may do it comes last: what can be done once in the life of a city is then still to be done.
    const order = names.toSorted((a, b) => Number(a === allowed(key)) - Number(b === allowed(key)));
    for (const name of order) {
      const status = await outcome(of, name);
      got[names.indexOf(name)] = status < 300 ? 200 : status;
      if (status >= 300) continue;
      await atRest();
      if (!samples[key]?.once) of = await inQianxi(key);
    }
    expect(got).toEqual(table[key]);
  });
});
