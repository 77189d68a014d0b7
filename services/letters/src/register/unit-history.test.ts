import { hashOfState } from '@jieti/ledger';
import { unitOf } from '@jieti/rules';
import { entryKey } from '@jieti/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putUnit, school, unitBody } from '../../../../test/support/letters-restructure.ts';
import {
  call,
  importCsv,
  people,
  staffOf,
  startRegister,
  testUnits,
  unitsCsv,
  type World,
} from '../../../../test/support/world/index.ts';
import { table } from '../table.ts';
import { loadUnit } from './unit-record.ts';

const { cityOffice, northOffice, southOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister({ startAt: '2026-07-20T01:00:00.000Z' });
  await putUnit(northOffice, 'hill-school', school);
});
afterAll(() => world.stop());

const historyOf = async (id: string, as: Parameters<typeof call>[0] = cityOffice) =>
  (await call(as, `GET /units/${id}/history`)).body;
const typesOf = async (id: string) => (await historyOf(id)).entries.map(({ type }: { type: string }) => type);
const ofRegister = async () => (await call(cityOffice, 'GET /register/history')).body;

describe('every act on a unit stays in its history (A3, A6)', () => {
  test('who entered it, when, in which office; what was corrected; what changed from which day', async () => {
    const town = { ...unitBody('north-lake'), name: { zh: '新镇', en: 'New Township' } };
    await putUnit(northOffice, 'north-new', town);
    await putUnit(cityOffice, 'north-new', { ...town, group: 'new' });
    await putUnit(cityOffice, 'north-new', { ...town, group: 'lakes', from: '2026-07-01' });
    const { subject, entries, verdict } = await historyOf('north-new');
    expect(subject).toEqual({ type: 'unit', id: 'north-new' });
    expect(entries).toMatchObject([
      {
        entry: 1,
        type: 'unit-entered',
        at: '2026-07-20T01:00:00.000Z',
        actor: { by: 'office', subject: northOffice.subject, office: northOffice.offices[0] },
        articles: ['A3', 'A6'],
        unit: 'north-new',
        data: { unit: { id: 'north-new', ...town } },
      },
      {
        entry: 2,
        type: 'unit-corrected',
        actor: { subject: cityOffice.subject, office: { jurisdiction: 'city' } },
        data: { changed: { group: { before: 'townships', after: 'new' } } },
      },
      {
        entry: 3,
        type: 'unit-changed',
        data: {
          from: '2026-07-01',
          changed: { group: { before: 'new', after: 'lakes' }, from: { before: null, after: '2026-07-01' } },
        },
      },
    ]);
    expect(verdict).toMatchObject({ intact: true, entries: 3, faults: [] });
  });

  test('what changes nothing, and what is refused, leaves no entry', async () => {
    await putUnit(northOffice, 'north-new', { ...unitBody('north-lake'), parent: 'south' });
    const { version, ...same } = (await call(northOffice, 'GET /units/north-new')).body;
    const { id: _, ...body } = same;
    await putUnit(northOffice, 'north-new', body);
    expect((await historyOf('north-new')).entries).toHaveLength(version);
  });

  test('the last entry carries the hash of the unit as it stands', async () => {
    const record = await loadUnit('north-new');
    const last = (await historyOf('north-new')).entries.at(-1);
    expect(last.state).toBe(record && hashOfState(unitOf(record)));
    expect(last.hash).toBe(record?.head);
  });

  test('an import enters and corrects each unit by an entry of its own, and is an entry of the register itself', async () => {
    const rows = testUnits.map((row) => (row[0] === 'south' ? [...row.slice(0, 7), 'cities'] : row));
    const { id } = (await importCsv(cityOffice, unitsCsv(rows))).body;
    expect(await typesOf('south')).toEqual(['unit-entered', 'unit-corrected']);
    expect(await typesOf('north')).toEqual(['unit-entered']);
    const { entries, verdict } = await ofRegister();
    expect(entries.at(-1)).toMatchObject({
      type: 'register-imported',
      actor: { subject: cityOffice.subject },
      data: { act: id, units: { created: 0, changed: 1, unchanged: 8 } },
    });
    expect(verdict.intact).toBe(true);
  });

  test('a move is an entry of the unit that moves and of none that follows it; a merger one of the unit that ends', async () => {
    await putUnit(cityOffice, 'north-hill', {
      ...unitBody('north-hill'),
      parent: 'south',
      from: '2026-07-01',
    });
    const merger = { status: 'merged', mergedInto: 'north-new', from: '2026-07-10' };
    await putUnit(northOffice, 'north-lake', { ...unitBody('north-lake'), ...merger });
    const { entries, verdict } = await historyOf('north-hill', southOffice);
    expect(entries.at(-1)).toMatchObject({
      type: 'unit-moved',
      data: { from: '2026-07-01', changed: { parent: { before: 'north', after: 'south' } } },
    });
    expect(verdict.intact).toBe(true);
    expect(await typesOf('hill-school')).toEqual(['unit-entered']);
    expect(await typesOf('north-lake')).toEqual(['unit-entered', 'unit-merged']);
    const register = await ofRegister();
    expect(register.entries.slice(-2)).toMatchObject([
      { type: 'register-restructured', data: { unit: 'north-hill', change: 'unit-moved', units: 2 } },
      { type: 'register-restructured', data: { unit: 'north-lake', change: 'unit-merged', units: 1 } },
    ]);
    expect(register.verdict.intact).toBe(true);
  });

  test('an entry that was tampered with is found, and the verdict names it', async () => {
    const key = entryKey({ type: 'unit', id: 'north-new' }, 2);
    const entry = await table.read<typeof key & Record<string, unknown>>(key);
    await table.putNow({ ...key, ...entry, data: { changed: { group: { before: 'x', after: 'new' } } } });
    const { verdict } = await historyOf('north-new');
    expect(verdict).toMatchObject({ intact: false, faults: [{ entry: 2, code: 'hash-mismatch' }] });
  });

  test('whoever can read the unit reads its history, the unit itself too; for everybody else it does not exist', async () => {
    expect((await historyOf('south-mill', staffOf('south-mill'))).entries).toHaveLength(1);
    expect((await call(southOffice, 'GET /units/north-new/history')).status).toBe(404);
    expect((await call(southOffice, 'GET /units/no-such/history')).status).toBe(404);
    expect((await call(southOffice, 'GET /register/history')).status).toBe(404);
  });
});
