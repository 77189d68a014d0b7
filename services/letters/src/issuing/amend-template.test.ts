import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { documents } from '@jieti/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { killedAt } from '../../../../test/support/crash.ts';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import {
  call,
  continueBulk,
  pendingBulk,
  people,
  postOf,
  startRegister,
  templateBody,
  templateOf,
  testUnitIds,
  testUnits,
  type World,
} from '../../../../test/support/world/index.ts';
import { letterKey } from '../keys.ts';
import { table } from '../table.ts';

const { cityOffice, citySlgOffice, northOffice } = people;
const staffOf = (...units: string[]) => ({ subject: `staff-${units[0]}`, units });
let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: testUnitIds });
});
afterAll(() => world.stop());

/** A year of its own for each test, issued, in which these have signed: `unit/side`. */
const yearWith = async (year: number, ...signed: string[]) => {
  world.setNow(`${year}-01-05T01:00:00.000Z`);
  await call(cityOffice, `PUT /years/${year}/template`, { body: templateOf(year) });
  await call(cityOffice, `POST /years/${year}/letters:issue`);
  for (const what of signed) await sign(year, what);
};

const superiors = new Map<string, string>(testUnits.map((row) => [row[0], row[5]]));

/** `north-hill/subordinate`, by who acts for that side. */
const sign = (year: number, what: string, more: object = {}, headers = {}) => {
  const [unit = '', side = ''] = what.split('/');
  const acting = side === 'superior' ? (superiors.get(unit) ?? '') : unit;
  return call(staffOf(acting), `POST /letters/${year}-${unit}/signatures`, {
    body: { side, post: 'head', ...more },
    headers,
  });
};

const both = (unit: string) => [`${unit}/superior`, `${unit}/subordinate`];

const document = { number: '综〔2026〕9号', date: '2026-06-01' };

/** The template with another task for localities, and nothing else changed. */
const amendment = (task = '加强巡防') => ({
  ...templateBody,
  document,
  with: { body: 'slg-office' },
  sections: templateBody.sections.map((section) =>
    section.kind === 'locality' ? { ...section, tasks: [task] } : section,
  ),
});

let numbers = 0;
const numbered = new Map<string, string>();

/** The same amendment is on the same paper, and another one, or one of another year, on another. */
const onPaper = (year: number, body: object): object => {
  if (!('document' in body) || body.document !== document) return body;
  const key = JSON.stringify([year, body]);
  const number = numbered.get(key) ?? `综〔2026〕${++numbers}号`;
  numbered.set(key, number);
  return { ...body, document: { ...document, number } };
};

const amend = (
  year: number,
  body: object = amendment(),
  as: Parameters<typeof call>[0] = cityOffice,
  headers = {},
) => call(as, `POST /years/${year}/template:amend`, { body: onPaper(year, body), headers });

const letterOf = async (year: number, unit: string) =>
  (await call(cityOffice, `GET /letters/${year}-${unit}`)).body;
/** The acts on a letter in the order of its history, which is whole. */
const historyOf = async (year: number, unit: string): Promise<string[]> => {
  const { body } = await call(cityOffice, `GET /letters/${year}-${unit}/history`);
  expect(body.verdict.intact).toBe(true);
  return body.entries.map(({ type }: { type: string }) => type);
};
const coverageOf = async (year: number) => (await call(cityOffice, `GET /years/${year}/coverage`)).body;

/** A new township of the south with a principal. */
const enter = async (unit: string) => {
  await call(cityOffice, `PUT /units/${unit}`, {
    body: {
      name: { zh: '新镇', en: 'New Township' },
      kind: 'locality',
      level: 'township',
      parent: 'south',
      affiliation: 'local',
      group: null,
    },
  });
  await call(cityOffice, `PUT /units/${unit}/posts/head`, { body: postOf(`${unit}-head`) });
};

describe('an amendment of letters that are out (A7)', () => {
  test('reaches every letter whose section changed; the old version stays in force till both have signed again', async () => {
    await yearWith(2031, ...both('north-hill'), ...both('city-education'), 'south/subordinate');
    const reply = await amend(2031);
    expect([reply.status, reply.body]).toMatchObject([
      200,
      { templateVersion: 2, letters: 8, touched: 5, untouched: 3 },
    ]);
    const hill = await letterOf(2031, 'north-hill');
    expect(hill).toMatchObject({
      status: 'in-force',
      template: { version: 1 },
      content: { tasks: ['化解矛盾纠纷'] },
      amendment: { version: 2, status: 'issued' },
      amendedContent: { tasks: ['加强巡防'] },
    });
    expect(hill.calls.map(({ side, why, version }: Record<string, unknown>) => [side, why, version])).toEqual(
      [
        ['superior', 'amended', 2],
        ['subordinate', 'amended', 2],
      ],
    );
    const education = await letterOf(2031, 'city-education');
    expect(education).toMatchObject({ status: 'in-force', amendment: null, version: 3 });
    const south = await letterOf(2031, 'south');
    expect(south).toMatchObject({ status: 'issued', template: { version: 2 }, amendment: null });
    expect(south.contents).toMatchObject([
      { version: 1, supersededOn: '2031-01-05' },
      { version: 2, supersededOn: null },
    ]);
    expect(await coverageOf(2031)).toMatchObject({
      units: 8,
      issued: 6,
      signedByOne: 0,
      inForce: 2,
      resigning: 1,
      progress: null,
    });
  });

  test('signed again by one it still waits; by both, the new version is in force and nothing is late for it', async () => {
    world.setNow('2031-06-02T01:00:00.000Z');
    const one = await sign(2031, 'north-hill/superior', { version: 2 });
    expect(one.body).toMatchObject({
      status: 'in-force',
      template: { version: 1 },
      amendment: { version: 2, status: 'signed-by-one' },
    });
    const waiting = await coverageOf(2031);
    expect(waiting.notSigned.items.at(-1)).toMatchObject({
      letter: '2031-north-hill',
      status: 'in-force',
      resigning: true,
      waitsFor: [{ side: 'subordinate', posts: [{ holder: 'north-hill-head' }] }],
    });
    const list = await call(cityOffice, 'GET /letters', { query: { year: 2031, status: 'resigning' } });
    expect(list.body.items.map((l: { id: string }) => l.id)).toEqual(['2031-north-hill']);
    const inForce = await call(cityOffice, 'GET /letters', { query: { year: 2031, status: 'in-force' } });
    expect(inForce.body.items).toHaveLength(2);
    const two = await sign(2031, 'north-hill/subordinate', { version: 2 });
    expect(two.body).toMatchObject({
      status: 'in-force',
      template: { version: 2 },
      amendment: null,
      inForceOn: '2031-01-05',
      late: false,
      contents: [
        { version: 1, inForceOn: '2031-01-05', supersededOn: null },
        { version: 2, inForceOn: '2031-06-02', supersededOn: null },
      ],
    });
    expect(await coverageOf(2031)).toMatchObject({ inForce: 2, resigning: 0, signedLate: 0 });
  });

  test('a second amendment before the first was signed again: the middle version falls', async () => {
    await yearWith(2032, ...both('north'));
    await amend(2032, amendment('第一次'));
    await sign(2032, 'north/superior', { version: 2 });
    await amend(2032, amendment('第二次'));
    const north = await letterOf(2032, 'north');
    expect(north).toMatchObject({ template: { version: 1 }, amendment: { version: 3, status: 'issued' } });
    expect(north.contents.map((c: { supersededOn: string | null }) => c.supersededOn)).toEqual([
      null,
      '2032-01-05',
      null,
    ]);
    expect((await sign(2032, 'north/superior', { version: 2 })).body).toMatchObject({
      status: 409,
      code: 'content-amended',
      refusals: [{ version: 3, named: 2 }],
    });
    expect((await sign(2032, 'north/superior', { version: 3 })).status).toBe(201);
  });

  test('an amendment taken back leaves what is in force, and nobody signs again', async () => {
    await yearWith(2033, ...both('north'));
    await amend(2033);
    const back = { ...amendment(), sections: templateBody.sections };
    expect((await amend(2033, back)).body).toMatchObject({ templateVersion: 3, touched: 5 });
    expect(await letterOf(2033, 'north')).toMatchObject({
      template: { version: 1 },
      amendment: null,
      calls: [],
    });
    expect(await coverageOf(2033)).toMatchObject({ inForce: 1, resigning: 0, issued: 7 });
  });

  test('the same again changes nothing; what touches no letter goes out to none', async () => {
    await yearWith(2034);
    await amend(2034);
    expect((await amend(2034)).body).toMatchObject({ templateVersion: 2, touched: 0, untouched: 8 });
    const titled = await amend(2034, { ...amendment(), title: '修订后的责任书' });
    expect(titled.body).toMatchObject({ templateVersion: 3, touched: 0 });
    await call(northOffice, 'PUT /units/north-hill/posts/deputy', { body: postOf('x') });
    expect((await call(cityOffice, 'POST /years/2034/letters:issue')).body).toMatchObject({ already: 8 });
  });

  test('it is made by one of the two offices of the city with the other, on a document, after the issue', async () => {
    for (const as of [northOffice, staffOf('city')])
      expect((await amend(2034, amendment(), as)).status).toBe(403);
    expect((await amend(2034, amendment(), citySlgOffice)).body).toMatchObject({
      status: 422,
      code: 'with-itself',
    });
    const slg = { ...amendment(), with: { body: 'cgc-office' } };
    expect((await amend(2034, slg, citySlgOffice)).status).toBe(200);
    const { document: _, ...bare } = amendment();
    expect((await amend(2034, bare)).body.errors).toMatchObject([{ pointer: '/document' }]);
    expect((await amend(2034, amendment(), cityOffice, { 'if-match': '"1"' })).status).toBe(412);
    expect((await amend(2035)).body).toMatchObject({ status: 409, code: 'letters-not-issued' });
    const dropped = { ...amendment(), sections: amendment().sections.slice(0, 2) };
    expect((await amend(2034, dropped)).body).toMatchObject({
      status: 422,
      code: 'letters-without-section',
      refusals: [{ units: [{ unit: 'city-works' }], unitsTotal: 1 }],
    });
  });
});

test('a letter of before amendments, signed by one: its signature is for what it was issued with (A7)', async () => {
  await yearWith(2036, 'north/superior');
  await documents.send(
    new UpdateCommand({
      TableName: table.name(),
      Key: letterKey(2036, 'north'),
      UpdateExpression: 'REMOVE contents, amendment, signatures[0].version',
    }),
  );
  expect(await letterOf(2036, 'north')).toMatchObject({
    amendment: null,
    contents: [{ version: 1, on: '2036-01-05' }],
    signatures: [{ version: 1 }],
  });
  expect((await sign(2036, 'north/subordinate')).body).toMatchObject({ status: 'in-force', version: 3 });
  await amend(2036);
  expect(await letterOf(2036, 'north')).toMatchObject({
    template: { version: 1 },
    amendment: { version: 2 },
  });
});

describe('signatures while an amendment goes out (A7)', () => {
  test('a signature overtaken by the amendment is not counted for what its signer has not read', async () => {
    await yearWith(2041, 'north/superior');
    const [late] = await overtakenBy(
      () => sign(2041, 'north/subordinate'),
      () => amend(2041),
    );
    expect(late.body).toMatchObject({ status: 409, code: 'content-not-named', refusals: [{ version: 2 }] });
    expect(await letterOf(2041, 'north')).toMatchObject({ status: 'issued', template: { version: 2 } });
    const [named] = await overtakenBy(
      () => sign(2041, 'north/subordinate', { version: 2 }),
      () => amend(2041, amendment('又一次')),
    );
    expect(named.body).toMatchObject({
      status: 409,
      code: 'content-amended',
      refusals: [{ version: 3, named: 2 }],
    });
    const matched = await sign(2041, 'north/subordinate', {}, { 'if-match': '"2"' });
    expect(matched.status).toBe(412);
  });

  test('an amendment overtaken by a signature keeps it, for the version it was given for', async () => {
    await yearWith(2042, 'north/superior');
    const [amended, signed] = await overtakenBy(
      () => amend(2042),
      () => sign(2042, 'north/subordinate'),
    );
    expect([amended.status, signed.status]).toEqual([200, 201]);
    const north = await letterOf(2042, 'north');
    expect(north).toMatchObject({ status: 'in-force', template: { version: 1 }, amendment: { version: 2 } });
    expect(north.signatures.map((s: { version: number }) => s.version)).toEqual([1, 1]);
    expect(await historyOf(2042, 'north')).toEqual([
      'letter-issued',
      'letter-signed',
      'letter-signed',
      'letter-amended',
    ]);
    expect(await coverageOf(2042)).toMatchObject({ inForce: 1, resigning: 1, issued: 7 });
  });

  test('a signature that comes in while its letter is being amended is kept, and the letter judged again', async () => {
    await yearWith(2045, 'north/superior');
    expect(await killedAt(1, 'after', () => amend(2045))).toBe(true);
    const pending = await pendingBulk(world);
    const [, signed] = await overtakenBy(
      () => continueBulk(pending),
      () => sign(2045, 'north/subordinate'),
    );
    expect(signed.status).toBe(201);
    const north = await letterOf(2045, 'north');
    expect(north).toMatchObject({ status: 'in-force', template: { version: 1 }, amendment: { version: 2 } });
    expect(north.signatures).toHaveLength(2);
    expect(await coverageOf(2045)).toMatchObject({ inForce: 1, resigning: 1, progress: null });
  });

  test('an amendment overtaken by a run of issuing reaches the letters issued in between', async () => {
    await yearWith(2046);
    await enter('south-late');
    const [amended] = await overtakenBy(
      () => amend(2046),
      () => call(cityOffice, 'POST /years/2046/letters:issue'),
    );
    const reached = await letterOf(2046, 'south-late');
    expect(reached.contents.map((c: { version: number }) => c.version)).toEqual([1, 2]);
    expect(amended.body.letters).toBe((await coverageOf(2046)).units);
  });

  test('two amendments at once: both are made, one upon the other, and each letter waits for the last', async () => {
    await yearWith(2043, ...both('north'));
    const replies = await overtakenBy(
      () => amend(2043, amendment('先提出')),
      () => amend(2043, amendment('后提出')),
    );
    expect(replies.map((r) => [r.status, r.body.templateVersion])).toEqual([
      [200, 3],
      [200, 2],
    ]);
    expect(await letterOf(2043, 'north')).toMatchObject({
      template: { version: 1 },
      amendment: { version: 3 },
      amendedContent: { tasks: ['先提出'] },
    });
  });

  test('a run of issuing overtaken by an amendment issues the amended version', async () => {
    await yearWith(2044);
    await enter('south-new');
    const [issued] = await overtakenBy(
      () => call(cityOffice, 'POST /years/2044/letters:issue'),
      () => amend(2044),
    );
    expect(issued.body).toMatchObject({ issued: 1, templateVersion: 2 });
    expect(await letterOf(2044, 'south-new')).toMatchObject({
      template: { version: 2 },
      contents: [{ version: 2 }],
    });
    expect(await letterOf(2044, 'north')).toMatchObject({ template: { version: 2 } });
  });
});

describe('on whose behalf a signature is given (A4, A5, A7)', () => {
  const delegate = { holder: 'deputy-1', document: { number: '委〔2061〕1号', date: '2061-01-04' } };

  test('a delegate signs on the record: who, and by which document', async () => {
    await yearWith(2061);
    const reply = await sign(2061, 'north/subordinate', { delegate });
    expect(reply.body.signatures).toMatchObject([{ holder: 'north-head', delegate }]);
    expect((await sign(2061, 'north/subordinate', {})).body.code).toBe('already-signed');
  });

  test('a delegate is not the holder, and is named by a document of that day or before', async () => {
    const own = await sign(2061, 'south/subordinate', { delegate: { ...delegate, holder: 'south-head' } });
    expect(own.body).toMatchObject({ status: 422, code: 'delegate-is-holder' });
    const later = { ...delegate, document: { ...delegate.document, date: '2061-01-06' } };
    expect((await sign(2061, 'south/subordinate', { delegate: later })).body.code).toBe('delegated-later');
    const sameDay = { ...delegate, document: { number: '委〔2061〕2号', date: '2061-01-05' } };
    expect((await sign(2061, 'south/subordinate', { delegate: sameDay })).status).toBe(201);
  });

  test('two holders at the same moment: both signatures are recorded, each in the history', async () => {
    await yearWith(2062);
    const replies = await overtakenBy(
      () => sign(2062, 'north/superior'),
      () => sign(2062, 'north/subordinate'),
    );
    expect(replies.map((r) => r.status)).toEqual([201, 201]);
    expect(await letterOf(2062, 'north')).toMatchObject({ status: 'in-force', version: 3 });
    expect(await historyOf(2062, 'north')).toEqual(['letter-issued', 'letter-signed', 'letter-signed']);
  });

  test('a holder replaced between the two signatures: theirs stands, the successor is asked, the letter comes into force', async () => {
    await yearWith(2063, 'north/subordinate');
    await call(cityOffice, 'PUT /units/north/posts/head', { body: postOf('north-next', '2063-02-01') });
    world.setNow('2063-02-01T01:00:00.000Z');
    await sign(2063, 'north/superior');
    const north = await letterOf(2063, 'north');
    expect(north).toMatchObject({
      status: 'in-force',
      calls: [{ side: 'subordinate', holder: 'north-next', why: 'succession', version: 1 }],
    });
    expect((await sign(2063, 'north/subordinate')).body).toMatchObject({
      status: 'in-force',
      inForceOn: '2063-02-01',
    });
    expect((await letterOf(2063, 'north')).calls).toEqual([]);
  });

  test('a holder replaced while they sign: the signature is the one’s who holds the post when it is written', async () => {
    await yearWith(2064);
    const [signed] = await overtakenBy(
      () => sign(2064, 'south/subordinate', { holder: 'south-head' }),
      () => call(cityOffice, 'PUT /units/south/posts/head', { body: postOf('south-next', '2064-01-05') }),
    );
    expect(signed.body).toMatchObject({ status: 422, code: 'holder-not-in-office' });
    const unnamed = await sign(2064, 'south/subordinate');
    expect(unnamed.body.signatures).toMatchObject([{ holder: 'south-next' }]);
  });
});

describe('a year that starts from last year’s template (A7)', () => {
  test('says what that one said, under its own year, and may then be revised', async () => {
    await call(cityOffice, 'PUT /years/2071/template', {
      body: { ...templateBody, title: '2071 年责任书', document },
    });
    const reply = await call(cityOffice, 'PUT /years/2072/template', { body: { from: 2071 } });
    expect(reply.body).toMatchObject({
      title: '2072 年责任书',
      sections: templateBody.sections,
      basedOn: { year: 2071, version: 1 },
      version: 1,
    });
    expect(reply.body.document).toBeUndefined();
    expect(
      (await call(cityOffice, 'PUT /years/2072/template', { body: templateOf(2072) })).body.version,
    ).toBe(2);
  });

  test.each([
    ['a year that has none', { from: 2069 }, 'no-template', '/from'],
    ['a later year', { from: 2073 }, 'not-an-earlier-year', '/from'],
    ['the year itself', { from: 2072 }, 'not-an-earlier-year', '/from'],
  ])('not from %s', async (_, body, code, pointer) => {
    const reply = await call(cityOffice, 'PUT /years/2072/template', { body });
    expect(reply.body).toMatchObject({ status: 422, code });
    expect(JSON.stringify(reply.body)).toContain(pointer);
  });

  test.each([
    ['neither sections nor a year to start from', { title: '责任书' }, ['/sections']],
    ['both', { ...templateBody, from: 2071 }, ['/sections']],
    ['no title', { sections: templateBody.sections }, ['/title']],
  ])('%s is refused with its place', async (_, body, pointers) => {
    const reply = await call(cityOffice, 'PUT /years/2072/template', { body });
    expect(reply.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(pointers);
  });
});
