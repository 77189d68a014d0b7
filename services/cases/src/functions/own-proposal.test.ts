import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, agreed, approval, document, readCase, verified } from '../../../../test/support/case-steps.ts';
import {
  type Caller,
  call,
  done,
  people,
  startCases,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

/** One person who sits in the joint conference and directs the commission, as directors do. */
const both: Caller = {
  subject: 'zhang',
  offices: [...people.jointConference.offices, ...people.cgcDirector.offices],
};
const decide = (id: string, as: Caller, body: object = approval) =>
  call(as, `POST /cases/${id}/decisions`, { body });

const warningBy = async (proposer: Caller): Promise<string> => {
  const id = await verified('grave-below-veto');
  const rests = await agreed(world, id, 'veto-warning');
  const proposal = { stage: 'veto-warning', reasons: '依规', ...rests };
  await done(proposer, `POST /cases/${id}/proposals`, { body: proposal });
  await act(people.northStaff, id, 'statements', { text: '陈述' });
  return id;
};

describe('one person in two offices (A23)', () => {
  it.each([
    ['approve', approval],
    ['approve in the other office by name', { ...approval, as: { body: 'cgc', jurisdiction: 'city' } }],
    ['return', { outcome: 'return', reasons: '补充' }],
    ['decline', { outcome: 'decline', reasons: '不予' }],
  ])('does not %s what they proposed: 403 with the article, and nothing is written', async (_, body) => {
    const id = await warningBy(both);
    const before = await world.fingerprint();
    const reply = await decide(id, both, body);
    expect([reply.status, reply.body.code, reply.body.articles]).toEqual([403, 'own-proposal', ['A23']]);
    expect(await world.fingerprint()).toBe(before);
  });

  it('approves what another of the conference proposed; another approves what they proposed', async () => {
    const others = await warningBy(people.jointConference);
    expect((await decide(others, both)).status).toBe(200);
    const theirs = await warningBy(both);
    expect((await decide(theirs, people.cgcDirector)).status).toBe(200);
  });

  it('and no resolution of theirs undoes what they decided: an appeal is judged by others (I-9)', async () => {
    const chair: Caller = {
      subject: 'zhang',
      offices: [...people.cgcDirector.offices, ...people.cgcMeeting.offices],
    };
    const id = await warningBy(people.jointConference);
    await decide(id, chair);
    const { measure } = (await readCase(id)).body;
    await act(people.northStaff, id, 'appeals', { measure: measure.entry, reasons: '有误' });
    const reply = await call(chair, `POST /cases/${id}/appeals/1/resolution`, {
      body: { outcome: 'rejected', document: { ...document, date: '2026-03-02' }, reasons: '维持' },
    });
    expect([reply.status, reply.body.code]).toEqual([403, 'own-decision']);
  });
});
