import { beforeAll, describe, expect, test } from 'vitest';
import { lead } from '../support/http-case.ts';
import { ask, done, send, tokenOf } from '../support/http-journey.ts';
import { deployedCity } from './support/deployed-city.ts';
import { eventually } from './support/eventually.ts';
import { importRegister, officeOf } from './support/register.ts';
import { contentOf, executions, tableNames } from './support/sdk.ts';

const cities = { tangshan: deployedCity('tangshan'), shifan: deployedCity('shifan') };
const pairs = [
  ['tangshan', 'shifan'],
  ['shifan', 'tangshan'],
] as const;
const units = { tangshan: 'qianxi', shifan: 'siwei' } as const;
const cases: Record<string, string> = {};

beforeAll(async () => {
  await importRegister('tangshan');
  await importRegister('shifan', 30);
  for (const id of ['tangshan', 'shifan'] as const) {
    const report = () => ask(cities[id], officeOf(id), 'POST /cases', { body: lead(units[id]) });
    const reply = await eventually('the cases know the unit', report, ({ status }) => status === 201);
    cases[id] = reply.body.id;
  }
});

describe('two cities in one account do not touch each other', () => {
  test.each(pairs)('a token of %s is none at %s', async (own, other) => {
    const token = await tokenOf(cities[own], officeOf(own));
    for (const path of ['/cases?limit=1', '/units?limit=1', `/cases/${cases[other]}`]) {
      expect((await send(cities[own], { method: 'GET', path, token })).status).toBe(
        path.includes(String(cases[other])) ? 404 : 200,
      );
      expect((await send(cities[other], { method: 'GET', path, token })).status).toBe(401);
    }
  });

  test.each(pairs)(
    'who holds an office of %s finds nothing at %s, even with its token',
    async (own, other) => {
      const stranger = officeOf(own);
      const found = await ask(cities[other], stranger, `GET /cases/${cases[other]}`);
      expect(found.status).toBe(404);
      const listed = await done(cities[other], stranger, 'GET /cases');
      expect(listed.body.items).toEqual([]);
      const refused = await ask(cities[other], stranger, 'POST /cases', { body: lead(units[other]) });
      expect(refused.status).toBe(404);
    },
  );

  test.each(pairs)('the tables of %s hold its case and none of %s', async (own, other) => {
    const tables = (await tableNames()).filter((name) => name.startsWith(`${own}-`));
    // One for each of the three services, and the roots that the auditor keeps.
    expect(tables).toHaveLength(4);
    const content = (await Promise.all(tables.map(contentOf))).join('');
    expect(content).toContain(cases[own]);
    expect(content).not.toContain(cases[other]);
    expect(content).not.toContain(`"${units[other]}"`);
  });

  test('the machines of one hold no case of the other', async () => {
    for (const [own, other] of pairs) {
      const names = (await executions(`${own}-`)).map(({ name }) => name).join(' ');
      expect(names).not.toContain(cases[other]);
    }
  });
});
