import type { CitySettings } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, readCase, verified } from '../../../../test/support/case-steps.ts';
import { call, people, startCases, testCity, type World } from '../../../../test/support/world/index.ts';

/** A notice of generally ten working days, between five of them and three months. */
const common = { from: '2018-01-01', article: 'A20' } as const;
const settings: CitySettings = {
  ...testCity,
  workCalendar: { '2026': { holidays: ['2026-03-09'], workdays: ['2026-03-14'] } },
  parameters: [
    ...testCity.parameters,
    { id: 'notice-term', value: 10, unit: 'working-days', ...common },
    { id: 'notice-term-minimum', value: 5, unit: 'working-days', ...common },
    { id: 'notice-term-maximum', value: 'P3M', unit: 'term-maximum', ...common },
  ],
};

let world: World;
beforeAll(async () => {
  world = await startCases(settings);
});
afterAll(() => world.stop());

const propose = async (term?: string) => {
  const id = await verified();
  const body = { stage: 'notice', reasons: '依规提出', ...(term && { term }) };
  return { id, reply: await call(people.cityOffice, `POST /cases/${id}/proposals`, { body }) };
};

describe('a term in working days, over HTTP (A20)', () => {
  it('asked about in advance, decided, read and extended, it says its unit and the same last day', async () => {
    const { id, reply } = await propose();
    expect(reply.body.proposal.term).toBeNull();
    const preview = await call(people.citySlgOffice, `POST /cases/${id}/decisions`, {
      query: { dryRun: 'true' },
      body: approval,
    });
    // Ten working days from Monday 2 March, over a holiday and a Saturday at work.
    const term = { term: 'P10WD', from: '2026-03-02', lastDay: '2026-03-16' };
    expect(preview.body.measure).toMatchObject(term);
    const decided = await act(people.citySlgOffice, id, 'decisions', approval);
    expect(decided.body.measure).toMatchObject(term);
    expect(decided.body.events[0].explanation).toMatchObject({
      facts: { term: 'P10WD' },
      parameters: { 'notice-term': { value: 'P10WD' } },
    });
    expect((await readCase(id)).body.measure).toMatchObject(term);
    const extension = { lastDay: '2026-06-03', reasons: '工程量大' };
    const beyond = await call(people.citySlgOffice, `POST /cases/${id}/extensions`, { body: extension });
    expect([beyond.status, beyond.body.code]).toEqual([422, 'beyond-longest-term']);
    const extended = await act(people.citySlgOffice, id, 'extensions', {
      ...extension,
      lastDay: '2026-06-02',
    });
    expect(extended.body.measure).toMatchObject({ term: 'P10WD', lastDay: '2026-06-02' });
  });

  it('one asked for is held against its bounds by its end, in whatever unit', async () => {
    const { reply } = await propose('P4WD');
    expect([reply.status, reply.body.code]).toEqual([422, 'term-out-of-range']);
    expect(reply.body.title).toContain('5个工作日');
    const { id, reply: within } = await propose('P8WD');
    expect(within.body.proposal.term).toBe('P8WD');
    const decided = await act(people.citySlgOffice, id, 'decisions', approval);
    expect(decided.body.measure).toMatchObject({ term: 'P8WD', lastDay: '2026-03-13' });
  });

  it.each(['P10WDX', 'WD10', 'P1M10WD', 'P10W5WD'])('%s is no term', async (term) => {
    const { reply } = await propose(term);
    expect([reply.status, reply.body.code]).toEqual([422, 'invalid-input']);
  });
});
