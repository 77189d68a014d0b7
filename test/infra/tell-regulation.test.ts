import { type Amendment, type CityFile, measureOfTangshan, statutoryDays } from '@jieti/rules';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { handler } from '../../infra/functions/tell-regulation/handler.ts';
import { regulation } from '../../infra/functions/tell-regulation/regulation-schema.ts';
import { done, people, startCases, testCity, useCity, type World } from '../support/world/index.ts';

const amendment: Amendment = {
  from: '2027-03-01',
  by: { title: '修订', number: '冀办字〔2027〕1号', date: '2027-02-10' },
  parts: {
    grounds: [{ code: '1', article: 'A18.1', wording: { zh: '新情形', en: 'reworded' }, elements: [] }],
  },
};

/** From 2027 on, an interview has forty-five days; from March on, the first ground is worded anew. */
const amended: CityFile = {
  ...testCity,
  parameters: [
    ...measureOfTangshan.parameters,
    { id: 'interview-term', from: '2027-01-01', value: 'P45D', unit: 'term', article: 'A21' },
  ],
  amendments: [amendment],
};

let world: World;

beforeAll(async () => {
  world = await startCases();
  useCity(amended);
  world.setNow('2026-06-30T17:00:00.000Z');
});
afterAll(() => world.stop());

const ask = async (query: Record<string, string> = {}, headers: Record<string, string> = {}) => {
  const event = {
    routeKey: 'GET /regulation',
    headers,
    queryStringParameters: query,
    requestContext: { authorizer: { jwt: { claims: { sub: 'clerk', offices: '[]', units: '[]' } } } },
  } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
  const { statusCode, headers: told, body } = await handler(event, {} as Context);
  return { status: statusCode, headers: told ?? {}, body: body ? JSON.parse(body) : null };
};

const lawOn = async (on: string) => {
  const { status, body } = await ask({ on });
  expect(status).toBe(200);
  return regulation.parse(body);
};

describe('GET /regulation', () => {
  it('tells whoever is signed in the law of today in the city’s zone, if no day is said', async () => {
    const { status, body } = await ask();
    expect([status, body.on, body.today]).toEqual([200, '2026-07-01', '2026-07-01']);
    expect(body.city).toEqual({ id: 'test', name: amended.name, zone: 'Asia/Shanghai', root: 'city' });
  });

  it('has the figures of the day that is asked about, before an amendment and from its first day on (A21)', async () => {
    const interviewOn = async (day: string) =>
      (await lawOn(day)).ladder.find(({ id }) => id === 'interview')?.term.general;
    const parameter = 'interview-term';
    expect(await interviewOn('2026-12-31')).toEqual({
      parameter,
      value: 'P30D',
      unit: 'term',
      from: '2017-11-21',
    });
    expect(await interviewOn('2027-01-01')).toEqual({
      parameter,
      value: 'P45D',
      unit: 'term',
      from: '2027-01-01',
    });
    const { parameters } = await lawOn('2027-01-01');
    expect(parameters.filter(({ id }) => id === parameter)).toEqual([
      {
        id: parameter,
        from: '2027-01-01',
        value: 'P45D',
        unit: 'term',
        article: 'A21',
        description: { zh: '约谈的一般整改期限', en: 'General term of an interview' },
      },
    ]);
  });

  it('tells the law as it was on a day before a later document changed it, and as it is since (A18)', async () => {
    const codesOn = async (day: string) => (await lawOn(day)).grounds.map(({ code }) => code);
    expect(await codesOn('2027-02-28')).toHaveLength(11);
    expect(await codesOn('2027-03-01')).toEqual(['1']);
  });

  it('tells every change of the law, and the rungs of before on which measures may still stand (A20)', async () => {
    const ladder = testCity.ladder.filter(({ id }) => id !== 'notice');
    useCity({ ...amended, amendments: [{ ...amendment, parts: { ladder } }] });
    const [before, since] = [await lawOn('2027-02-28'), await lawOn('2027-03-01')];
    useCity(amended);
    expect(before.amendments).toEqual([{ from: '2027-03-01', by: amendment.by, parts: ['ladder'] }]);
    expect([before.former, since.former.map(({ id }) => id)]).toEqual([[], ['notice']]);
    expect(since.ladder.map(({ id }) => id)).not.toContain('notice');
  });

  it.each(cities.map(({ settings }) => [settings.name.zh, settings] as const))(
    'the law of %s is told whole, on its first day, after each of its changes and today',
    async (_, settings) => {
      useCity(settings);
      const days = ['2017-11-21', ...(settings.amendments ?? []).map(({ from }) => from), '2026-07-01'];
      const told = await Promise.all(days.map(lawOn));
      useCity(amended);
      expect(told.map(({ city }) => city.id)).toEqual(days.map(() => settings.id));
      expect(JSON.stringify(told)).not.toMatch(/\{@/);
    },
  );

  it('before the law began it tells no figure and no setting, and fails at nothing', async () => {
    const { ladder, parameters, interpretations } = await lawOn('1999-01-01');
    expect([parameters, interpretations]).toEqual([[], []]);
    expect(ladder[0]?.term.general).toEqual({
      parameter: 'notice-term',
      value: null,
      unit: null,
      from: null,
    });
  });

  it('names bodies, capacities, functions, grounds, factors and articles in both languages', async () => {
    const law = await lawOn('2026-07-01');
    expect(law.bodies.find(({ id }) => id === 'cgc')).toMatchObject({
      short: { zh: '综治委', en: 'commission' },
      functions: [{ id: 'commission' }],
      capacities: expect.arrayContaining([
        { id: 'meeting', name: { zh: '主任会议', en: 'directors’ meeting' } },
      ]),
    });
    expect(law.articles.map(({ article }) => article)).toEqual(
      Array.from({ length: 29 }, (_, n) => `A${n + 1}`),
    );
    expect(law.grounds.find(({ code }) => code === '18.4')).toMatchObject({
      article: 'A18.4',
      elements: [{ id: 'grave-consequence' }],
    });
    expect(law.mitigating.articles).toEqual(['A29']);
  });

  it('says of each open point how it is settled, and how else it could be (I-17)', async () => {
    const { interpretations } = await lawOn('2026-07-01');
    const point = interpretations.find(({ id }) => id === 'I-17');
    expect(point?.chosen).toMatchObject({ id: 'more-than-half', from: '2017-11-21' });
    expect(point?.others.map(({ id }) => id)).toEqual(['all', 'no-quorum']);
  });

  it('tells by which calendars the city counts: of its file, on record by which notice, and what is provisional (I-8, I-10)', async () => {
    const calendars = async () =>
      (await lawOn('2026-07-01')).workCalendar.map(({ year, source, document, provisional }) => [
        year,
        source,
        document?.number ?? null,
        provisional,
      ]);
    expect(await calendars()).toEqual([
      [2026, 'statutory-days', null, true],
      [2027, 'statutory-days', null, true],
    ]);
    expect((await lawOn('2026-07-01')).workCalendar[0]?.holidays).toEqual(
      [...statutoryDays(2026)].toSorted(),
    );
    const ofFile = { '2025': { holidays: ['2025-01-01'], workdays: [] } };
    useCity({ ...amended, workCalendar: ofFile });
    const number = '国办发明电〔2026〕7号';
    const body = {
      holidays: [...statutoryDays(2026)],
      workdays: [],
      document: { number, date: '2026-06-30' },
    };
    const tag = (await ask({ on: '2026-07-01' })).headers.etag;
    await done(people.cityOffice, 'PUT /work-calendars/2026', { body });
    expect(await calendars()).toEqual([
      [2025, 'city-file', null, false],
      [2026, 'record', number, false],
      [2027, 'statutory-days', null, true],
    ]);
    // Whoever has the law of before is not told that nothing changed.
    expect((await ask({ on: '2026-07-01' }, { 'If-None-Match': String(tag) })).status).toBe(200);
    useCity(amended);
  });

  it('leaves no name in braces in any of its texts', async () => {
    expect(JSON.stringify(await lawOn('2026-07-01'))).not.toMatch(/\{@/);
  });

  it('is marked by its content: whoever has it is told so, and nothing more', async () => {
    const first = await ask({ on: '2026-07-01' });
    const mark = String(first.headers.etag);
    expect(mark).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers['cache-control']).toBe('private, max-age=300, must-revalidate');
    const again = await ask({ on: '2026-07-01' }, { 'If-None-Match': `"other", ${mark}` });
    expect(again).toEqual({
      status: 304,
      body: null,
      headers: { etag: mark, 'cache-control': 'private, max-age=300, must-revalidate' },
    });
    expect((await ask({ on: '2027-01-01' }, { 'If-None-Match': mark })).status).toBe(200);
  });

  it.each(['tomorrow', '2026-02-30', '2026-7-1', ''])('the day %j is none', async (on) => {
    const { status, body } = await ask({ on });
    expect([status, body.errors[0].pointer]).toEqual([422, '#query/on']);
  });
});
