import { type CitySettings, statutoryDays } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, paper, proposed, readCase } from '../../../../test/support/case-steps.ts';
import { done, people, startCases, testCity, type World } from '../../../../test/support/world/index.ts';

/** A last day on which offices are closed moves to the next working day (I-10). */
const settings: CitySettings = {
  ...testCity,
  interpretations: [
    ...testCity.interpretations,
    { id: 'I-10', from: '2025-01-01', setting: 'next-working-day' },
  ],
};

let world: World;
beforeAll(async () => {
  world = await startCases(settings);
});
afterAll(() => world.stop());

const checksOf = async (id: string) =>
  (await readCase(id)).body.measure.progressChecks.map(({ lastDay, state }: Record<string, string>) => [
    lastDay,
    state,
  ]);

describe('progress checks that a calendar moves, of a term that stays (A22; I-7, I-10)', () => {
  it('a check that comes nearer is made on its new day: the clock does not wait for the former one', async () => {
    world.setNow('2026-11-30T01:00:00.000Z');
    const id = await proposed(world, 'listed-supervision', 'grave-below-regime');
    await act(people.citySlgOffice, id, 'decisions', approval);
    await world.untilIdle();
    // Monthly from 30 November; 30 January is a Saturday, 28 February a Sunday.
    expect((await checksOf(id)).slice(0, 3)).toEqual([
      ['2026-12-30', 'open'],
      ['2027-02-01', 'open'],
      ['2027-03-01', 'open'],
    ]);
    const { measure } = (await readCase(id)).body;
    const { lastDay } = measure;
    expect(measure).toMatchObject({ provisional: true, appealProvisional: true });
    expect(new Set(measure.progressChecks.map((one: { provisional?: true }) => one.provisional))).toEqual(
      new Set([true]),
    );
    await world.advanceTo('2027-01-04T01:00:00.000Z');
    const body = { holidays: [...statutoryDays(2027)], workdays: ['2027-01-30'], document: paper() };
    await done(people.cityOffice, 'PUT /work-calendars/2027', { body });
    await world.untilIdle();

    const moved = (await readCase(id)).body;
    expect(moved.measure.lastDay).toBe(lastDay);
    // Of days of 2026, whose calendar has not come, all are over.
    expect(JSON.stringify(moved.measure)).not.toContain('rovisional":true');
    expect((await checksOf(id)).slice(0, 3)).toEqual([
      ['2026-12-30', 'missing'],
      ['2027-01-30', 'open'],
      ['2027-03-01', 'open'],
    ]);
    const names = world.executions.filter(({ input }) => input.caseId === id).map(({ name }) => name);
    expect(names).toEqual([`${id}-listed-supervision-4-0`, `${id}-listed-supervision-4-t${moved.version}`]);
  });
});
