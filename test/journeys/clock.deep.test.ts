import { afterEach, expect, test } from 'vitest';
import {
  acceptance,
  approve,
  imposed,
  propose,
  proposed,
  readCase,
  stateCase,
} from '../support/http-case.ts';
import { ask, done } from '../support/http-journey.ts';
import { countOf, ledgerOf, typesOf } from '../support/http-ledger.ts';
import { people } from '../support/http-people.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance, executionsOf } from '../support/journey-clock.ts';

afterEach(endAll);

/** 09:00 in Tangshan. A notice of 30 days decided now has its last day on 4 February. */
const start = '2026-01-05T01:00:00.000Z';
const lastMinute = '2026-02-04T15:59:00.000Z';
const end = '2026-02-04T16:00:00.000Z';
const extension = { lastDay: '2026-02-20', reasons: '工程尚未完成' };

test('29 days into a notice of 30 nothing has happened; in the last second of the 30th day neither (A20)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi');
  const before = await readCase(city, id);
  expect(before.measure).toMatchObject({ stage: 'notice', lastDay: '2026-02-04', until: end });

  await advance(city, 'P29D');
  expect(await readCase(city, id)).toMatchObject({ status: 'in-force', stage: 'notice', proposal: null });
  await advance(city, lastMinute);
  expect(await readCase(city, id)).toMatchObject({ status: 'in-force', stage: 'notice', proposal: null });
  // Until the last second no timer is due; the answer counts them, so it does not matter how long it took.
  expect(await advance(city, '2026-02-04T15:59:59.000Z')).toBe(0);
});

test('at 24:00 of the 30th day in Shanghai the interview is proposed and waits; nobody imposed it (A20, A21)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi');
  await advance(city, lastMinute);
  await advance(city, 'PT2M');

  const after = await readCase(city, id);
  expect(after).toMatchObject({
    status: 'proposed',
    stage: 'notice',
    proposal: { stage: 'interview', origin: 'deadline', proposedBy: null },
    measure: { stage: 'notice', unmetAt: end, ended: null },
    past: [],
  });
  const ledger = await ledgerOf(city, id);
  const late = ledger.entries.filter(({ at }) => at > lastMinute);
  expect(late).toMatchObject([
    { type: 'term-unmet', at: end, actor: { by: 'system', cause: 'deadline' } },
    { type: 'proposal-opened', at: end, actor: { by: 'system', cause: 'deadline' } },
  ]);
  expect(countOf(ledger, 'measure-imposed')).toBe(1);

  // However long it waits, it waits for people.
  await advance(city, 'P1Y');
  expect(await ledgerOf(city, id)).toEqual(ledger);
  expect(await executionsOf(city, id)).toEqual([]);
});

test('only a decision imposes the interview, and it is its own stage with its own timer (A21)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi');
  await advance(city, 'P31D');
  await approve(city, id, 'interview');
  expect(await readCase(city, id)).toMatchObject({
    status: 'in-force',
    stage: 'interview',
    past: [{ stage: 'notice', ended: { how: 'escalated' } }],
  });
  const ledger = await ledgerOf(city, id);
  const { entry } = ledger.entries.findLast(({ type }) => type === 'measure-imposed') ?? { entry: 0 };
  expect(await executionsOf(city, id)).toMatchObject([{ input: { caseId: id, stage: 'interview', entry } }]);
});

test('a proposal nobody decides stays a proposal, and has no timer (A20)', async () => {
  const city = await emptyCity(start);
  const id = await proposed(city, 'qianxi');
  const before = await ledgerOf(city, id);
  await advance(city, 'P1Y');
  expect(await ledgerOf(city, id)).toEqual(before);
  expect(await readCase(city, id)).toMatchObject({ status: 'proposed', measure: null });
});

test('accepted at 23:59 of the last day it is closed, and in the year after nothing happens (A20)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi');
  await advance(city, lastMinute);
  await done(city, people.cityOffice, `POST /cases/${id}/acceptance`, { body: acceptance });
  const closed = await ledgerOf(city, id);
  expect(typesOf(closed).at(-1)).toBe('rectification-accepted');

  await advance(city, 'P1Y');
  expect(await ledgerOf(city, id)).toEqual(closed);
  expect(await readCase(city, id)).toMatchObject({
    status: 'closed',
    closed: { how: 'rectified' },
    proposal: null,
  });
  expect(await executionsOf(city, id)).toEqual([]);
});

test('one minute after the last day it cannot be accepted any more: the next stage has the word (A20)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi');
  await advance(city, '2026-02-04T16:01:00.000Z');
  const before = await ledgerOf(city, id);
  const late = await ask(city, people.cityOffice, `POST /cases/${id}/acceptance`, { body: acceptance });
  expect(late).toMatchObject({ status: 409, body: { code: 'term-over', articles: ['A20'] } });
  expect(await ledgerOf(city, id)).toEqual(before);
});

test('extended before its end, it waits for the new end, and then acts (A20)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi');
  await advance(city, lastMinute);
  await done(city, people.cityOffice, `POST /cases/${id}/extensions`, { body: extension });

  await advance(city, '2026-02-20T15:59:00.000Z');
  expect(await readCase(city, id)).toMatchObject({ status: 'in-force', stage: 'notice', proposal: null });
  expect(await advance(city, '2026-02-20T15:59:59.000Z')).toBe(0);
  await advance(city, 'PT2M');
  expect(await readCase(city, id)).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
  const unmet = (await ledgerOf(city, id)).entries.filter(({ type }) => type === 'term-unmet');
  expect(unmet).toMatchObject([{ at: '2026-02-20T16:00:00.000Z' }]);
});

test('after its end an extension is refused and changes nothing (A20)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi');
  await advance(city, '2026-02-04T16:01:00.000Z');
  const before = await ledgerOf(city, id);
  const late = await ask(city, people.cityOffice, `POST /cases/${id}/extensions`, { body: extension });
  expect(late.status).toBe(409);
  expect(late.body.articles.length).toBeGreaterThan(0);
  expect(await ledgerOf(city, id)).toEqual(before);
});

test('the whole ladder by deadlines missed: each stage needs its own decision, five in all (A19–A24)', async () => {
  const city = await emptyCity(start);
  const id = await imposed(city, 'qianxi');
  const climbed = [];
  for (const stage of ['interview', 'listed-supervision', 'veto-warning', 'veto']) {
    const { measure } = await readCase(city, id);
    await advance(city, measure.until);
    const waiting = await readCase(city, id);
    climbed.push([waiting.measure.stage, waiting.measure.lastDay, waiting.proposal?.stage]);
    const imposed = countOf(await ledgerOf(city, id), 'measure-imposed');
    await advance(city, 'PT8H');
    if (stage.startsWith('veto')) {
      await propose(city, id, stage);
      await stateCase(city, id, 'qianxi');
    }
    expect(countOf(await ledgerOf(city, id), 'measure-imposed')).toBe(imposed);
    await approve(city, id, stage);
  }
  // Each stage is decided on the day after the one before has ended: 30 days, 30 days, six months, a year, a year.
  expect(climbed).toEqual([
    ['notice', '2026-02-04', 'interview'],
    ['interview', '2026-03-07', 'listed-supervision'],
    ['listed-supervision', '2026-09-08', 'veto-warning'],
    ['veto-warning', '2027-09-09', 'veto'],
  ]);
  const veto = await readCase(city, id);
  expect(veto).toMatchObject({
    status: 'in-force',
    stage: 'veto',
    measure: { lastDay: '2028-09-10' },
    past: [
      { stage: 'notice', ended: { how: 'escalated' } },
      { stage: 'interview', ended: { how: 'escalated' } },
      { stage: 'listed-supervision', ended: { how: 'escalated' } },
      { stage: 'veto-warning', ended: { how: 'escalated' } },
    ],
  });
  const ledger = await ledgerOf(city, id);
  expect(ledger.verdict).toMatchObject({ intact: true, faults: [] });
  expect(countOf(ledger, 'measure-imposed')).toBe(5);
  expect(countOf(ledger, 'term-unmet')).toBe(4);
});
