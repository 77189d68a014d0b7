import { statutoryDays } from '@jieti/rules';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, approval, paper, proposed, readCase, reported } from '../../../../test/support/case-steps.ts';
import {
  busEvent,
  call,
  done,
  people,
  startCases,
  type World,
} from '../../../../test/support/world/index.ts';
import { workCalendarPublished } from '../contract/events.ts';
import { handler as moveDeadlines } from './move-deadlines/handler.ts';
import { handler as sweep } from './sweep-deadlines/handler.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.setNow('2026-03-02T01:00:00.000Z');
});

const statutory = [...statutoryDays(2026)];
/** What is told of the 12th of March being off too is invented. */
const notice = () => ({ holidays: [...statutory, '2026-03-12'], workdays: [], document: paper() });

const publish = (body: object, as = people.cityOffice, year = 2026, headers = {}) =>
  call(as, `PUT /work-calendars/${year}`, { body, headers });

const deadline = async (id: string, kind: string) =>
  (await readCase(id)).body.deadlines.find((one: { kind: string }) => one.kind === kind);

const codes = ({ body }: { body: { code: string; errors?: { code: string; pointer: string }[] } }) =>
  body.errors?.map(({ code, pointer }) => [code, pointer]) ?? [[body.code]];

describe('a working calendar that is put on record (I-8, I-18)', () => {
  it.each([
    ['a day of another year', { holidays: ['2027-01-01'] }, ['calendar-day-of-another-year', '/holidays/0']],
    [
      'a Monday as a make-up workday',
      { workdays: ['2026-03-09'] },
      ['calendar-workday-anyway', '/workdays/0'],
    ],
    [
      'a day in both lists',
      { holidays: [...statutory, '2026-03-14'], workdays: ['2026-03-14'] },
      ['calendar-day-twice', '/workdays/0'],
    ],
    ['without the statutory days', { holidays: ['2026-01-01'] }, ['statutory-days-missing', '/holidays']],
    [
      'by a notice of tomorrow',
      { document: { number: '国办发明电〔2026〕1号', date: '2026-03-03' } },
      ['document-in-future', '/document/date'],
    ],
  ])('%s is refused, and nothing is written', async (_what, more, fault) => {
    const before = await world.fingerprint();
    const reply = await publish({ ...notice(), ...more });
    expect(reply.status).toBe(422);
    expect(codes(reply)).toContainEqual(fault);
    expect(await world.fingerprint()).toBe(before);
  });

  it('of the year after next is refused, and so is one by a county’s office (I-8)', async () => {
    expect(codes(await publish(notice(), people.cityOffice, 2028))).toContainEqual([
      'calendar-of-distant-year',
      '',
    ]);
    expect((await publish(notice(), people.northOffice)).body).toMatchObject({
      status: 403,
      code: 'not-competent',
    });
  });

  it('every answer marks the days that it may yet move: of the statement, and of the papers that a decision owes (I-8, I-18)', async () => {
    const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'city-works');
    expect((await readCase(id)).body.proposal).toMatchObject({ statementProvisional: true });
    world.setNow('2026-03-10T01:00:00.000Z');
    for (const dryRun of ['true', 'false']) {
      const { body } = await call(people.cgcDirector, `POST /cases/${id}/decisions`, {
        body: approval,
        query: { dryRun },
      });
      expect(body.filings).toContainEqual(
        expect.objectContaining({ dueOn: '2026-03-24', provisional: true }),
      );
      expect(body.case.filings).toMatchObject(body.filings.map(() => ({ provisional: true })));
    }
  });

  it('moves the deadlines that were counted without it, on the record and with an event; none is provisional any more', async () => {
    const id = await proposed(world, 'veto-warning', 'grave-below-veto', 'city-works');
    world.setNow('2026-03-10T01:00:00.000Z');
    await act(people.cgcDirector, id, 'decisions', approval);
    await world.untilIdle();
    expect(await deadline(id, 'filing')).toMatchObject({ lastDay: '2026-03-24', provisional: true });

    const reply = await publish(notice());
    expect(reply.body).toMatchObject({ year: 2026, source: 'record', workdays: [] });
    await world.untilIdle();

    const moved = await deadline(id, 'filing');
    expect(moved).toMatchObject({ lastDay: '2026-03-25' });
    expect(moved).not.toHaveProperty('provisional');
    expect(JSON.stringify((await readCase(id)).body)).not.toContain('rovisional":true');
    const { entries, verdict } = (await call(people.cityOffice, `GET /cases/${id}/ledger`)).body;
    expect(verdict.intact).toBe(true);
    const entry = entries.at(-1);
    expect(entry).toMatchObject({ type: 'deadlines-moved', articles: ['A20'], actor: { by: 'system' } });
    expect(entry.data.moved).toContainEqual(
      expect.objectContaining({ kind: 'filing', formerLastDay: '2026-03-24', lastDay: '2026-03-25' }),
    );
    expect(world.messages).toContainEqual(
      expect.objectContaining({
        detailType: 'case-changed',
        detail: expect.objectContaining({ caseId: id, type: 'deadlines-moved' }),
      }),
    );
  });

  it('is listed, with who put it on record by which notice, and its history', async () => {
    const { body } = await done(people.northOffice, 'GET /work-calendars');
    expect(body.items).toMatchObject([
      { year: 2026, source: 'record', holidays: notice().holidays, document: { number: expect.any(String) } },
    ]);
    const history = (await done(people.northOffice, 'GET /work-calendars/2026/history')).body;
    expect(history).toMatchObject({
      verdict: { intact: true },
      entries: [{ type: 'work-calendar-published' }],
    });
    expect((await call(people.northOffice, 'GET /work-calendars/2027/history')).status).toBe(404);
  });

  it('is corrected for days to come, and not for days that have been counted by', async () => {
    world.setNow('2026-03-11T01:00:00.000Z');
    const later = { ...notice(), holidays: [...statutory, '2026-03-12', '2026-03-13'] };
    const earlier = { ...later, holidays: [...later.holidays, '2026-03-11'] };
    expect((await publish(earlier)).body).toMatchObject({ status: 409, code: 'calendar-days-counted' });
    expect((await publish(later, people.cityOffice, 2026, { 'if-match': '"7"' })).status).toBe(412);
    expect((await publish(later)).status).toBe(200);
    await world.untilIdle();
    const history = (await done(people.cityOffice, 'GET /work-calendars/2026/history')).body;
    expect(history.entries.at(-1)).toMatchObject({ type: 'work-calendar-corrected' });
  });

  it('told once more of what it has heard, by a message or the daily sweep, a case enters nothing (I-10)', async () => {
    const before = await world.fingerprint();
    await moveDeadlines(
      busEvent(workCalendarPublished.source, workCalendarPublished.detailType, {
        year: 2026,
        version: 1,
        former: null,
      }),
    );
    expect(await world.fingerprint()).toBe(before);
    expect(await sweep({})).toMatchObject({ moved: 0 });
  });
});

interface Move {
  readonly kind: string;
  readonly formerLastDay: string;
  readonly lastDay: string;
}
const daysOf = ({ kind, formerLastDay, lastDay }: Move) => [kind, formerLastDay, lastDay];

describe('the offices’ own working days, worked out on reading (I-19)', () => {
  it('move with an entry and an event that name them; a correction moves them from where the calendar before had put them', async () => {
    world.setNow('2026-03-11T02:00:00.000Z');
    // Twenty working days from 11 March, the 12th and 13th off.
    const id = await reported('south');
    expect(await deadline(id, 'verification')).toMatchObject({ lastDay: '2026-04-10' });
    await world.untilIdle();
    world.setNow('2026-03-11T03:00:00.000Z');
    const once = { ...notice(), holidays: [...statutory, '2026-03-12', '2026-03-13', '2026-03-17'] };
    await done(people.cityOffice, 'PUT /work-calendars/2026', { body: once });
    await world.untilIdle();
    const twice = { ...once, holidays: [...once.holidays, '2026-03-18'], document: paper() };
    await done(people.cityOffice, 'PUT /work-calendars/2026', { body: twice });
    await world.untilIdle();

    const { entries } = (await call(people.cityOffice, `GET /cases/${id}/ledger`)).body;
    const found = entries
      .slice(1)
      .flatMap(({ data }: { data: { version: number; moved: Move[] } }) =>
        data.moved.map((move) => [data.version, ...daysOf(move)]),
      );
    const days = [
      ['verification', '2026-04-10', '2026-04-13'],
      ['verification', '2026-04-13', '2026-04-14'],
    ];
    expect(found).toEqual(days.map((move, n) => [n + 3, ...move]));
    expect(await deadline(id, 'verification')).toMatchObject({ lastDay: '2026-04-14' });
    const told = world.messages
      .map(({ detail }) => detail as { caseId?: string; moved?: Move[] })
      .filter(({ caseId, moved }) => caseId === id && moved);
    expect(told.flatMap(({ moved = [] }) => moved.map(daysOf))).toEqual(days);
  });
});

describe('a case in which the calendar moves nothing', () => {
  it('gets no entry, and its line in the list marks no day as provisional any more', async () => {
    world.setNow('2026-11-02T01:00:00.000Z');
    const id = await reported('north');
    world.setNow('2026-12-14T01:00:00.000Z');
    const late = await reported('south');
    const line = async (of: string) =>
      (await done(people.cityOffice, 'GET /cases')).body.items.find((one: { id: string }) => one.id === of);
    expect((await line(id)).deadline).not.toHaveProperty('provisional');
    expect((await line(late)).deadline).toMatchObject({ kind: 'verification', provisional: true });
    const body = { holidays: [...statutoryDays(2027)], workdays: [], document: paper() };
    await done(people.cityOffice, 'PUT /work-calendars/2027', { body });
    await world.untilIdle();
    expect((await line(late)).deadline).not.toHaveProperty('provisional');
    const { entries } = (await call(people.cityOffice, `GET /cases/${late}/ledger`)).body;
    expect(entries.map(({ type }: { type: string }) => type)).toEqual(['lead-reported']);
  });
});
