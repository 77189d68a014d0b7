import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, document, noticed, proposed } from '../../../../test/support/case-steps.ts';
import { entriesOf } from '../../../../test/support/ledgers.ts';
import {
  type Caller,
  call,
  facts,
  people,
  startCases,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await startCases();
  await noticed(world);
  id = await proposed(world, 'veto-warning', 'grave-below-veto');
  await act(people.northStaff, id, 'statements', { text: '陈述' });
  await act(people.cgcDirector, id, 'decisions', approval);
  await world.untilIdle();
});
afterAll(() => world.stop());

const ask = (query: Record<string, string>, as: Caller = people.orgHr) =>
  call(as, 'GET /eligibility', { query });
/** Who asks about a holder says what for. */
const eligible = async (query: Record<string, string>): Promise<boolean> =>
  (await ask('holder' in query ? { purpose: 'promotion', ...query } : query)).body.eligible;

describe('whether a unit or a holder is eligible (A11, A23)', () => {
  it('from the day of the decision the unit is barred from honours, with the reason and the article', async () => {
    expect(await eligible({ unit: 'north', on: '2026-03-01' })).toBe(true);
    expect((await ask({ unit: 'north', on: '2026-03-02' })).body).toMatchObject({
      eligible: false,
      unit: 'north',
      holder: null,
      reasons: [
        {
          caseId: id,
          stage: 'veto-warning',
          article: 'A23',
          effect: 'unit-barred-from-honours',
          until: 'released',
        },
      ],
    });
  });

  it('the principal, supervising and in-charge holders are barred, other members are not', async () => {
    for (const role of ['principal', 'supervising', 'in-charge']) {
      expect(await eligible({ holder: `north-${role}`, on: '2026-06-01' })).toBe(false);
    }
    expect(await eligible({ holder: 'north-member', on: '2026-06-01' })).toBe(true);
    expect(await eligible({ holder: 'south-principal', on: '2026-06-01' })).toBe(true);
  });

  it('the bar follows who held the post when the measure took force, wherever they go', async () => {
    const post = { id: 'principal', title: { zh: '县长', en: 'Head' }, role: 'principal' };
    const successor = { holder: 'newcomer', from: '2026-05-01', to: null };
    const former = { holder: 'north-principal', from: '2020-01-01', to: '2026-04-30' };
    await facts.post({ ...post, unit: 'north', tenures: [former, successor] }, 2);
    expect(await eligible({ holder: 'north-principal', on: '2026-06-01' })).toBe(false);
    expect(await eligible({ holder: 'newcomer', on: '2026-06-01' })).toBe(true);
  });

  it('not released at the end of the year it goes on; the day of the release ends it', async () => {
    expect(await eligible({ unit: 'north', on: '2027-03-03' })).toBe(false);
    world.setNow('2026-07-01T01:00:00.000Z');
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
    expect(await eligible({ unit: 'north', on: '2026-07-01' })).toBe(false);
    await act(people.cgcDirector, id, 'releases', { document, reasons: '到位' });
    expect(await eligible({ unit: 'north', on: '2026-06-30' })).toBe(false);
    expect(await eligible({ unit: 'north', on: '2026-07-01' })).toBe(true);
    expect(await eligible({ holder: 'north-principal' })).toBe(true);
  });

  it('every asking is recorded: who, in which office, when, what for, and what was answered', async () => {
    const { certificate } = (await ask({ unit: 'south', purpose: 'other', purposeText: '年度评优' })).body;
    expect(await entriesOf('eligibility-inquiry', certificate)).toMatchObject([
      {
        type: 'eligibility-asked',
        at: '2026-07-01T01:00:00.000Z',
        actor: { by: 'office', subject: 'city-org-hr-director', office: { body: 'org-hr' } },
        articles: ['A11'],
        unit: 'south',
        data: {
          purpose: { code: 'other', text: '年度评优' },
          on: '2026-07-01',
          eligible: true,
          reasons: [],
        },
        explanation: { articles: ['A11'] },
      },
    ]);
  });

  it('who holds several offices asks in one of them: about a holder in one that assesses (A11, I-22)', async () => {
    const finance = { body: 'finance', level: 'city', jurisdiction: 'city', capacity: 'staff' } as const;
    const several = { subject: 'several', offices: [finance, ...people.orgHr.offices] };
    const asked = await ask({ holder: 'south-principal', purpose: 'award' }, several);
    const [entry] = await entriesOf('eligibility-inquiry', asked.body.certificate);
    expect(entry?.actor).toMatchObject({ subject: 'several', office: { body: 'org-hr' } });
  });

  it('outside the jurisdiction, and of nobody known, there is no answer and no record', async () => {
    const before = await world.fingerprint();
    for (const query of [
      { unit: 'north' },
      { holder: 'north-principal', purpose: 'promotion' },
      { unit: 'nowhere' },
      { holder: 'no-one', purpose: 'promotion' },
    ] as Record<string, string>[]) {
      expect((await ask(query, people.southOffice)).status).toBe(404);
    }
    expect(await world.fingerprint()).toBe(before);
  });

  it.each([
    ['about nobody', {}, [['#query', 'unit-or-holder']]],
    [
      'about a unit and a holder at once',
      { unit: 'north', holder: 'x', purpose: 'award' },
      [['#query', 'unit-or-holder']],
    ],
    [
      'on a day that does not exist',
      { unit: 'north', on: '2026-02-29' },
      [
        ['#query/on', 'invalid-format'],
        ['#query/on', 'not-a-day'],
      ],
    ],
    ['about a holder without saying what for', { holder: 'x' }, [['#query/purpose', 'purpose-missing']]],
    [
      'for another purpose without words',
      { unit: 'north', purpose: 'other' },
      [['#query/purposeText', 'purpose-text-missing']],
    ],
    [
      'for a purpose nobody knows',
      { unit: 'north', purpose: 'gossip' },
      [['#query/purpose', 'invalid-value']],
    ],
    [
      'with a citizen’s number in its words',
      { unit: 'north', purpose: 'other', purposeText: '13912345678' },
      [['#query/purposeText', 'personal-number']],
    ],
    ['with a field nobody knows', { unit: 'north', colour: 'red' }, [['#query/colour', 'unknown-query']]],
    [
      'for a certificate’s number that is none',
      { certificate: 'ZG-1' },
      [['#query/certificate', 'invalid-format']],
    ],
    [
      'for a certificate and something else',
      { certificate: 'ZG-20260302-AAAA-AAAA-AAAA-AAAA', on: '2026-03-02' },
      [['#query/certificate', 'certificate-alone']],
    ],
  ] as readonly (readonly [string, Record<string, string>, readonly string[][]])[])(
    'one does not ask %s: 422, and nothing is recorded',
    async (_, query, faults) => {
      const before = await world.fingerprint();
      const { status, body } = await ask(query);
      expect(status).toBe(422);
      expect(body.errors.map((e: { pointer: string; code: string }) => [e.pointer, e.code])).toEqual(faults);
      expect(await world.fingerprint()).toBe(before);
    },
  );
});
