import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, lead, paper, proposed, readCase } from '../../../../test/support/case-steps.ts';
import { call, people, startCases, type World } from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const decide = (
  id: string,
  headers: Record<string, string> = {},
  body: unknown = approval,
  as = people.cityOffice,
) => call(as, `POST /cases/${id}/decisions`, { headers, body });

describe('two who act at once', () => {
  it('one decides, the other gets 409 and nothing of theirs is written', async () => {
    const id = await proposed(world);
    const replies = await Promise.all([
      decide(id),
      decide(id, {}, { outcome: 'decline', reasons: '轻微' }, people.cityOffice),
      decide(id, {}, { outcome: 'return', reasons: '补充' }, people.cityOffice),
    ]);
    expect(replies.map((r) => r.status).sort()).toEqual([200, 409, 409]);
    const ledger = await call(people.cityOffice, `GET /cases/${id}/ledger`);
    expect(ledger.body.entries).toHaveLength(4);
    expect(ledger.body.verdict.intact).toBe(true);
  });

  it('with If-Match the loser gets 412', async () => {
    const id = await proposed(world);
    const { etag = '' } = (await readCase(id)).headers;
    const replies = await Promise.all([decide(id, { 'if-match': etag }), decide(id, { 'if-match': etag })]);
    expect(replies.map((r) => r.status).sort()).toEqual([200, 412]);
  });

  it('a stale If-Match is refused before anything is judged', async () => {
    const id = await proposed(world);
    for (const stale of ['"1"', '"99"', 'nonsense']) {
      expect((await decide(id, { 'if-match': stale })).status).toBe(412);
    }
    expect((await readCase(id)).body.status).toBe('proposed');
  });
});

describe('the same request sent again', () => {
  it('is answered the same for good, even after other acts, and is done once', async () => {
    const key = { 'idempotency-key': 'decide-once' };
    const id = await proposed(world);
    const once = { ...approval, document: paper() };
    const first = await decide(id, key, once);
    await act(people.northStaff, id, 'progress', { text: '进展' });
    const again = await decide(id, key, once);
    expect(again.body).toEqual(first.body);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect((await readCase(id)).body.version).toBe(5);
  });

  it('with another body, or on another case, the key is refused with 422', async () => {
    const key = { 'idempotency-key': 'used-before' };
    const [one, other] = [await proposed(world), await proposed(world)];
    await decide(one, key);
    expect((await decide(one, key, { ...approval, reasons: '另' })).body.code).toBe('idempotency-key-reused');
    expect((await decide(other, key)).status).toBe(422);
    expect((await readCase(other)).body.status).toBe('proposed');
  });

  it('sent many times at once it opens one case', async () => {
    const headers = { 'idempotency-key': 'one-case' };
    const replies = await Promise.all(
      Array.from({ length: 4 }, () =>
        call(people.cityOffice, 'POST /cases', { headers, body: lead('south') }),
      ),
    );
    expect(new Set(replies.map((r) => `${r.status} ${r.body.id}`)).size).toBe(1);
    const list = await call(people.cityOffice, 'GET /cases', { query: { unit: 'south' } });
    expect(list.body.items).toHaveLength(1);
  });
});
