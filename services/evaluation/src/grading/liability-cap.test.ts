import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, noticed, referral, referralOutcome } from '../../../../test/support/case-steps.ts';
import {
  done,
  gradeYear,
  people,
  prepareYear,
  readResult,
  startWorld,
  tellRegister,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
afterAll(() => world.stop());

const closeAndRefer = async (unit: string, change: object) => {
  const id = await noticed(world, unit);
  await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
  await act(people.cityOffice, id, 'referrals', { ...referral, ...change });
  return id;
};

const answer = (id: string, body: object) =>
  done(people.discipline, `POST /cases/${id}/referrals/1/outcome`, { body: { ...referralOutcome, ...body } });

describe('from a referral to the grade of the year (A19, A25, A27)', () => {
  let north: string;

  beforeAll(async () => {
    world = await startWorld({ services: ['cases', 'evaluation'], startAt: '2026-03-02T01:00:00.000Z' });
    await tellRegister();
    north = await closeAndRefer('north', {});
    const removal = { to: 'org-hr', why: 'removal', holder: 'south-principal' };
    const south = await closeAndRefer('south', removal);
    world.setNow('2026-10-08T01:00:00.000Z');
    await answer(north, {});
    await answer(south, { outcome: 'removed' });
    await world.untilIdle();
    await prepareYear(2026, { north: 95, south: 95 });
    world.setNow('2027-01-10T01:00:00.000Z');
    await gradeYear(world, 2026);
  });

  it('a principal held criminally liable keeps the unit from excellent; the cap names case, post and day (A25)', async () => {
    const { body } = await readResult(2026, 'north');
    expect(body).toMatchObject({ score: 95, baseGrade: 'excellent', grade: 'good' });
    expect(body.caps).toEqual([
      {
        limit: 'good',
        article: 'A25',
        why: 'criminal-liability',
        caseId: north,
        post: 'principal',
        on: '2026-09-01',
      },
    ]);
  });

  it('a principal removed from office does not cap it (A25, A27)', async () => {
    const { body } = await readResult(2026, 'south');
    expect(body).toMatchObject({ baseGrade: 'excellent', grade: 'excellent', caps: [] });
  });
});
