import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imposed, proposed, readCase } from '../support/http-case.ts';
import { done, type Reply } from '../support/http-journey.ts';
import { countOf, ledgerOf, typesOf } from '../support/http-ledger.ts';
import { people } from '../support/http-people.ts';
import { copyOf, emptyCity, endAll, passWhileDown, startOn } from '../support/journey-city.ts';
import { advance, executionsOf } from '../support/journey-clock.ts';
import { crashAtEveryPoint, decide, type Outcome } from '../support/journey-crash.ts';
import { type CityProcess, survivors } from '../support/journey-process.ts';

const start = '2026-01-05T01:00:00.000Z';
const end = '2026-02-04T16:00:00.000Z';

const undecided = ['lead-reported', 'verified', 'proposal-opened'];
const decided = [...undecided, 'measure-imposed'];

afterAll(endAll);

describe('kill -9 at every point of a decision, then a new start and the same decision again', () => {
  let id = '';
  let outcomes: Outcome[] = [];
  const each = <T>(of: (outcome: Outcome) => T): [number, T][] => outcomes.map((o) => [o.point, of(o)]);

  beforeAll(async () => {
    const city = await emptyCity(start);
    id = await proposed(city, 'qianxi');
    await city.interrupt();
    outcomes = await crashAtEveryPoint(city.dataDir, id);
  });

  test('a decision has at least ten points, before its commit, between commit and machine, and after', () => {
    expect(outcomes.filter(({ died }) => died).length).toBeGreaterThanOrEqual(10);
    expect(new Set(outcomes.map(({ had }) => had))).toEqual(
      new Set(['nothing', 'decision', 'decision and machine']),
    );
  });

  test('the new start finds the decision whole, state and ledger, or not at all (A19)', () => {
    expect(each(({ found }) => found)).toEqual(
      each(({ had }) =>
        had === 'nothing'
          ? { status: 'proposed', types: undecided, intact: true }
          : { status: 'in-force', types: decided, intact: true },
      ),
    );
  });

  test('a decision whose answer was heard is not lost', () => {
    const lost = outcomes.filter(({ heard, had }) => heard !== null && had === 'nothing');
    expect(lost).toEqual([]);
    expect(outcomes.some(({ heard }) => heard !== null)).toBe(true);
  });

  test('sent again with the same key it is answered as before, figure for figure', () => {
    for (const { heard, again } of outcomes) {
      expect(again.map(({ status }) => status)).toEqual([200, 200]);
      expect(again[1].body).toEqual(again[0].body);
      if (heard !== null) expect(again[0].body).toEqual(heard);
    }
  });

  test('the measure is imposed exactly once and the chain is whole (A20)', () => {
    expect(each(({ types, intact }) => ({ types, intact }))).toEqual(
      each(() => ({ types: decided, intact: true })),
    );
  });

  test('its timer is back: one machine, which waits for the stage’s next checkpoint (A20)', () => {
    expect(each(({ executions }) => executions)).toMatchObject(
      each(() => [{ input: { caseId: id, stage: 'notice', entry: 4 }, waitingUntil: expect.any(String) }]),
    );
  });

  test('no process of the killed city is left behind', () => {
    expect(each(({ left }) => left)).toEqual(each(() => 0));
  });
});

describe('a deadline that passed while the city was down', () => {
  const openedAtStart = async (city: CityProcess, id: string, at: RegExp) => {
    expect(await readCase(city, id)).toMatchObject({
      status: 'proposed',
      proposal: { stage: 'interview', origin: 'deadline' },
    });
    const ledger = await ledgerOf(city, id);
    expect(typesOf(ledger).slice(-2)).toEqual(['term-unmet', 'proposal-opened']);
    expect(ledger.entries.at(-1)?.at).toMatch(at);
    expect(ledger.verdict.intact).toBe(true);
    expect(countOf(ledger, 'measure-imposed')).toBe(1);
    expect(await executionsOf(city, id)).toEqual([]);
  };

  test('for weeks, is acted on at start: the next stage is proposed, not imposed, before anybody asks for it (A20, A21)', async () => {
    const first = await emptyCity(start);
    const id = await imposed(first, 'qianxi');
    await first.kill();
    passWhileDown(first.dataDir, '2026-03-10T01:00:00.000Z');
    await openedAtStart(await startOn(first.dataDir), id, /^2026-03-10T01:/);
  });

  test('for minutes, no daily sweep among them, is acted on at start (A20, A21)', async () => {
    const first = await emptyCity(start);
    const id = await imposed(first, 'qianxi');
    await advance(first, '2026-02-04T15:50:00.000Z');
    await first.kill();
    passWhileDown(first.dataDir, '2026-02-04T16:10:00.000Z');
    await openedAtStart(await startOn(first.dataDir), id, /^2026-02-04T16:1/);
  });

  test('is found by the sweep of the start from the table alone, though nothing is left of the machines (A20)', async () => {
    const first = await emptyCity(start);
    const id = await imposed(first, 'qianxi');
    await advance(first, '2026-02-04T15:50:00.000Z');
    await first.kill();
    rmSync(join(first.dataDir, 'executions.jsonl'));
    const waiting = await startOn(first.dataDir);
    expect(await executionsOf(waiting, id)).toMatchObject([
      { input: { caseId: id, stage: 'notice', entry: 4 } },
    ]);
    await waiting.kill();
    rmSync(join(first.dataDir, 'executions.jsonl'));
    passWhileDown(first.dataDir, '2026-02-04T16:10:00.000Z');
    await openedAtStart(await startOn(first.dataDir), id, /^2026-02-04T16:1/);
  });

  test('not before it has passed: down until the last day, the case is still in force after the start (A20)', async () => {
    const first = await emptyCity(start);
    const id = await imposed(first, 'qianxi');
    await first.kill();
    passWhileDown(first.dataDir, '2026-02-04T15:50:00.000Z');
    const city = await startOn(first.dataDir);
    expect(await readCase(city, id)).toMatchObject({ status: 'in-force', proposal: null });
    await advance(city, 'PT20M');
    await openedAtStart(city, id, /^2026-02-04T16:00:00\.000Z$/);
  });

  test('killed at each point of the checkpoint itself, the next stage is open after the start, once (A20)', async () => {
    const first = await emptyCity(start);
    const id = await imposed(first, 'qianxi');
    await advance(first, '2026-02-04T15:50:00.000Z');
    await first.interrupt();
    for (const point of [1, 2, 4, 6, 7, 8]) {
      const dataDir = copyOf(first.dataDir);
      const path = { JIETI_CRASH_AT: String(point), JIETI_CRASH_PATH: '^/_local/clock$' };
      const dying = await startOn(dataDir, path);
      await expect(advance(dying, 'PT20M')).rejects.toThrow();
      expect(await dying.ended).toMatchObject({ signal: 'SIGKILL' });
      const city = await startOn(dataDir);
      await openedAtStart(city, id, new RegExp(`^${end.slice(0, 14)}`));
      await city.kill();
    }
  });
});

describe('kill -9 in the middle of twenty decisions on twenty cases', () => {
  const units = [
    ...[
      'lunan',
      'lubei',
      'guye',
      'kaiping',
      'fengnan',
      'fengrun',
      'caofeidian',
      'zunhua',
      'qianan',
      'luannan',
    ],
    ...[
      'laoting',
      'qianxi',
      'yutian',
      'gaoxin',
      'haigang',
      'lutai',
      'hangu',
      'ts-water',
      'ts-health',
      'ts-housing',
    ],
  ];
  let prepared = '';
  let ids: string[] = [];

  beforeAll(async () => {
    const city = await emptyCity(start);
    ids = await Promise.all(units.map((unit) => proposed(city, unit)));
    await city.interrupt();
    prepared = city.dataDir;
  });

  /** Four clerks decide the cases in turn; a moment after so many answers the city is killed. Answers what was heard. */
  const burst = async (city: CityProcess, answers: number, later: number): Promise<Map<string, unknown>> => {
    const heard = new Map<string, unknown>();
    const left = [...ids];
    let killed: Promise<void> | undefined;
    const kill = (): Promise<void> =>
      new Promise((resolve) => setTimeout(() => void city.kill().then(resolve), later));
    const clerk = async (): Promise<void> => {
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        const sent = decide(city, id);
        if (heard.size >= answers) killed ??= kill();
        const answer = await sent.catch(() => null);
        if (answer) heard.set(id, answer.body);
      }
    };
    await Promise.all([clerk(), clerk(), clerk(), clerk()]);
    await killed;
    return heard;
  };

  const look = async (city: CityProcess, id: string) => {
    const ledger = await ledgerOf(city, id);
    const { status, version, measure } = await readCase(city, id);
    return {
      types: typesOf(ledger),
      intact: ledger.verdict.intact,
      status,
      version,
      entry: measure?.entry ?? null,
    };
  };
  const whole = { types: decided, intact: true, status: 'in-force', version: 4, entry: 4 };
  const none = { types: undecided, intact: true, status: 'proposed', version: 3, entry: null };

  test.each([0, 4, 8, 12, 15])(
    'at a random moment after %i answers: what was acknowledged is there once, what was not is there whole or not at all',
    async (answers) => {
      const later = Math.round(Math.random() * 60);
      const dying = await startOn(copyOf(prepared));
      const family = dying.family();
      const heard = await burst(dying, answers, later);
      expect(await survivors(family)).toEqual([]);
      expect(heard.size).toBeGreaterThanOrEqual(answers);

      const city = await startOn(dying.dataDir);
      for (const id of ids) {
        const found = await look(city, id);
        const wanted = heard.has(id) || found.status === 'in-force' ? whole : none;
        expect(found, `killed ${later} ms after ${answers} answers`).toEqual(wanted);
        expect((await executionsOf(city, id)).length).toBe(wanted === whole ? 1 : 0);
      }
      const again: [string, Reply][] = [];
      for (const id of ids) again.push([id, await decide(city, id)]);
      for (const [id, { body }] of again) {
        expect(body).toEqual(heard.get(id) ?? body);
        expect(await look(city, id)).toEqual(whole);
        expect(await executionsOf(city, id)).toMatchObject([
          { input: { caseId: id, stage: 'notice', entry: 4 } },
        ]);
      }
      const { items } = (await done(city, people.cityOffice, 'GET /cases?status=in-force&limit=50')).body;
      expect(items).toHaveLength(ids.length);
      await city.kill();
    },
  );
});
