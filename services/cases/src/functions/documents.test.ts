import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, minuted, minutes, paper, proposed } from '../../../../test/support/case-steps.ts';
import { call, people, startCases, type World } from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const decide = (id: string, document: object, query = {}) =>
  call(people.cityOffice, `POST /cases/${id}/decisions`, { body: { ...approval, document }, query });

const refused = async (reply: ReturnType<typeof call>) => {
  const { status, body } = await reply;
  return [status, body.code, body.errors?.[0]?.pointer];
};
const used = [409, 'document-number-used', '/document/number'];

describe('the number of a document, over the functions (A19, A20)', () => {
  it('one paper decides on two counties; what it may not carry is refused before and after alike', async () => {
    const document = paper();
    const [north, south] = [await proposed(world), await proposed(world, 'notice', 'found', 'south')];
    expect((await decide(north, document)).status).toBe(200);
    expect((await decide(south, document)).status).toBe(200);
    const third = await proposed(world, 'listed-supervision', 'grave-below-regime');
    const before = await world.fingerprint();
    expect(await refused(decide(third, document))).toEqual(used);
    expect(await refused(decide(third, document, { dryRun: 'true' }))).toEqual(used);
    expect(
      await refused(
        decide(third, { ...document, number: document.number.replace('〔', '[').replace('〕', ']') }),
      ),
    ).toEqual(used);
    expect(await world.fingerprint()).toBe(before);
    expect((await decide(third, paper())).status).toBe(200);
  });

  it('of two who use one number at once for different things one is first', async () => {
    const document = paper();
    const [notice, listed] = [
      await proposed(world),
      await proposed(world, 'listed-supervision', 'grave-below-regime', 'south'),
    ];
    const replies = await Promise.all([decide(notice, document), decide(listed, document)]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it.each([
    ['the day before the proposal', -1, 422],
    ['the day of the proposal', 0, 200],
  ])('a decision under a document of %s', async (_, days, status) => {
    const id = await proposed(world);
    const day = new Date(Date.parse(world.now()) + days * 86_400_000 + 8 * 3_600_000)
      .toISOString()
      .slice(0, 10);
    const reply = await decide(id, { number: paper().number, date: day });
    expect(reply.status).toBe(status);
    if (status === 422) expect(reply.body.code).toBe('document-too-early');
  });

  it('minutes have a number of their own; one that was entered wrongly is free for the session that has it (A12)', async () => {
    const body = minutes(world, await proposed(world), 'notice');
    const first = await minuted(body);
    const record = (more: object) => call(people.cityOffice, 'POST /conference-sessions', { body: more });
    expect(await refused(record(body))).toEqual(used);
    const right = { ...body.document, number: `${body.document.number}之二` };
    const corrected = { ...body, document: right, corrects: { session: first.body.id, reasons: '文号有误' } };
    expect((await record(corrected)).status).toBe(201);
    expect((await record(body)).status).toBe(201);
  });

  it('a release has another paper than the decision (A23)', async () => {
    const id = await proposed(world, 'veto-warning', 'grave-below-veto');
    await act(people.northStaff, id, 'statements', { text: '陈述' });
    const document = paper();
    const body = { ...approval, document };
    await act(people.cgcDirector, id, 'decisions', body);
    await world.untilIdle();
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已整改' });
    const release = { document, reasons: '同意解除' };
    expect(await refused(call(people.cgcDirector, `POST /cases/${id}/releases`, { body: release }))).toEqual(
      used,
    );
  });
});
