import type { CitySettings } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  gradeYear,
  mustBe,
  people,
  prepareYear,
  publishYear,
  readResult,
  startEvaluation,
  testCity,
  type World,
} from '../../../../test/support/world/index.ts';

/** A law that lists events which bar the best grade, as a county's plan of 2021 does; the articles are its own. */
const law: CitySettings = {
  ...testCity,
  evaluation: {
    ...testCity.evaluation,
    caps: [
      ...testCity.evaluation.caps,
      {
        id: 'murder',
        name: { zh: '发生命案', en: 'murder case' },
        article: 'A31',
        cause: { kind: 'event' },
        limit: { grade: 'good' },
      },
      {
        id: 'grave-accident',
        name: { zh: '重大安全事故', en: 'grave accident' },
        article: 'A32',
        cause: { kind: 'event' },
        limit: { grade: 'poor' },
      },
    ],
  },
};

let world: World;
beforeAll(async () => {
  world = await startEvaluation(law);
});
afterAll(() => world.stop());

const { cityOffice, northOffice } = people;
const document = { number: '公安〔2025〕3号', date: '2025-07-02' };
const murder = { unit: 'north', cap: 'murder', on: '2025-07-01', document, facts: '城关发生命案一起' };
const enter = (body: object, as = cityOffice) => call(as, 'POST /years/2025/events', { body });
const act = (id: string, what: 'correction' | 'withdrawal', body: object, headers = {}) =>
  call(cityOffice, `POST /years/2025/events/${id}/${what}`, { body, headers });
const gradeOf = async (unit: string) => {
  const { body } = await readResult(2025, unit);
  return [body.grade, body.version, body.caps.map(({ why }: { why: string }) => why)];
};

let event = '';

describe('an event that caps a grade is entered with its document (A25)', () => {
  it('by the office that runs the evaluation, and nobody else', async () => {
    const reply = await enter(murder, northOffice);
    expect([reply.status, reply.body.code]).toEqual([403, 'not-competent']);
  });

  it('what the law does not list is refused with what it does, all faults at once', async () => {
    const reply = await enter({ ...murder, unit: 'nowhere', cap: 'flood', on: '2024-07-01' });
    expect(reply.status).toBe(422);
    const errors = reply.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [
      pointer,
      code,
    ]);
    expect(errors).toEqual([
      ['/unit', 'unknown-unit'],
      ['/cap', 'unknown-event'],
      ['/on', 'event-of-another-year'],
    ]);
    expect(JSON.stringify(reply.body)).toContain('发生命案（murder）、重大安全事故（grave-accident）');
  });

  it('a document that is older than what it establishes is refused', async () => {
    const reply = await enter({ ...murder, document: { ...document, date: '2025-06-30' } });
    expect([reply.status, reply.body.errors[0].code]).toEqual([422, 'document-before-event']);
  });

  it('entered, it stands in the list and has a history', async () => {
    const { body } = mustBe(await enter(murder), 201);
    event = body.id;
    expect(body).toMatchObject({ ...murder, year: 2025, status: 'entered', reasons: null, version: 1 });
    const list = await call(cityOffice, 'GET /years/2025/events', { query: { unit: 'north' } });
    expect(list.body.items).toEqual([body]);
    const history = await call(cityOffice, `GET /years/2025/events/${event}/history`);
    expect(history.body.entries.map(({ type }: { type: string }) => type)).toEqual(['event-entered']);
    expect((await call(northOffice, `GET /years/2025/events/${event}/history`)).status).toBe(404);
  });
});

describe('in the year’s grade', () => {
  it('97 points and a murder in the year are good, with the event, its day and the law’s own article', async () => {
    await prepareYear(2025, { north: 97, south: 95 });
    await gradeYear(world, 2025);
    expect(await gradeOf('north')).toEqual(['good', 1, ['murder']]);
    expect(await gradeOf('south')).toEqual(['excellent', 1, []]);
    const { body } = await readResult(2025, 'north');
    expect(body.caps).toEqual([{ limit: 'good', article: 'A31', why: 'murder', event, on: '2025-07-01' }]);
    expect(body.whyNotBetter).toMatchObject({
      next: 'excellent',
      changes: [{ kind: 'without-cap', why: 'murder', event, article: 'A31' }],
    });
  });

  it('corrected after publication it was a grave accident: a new version says so', async () => {
    mustBe(await publishYear(2025), 201);
    await world.deliver();
    const { unit: _, ...content } = murder;
    const other = { ...content, cap: 'grave-accident', reasons: '复核为安全事故' };
    expect((await act(event, 'correction', other, { 'if-match': '"7"' })).status).toBe(412);
    mustBe(await act(event, 'correction', other), 200);
    await world.deliver();
    expect(await gradeOf('north')).toEqual(['poor', 2, ['grave-accident']]);
    const { versions } = (await readResult(2025, 'north')).body;
    expect(versions.at(-1)).toMatchObject({
      cause: 'facts-changed',
      event: { type: 'event-changed', event, version: 2 },
      lifted: [{ why: 'murder' }],
      added: [{ why: 'grave-accident' }],
      why: { zh: '不再限等：发生命案；新的限等：重大安全事故' },
    });
    const same = await act(event, 'correction', other);
    expect(same.body.errors?.[0]?.code ?? same.body.code).toBe('event-unchanged');
  });

  it('withdrawn it caps no more, and cannot be withdrawn again', async () => {
    const body = { document: { number: '公安〔2026〕1号', date: '2026-01-05' }, reasons: '非本辖区' };
    mustBe(await act(event, 'withdrawal', body), 200);
    await world.deliver();
    expect(await gradeOf('north')).toEqual(['excellent', 3, []]);
    const again = await act(event, 'withdrawal', body);
    expect([again.status, again.body.code]).toEqual([409, 'event-withdrawn-already']);
    const history = await call(cityOffice, `GET /years/2025/events/${event}/history`);
    expect(
      history.body.entries.map(({ type, articles }: { type: string; articles: string[] }) => [
        type,
        articles,
      ]),
    ).toEqual([
      ['event-entered', ['A31']],
      ['event-corrected', ['A32']],
      ['event-withdrawn', ['A32']],
    ]);
  });

  it('entered after publication of another unit: it is graded anew', async () => {
    mustBe(await enter({ ...murder, unit: 'south' }), 201);
    await world.deliver();
    // Its second version followed the event of the other unit that was taken back.
    expect(await gradeOf('south')).toEqual(['good', 3, ['murder']]);
  });
});
