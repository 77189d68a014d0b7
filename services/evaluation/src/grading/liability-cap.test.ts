import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, noticed, referral, referralOutcome } from '../../../../test/support/case-steps.ts';
import { type CasesWorld, startCases } from '../../../../test/support/cases.ts';
import { people } from '../../../../test/support/cases-people.ts';
import { type Evaluation, startEvaluation, tellLiability } from '../../../../test/support/evaluation.ts';

let cases: CasesWorld;
let evaluation: Evaluation;
afterAll(async () => {
  await evaluation.stop();
  await cases.stop();
});

const closeAndRefer = async (unit: string, change: object) => {
  const id = await noticed(cases, unit);
  await act(cases, people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
  await act(cases, people.cityOffice, id, 'referrals', { ...referral, ...change });
  return id;
};

const answer = async (id: string, body: object): Promise<void> => {
  const params = { id, n: '1' };
  const reply = await cases.call('POST /cases/{id}/referrals/{n}/outcome', people.discipline, {
    params,
    body: { ...referralOutcome, ...body },
  });
  expect(reply.status).toBe(200);
};

describe('from a referral to the grade of the year (A19, A25, A27)', () => {
  let north: string;

  beforeAll(async () => {
    cases = await startCases();
    cases.setClock('2026-03-02T01:00:00.000Z');
    north = await closeAndRefer('north', {});
    const removal = { to: 'org-hr', why: 'removal', holder: 'south-principal' };
    const south = await closeAndRefer('south', removal);
    cases.setClock('2026-10-08T01:00:00.000Z');
    await answer(north, {});
    await answer(south, { outcome: 'removed' });
    await cases.settle();
    evaluation = await startEvaluation(undefined, cases.engine);
    for (const { detailType, detail } of cases.messages) {
      if (detailType === 'liability-recorded') await tellLiability(detail);
    }
    await evaluation.prepare(2026, { north: 95, south: 95 });
    evaluation.setClock('2027-01-10T01:00:00.000Z');
    await evaluation.gradeYear(2026);
  });

  it('a principal held criminally liable keeps the unit from excellent; the cap names case, post and day (A25)', async () => {
    const { body } = await evaluation.result(2026, 'north');
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
    const { body } = await evaluation.result(2026, 'south');
    expect(body).toMatchObject({ baseGrade: 'excellent', grade: 'excellent', caps: [] });
  });
});
