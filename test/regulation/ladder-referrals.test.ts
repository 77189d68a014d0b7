import {
  type Act,
  type Actor,
  type Case,
  convictedOn,
  evolve,
  measuresOf,
  outcomesOf,
  referralsOf,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  cgcDirector,
  cgcMeeting,
  cgcOffice,
  conference,
  Desk,
  imposed,
  lead,
  officer,
  slgOffice,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

type Refer = Extract<Act, { type: 'refer' }>;
type Outcome = Extract<Act, { type: 'record-referral-outcome' }>;

const document = { number: 'No. 7', date: '2025-03-01' };

const referral = (change: Partial<Refer> = {}): Refer => ({
  type: 'refer',
  to: 'judicial-organs',
  post: 'post-principal',
  holder: 'holder-principal',
  why: 'criminal-liability',
  date: '2025-03-01',
  document,
  reasons: 'A crime is suspected.',
  ...change,
});

const outcome = (change: Partial<Outcome> = {}): Outcome => ({
  type: 'record-referral-outcome',
  number: 1,
  outcome: 'criminally-liable',
  on: '2025-10-01',
  document: { number: 'Judgment 1', date: '2025-10-01' },
  ...change,
});

const referred = (change: Partial<Refer> = {}): Desk => {
  const desk = imposed('interview', '2025-02-01 10:00');
  desk.do(cgcOffice, referral(change), '2025-03-01 10:00');
  return desk;
};

const statusOf = ({ now }: Desk) => ({ status: now.status, measures: measuresOf(now) });

describe('a leader is referred to another organ (A19, A24, A27)', () => {
  it('with the organ, the post and its holder, the date and the document; the measure stays what it is (A27)', () => {
    const desk = imposed('interview', '2025-02-01 10:00');
    const before = statusOf(desk);
    const [event] = desk.do(cgcOffice, referral(), '2025-03-01 10:00');
    expect(event?.articles).toEqual(['A19', 'A27']);
    expect(event?.explanation.facts).toMatchObject({ to: 'judicial-organs', role: 'principal' });
    expect(referralsOf(desk.now)).toEqual([
      {
        number: 1,
        to: 'judicial-organs',
        about: { unit: 'donghe', post: 'post-principal', role: 'principal', holder: 'holder-principal' },
        why: 'criminal-liability',
        date: '2025-03-01',
        document,
        reasons: 'A crime is suspected.',
        madeAt: '2025-03-01T02:00:00.000Z',
        madeBy: cgcOffice,
        outcome: null,
      },
    ]);
    expect(statusOf(desk)).toEqual(before);
  });

  it('after a veto it is the referral of A24', () => {
    const desk = imposed('veto', '2025-02-01 10:00');
    const [event] = desk.do(cgcOffice, referral({ to: 'discipline', why: 'discipline' }), '2025-03-01 10:00');
    expect(event?.articles).toEqual(['A19', 'A24', 'A27']);
  });

  it('may follow a case that is closed, and its outcome later still (A27)', () => {
    const desk = imposed('interview', '2025-02-01 10:00');
    desk.do(cgcOffice, acceptance(), '2025-02-20 10:00');
    desk.do(cgcOffice, referral(), '2025-03-01 10:00');
    desk.do(cgcOffice, outcome(), '2025-10-02 10:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
    expect(referralsOf(desk.now)[0]?.outcome).toMatchObject({
      result: 'criminally-liable',
      on: '2025-10-01',
    });
  });

  it('may rest on a published year, which needs no verification (A22, A27)', () => {
    const desk = new Desk(units.county);
    const basis = { kind: 'evaluation', year: 2024, reason: 'graded-poor', facts: {} } as const;
    const system: Actor = { by: 'system', cause: 'evaluation' };
    desk.do(system, { type: 'open-by-evaluation', basis }, '2025-03-01 09:00');
    expect(desk.refusals(cgcOffice, referral(), '2025-03-01 10:00')).toEqual([]);
  });

  it('nobody is referred before verification, or where it substantiated nothing (A26)', () => {
    const desk = new Desk(units.county);
    desk.do(cgcOffice, lead, '2025-02-01 10:00');
    expect(desk.refusals(cgcOffice, referral(), '2025-03-01 10:00')).toContain('wrong-status');
    const verdict = { substantiated: false, findings: 'Nothing.', aggravating: [], mitigating: [] };
    desk.do(cgcOffice, { type: 'verify', ...verdict }, '2025-02-02 10:00');
    expect(desk.refusals(cgcOffice, referral(), '2025-03-01 10:00')).toEqual(['grounds-not-established']);
  });

  it.each<readonly [string, Partial<Refer>, readonly string[]]>([
    ['on the day the grounds were established', { date: '2025-02-01' }, []],
    ['dated the day before', { date: '2025-01-31' }, ['referral-before-verification']],
    ['dated tomorrow', { date: '2025-03-02' }, ['referral-in-future']],
    ['dated on no day of the calendar', { date: '2025-02-29' }, ['no-such-day']],
    ['by a document of tomorrow', { document: { ...document, date: '2025-03-02' } }, ['document-in-future']],
    ['without reasons', { reasons: ' ' }, ['reasons-missing']],
    ['of whoever held the post before (A4)', { holder: 'holder-before' }, []],
    ['of somebody who never held it', { holder: 'holder-member' }, ['not-holder-of-post']],
    ['of a post the unit does not have', { post: 'nothing' }, ['no-such-post']],
    ['for removal, to the judicial organs', { why: 'removal' }, ['not-its-receiver']],
    ['for removal, to organisation and personnel (A27)', { why: 'removal', to: 'org-hr' }, []],
    ['for resignation, to discipline inspection (A27)', { why: 'resignation', to: 'discipline' }, []],
    [
      'for discipline, to organisation and personnel',
      { why: 'discipline', to: 'org-hr' },
      ['not-its-receiver'],
    ],
    ['for a crime, to discipline inspection first (A24)', { to: 'discipline' }, []],
    [
      'with everything wrong: all reasons at once',
      { why: 'removal', post: 'nothing', date: '2025-01-31', reasons: '' },
      ['not-its-receiver', 'no-such-post', 'referral-before-verification', 'reasons-missing'],
    ],
  ])('%s', (_, change, codes) => {
    const desk = imposed('interview', '2025-02-01 10:00');
    expect(desk.refusals(cgcOffice, referral(change), '2025-03-01 10:00')).toEqual(codes);
  });
});

describe('who refers, and who enters what came of it (A27)', () => {
  const discipline = officer('discipline', 'staff');
  const orgHr = officer('org-hr', 'staff');

  it.each<readonly [string, Actor, boolean, boolean]>([
    ['the office of the commission', cgcOffice, true, true],
    ['the office of the leading group', slgOffice, true, true],
    ['the body that decided, in the capacity it decided in', cgcMeeting, true, true],
    ['another capacity of that body', cgcDirector, false, false],
    ['the body that only proposed', conference, false, false],
    ['discipline inspection', discipline, false, true],
    ['organisation and personnel', orgHr, false, true],
    ['finance', officer('finance', 'director'), false, false],
    ['the office of the county itself', officer('cgc-office', 'director', 'donghe'), false, false],
    ['discipline inspection of another county', officer('discipline', 'staff', 'xishan'), false, false],
    ["the unit's own staff", staffOf(units.county), false, false],
  ])('after a veto on a county: %s', (_, actor, mayRefer, mayRecord) => {
    const desk = imposed('veto', '2025-02-01 10:00');
    const refusal = (may: boolean) => (may ? [] : ['not-competent']);
    expect(desk.refusals(actor, referral(), '2025-03-01 10:00')).toEqual(refusal(mayRefer));
    desk.do(cgcOffice, referral(), '2025-03-01 10:00');
    expect(desk.refusals(actor, outcome(), '2025-10-02 10:00')).toEqual(refusal(mayRecord));
  });

  it('the refusal names the article and says who could (A27)', () => {
    const answer = referred().ask(orgHr, referral(), '2025-03-02 10:00');
    expect(answer).toMatchObject({
      ok: false,
      refusals: [{ kind: 'competence', articles: ['A27', 'A21'], facts: { actor: { body: 'org-hr' } } }],
    });
    const could = answer.ok ? [] : answer.refusals.flatMap(({ facts }) => facts.competent);
    expect(could).toMatchObject([{ body: 'cgc-office' }, { body: 'slg-office' }, { body: 'cgc-office' }]);
  });
});

describe('what came of a referral (A19, A25, A27)', () => {
  it('criminal liability is entered with its day and document, and names the cap of A25', () => {
    const desk = referred();
    const before = statusOf(desk);
    const [event] = desk.do(cgcOffice, outcome(), '2025-10-02 10:00');
    expect(event).toMatchObject({
      type: 'referral-outcome-recorded',
      articles: ['A19', 'A25', 'A27'],
      data: { referral: 1, about: { post: 'post-principal', role: 'principal' }, on: '2025-10-01' },
    });
    expect(statusOf(desk)).toEqual(before);
  });

  it.each(['resigned', 'ordered-to-resign', 'removed', 'disciplined', 'acquitted', 'no-action'] as const)(
    '“%s” is kept on the ledger and touches no grade (A19, A27)',
    (result) => {
      const [event] = referred().do(cgcOffice, outcome({ outcome: result }), '2025-10-02 10:00');
      expect(event?.articles).toEqual(['A19', 'A27']);
    },
  );

  it.each<readonly [string, Partial<Outcome>, readonly string[]]>([
    ['established on the day of the referral', { on: '2025-03-01' }, []],
    ['established the day before it', { on: '2025-02-28' }, ['outcome-before-referral']],
    ['established today', { on: '2025-10-02' }, []],
    ['established tomorrow', { on: '2025-10-03' }, ['outcome-in-future']],
    ['without a document number', { document: { number: ' ', date: '2025-10-01' } }, ['document-missing']],
    ['of a referral that was never made', { number: 2 }, ['no-such-referral']],
  ])('%s', (_, change, codes) => {
    expect(referred().refusals(cgcOffice, outcome(change), '2025-10-02 10:00')).toEqual(codes);
  });

  const paperOf = (n: number, date: string) => ({ number: `(2025)刑${n}号`, date });
  const results = (desk: Desk) =>
    referralsOf(desk.now).flatMap((one) =>
      outcomesOf(one).map(({ result, isCorrected }) => (isCorrected ? `not ${result}` : result)),
    );
  const convicted = (desk: Desk) => referralsOf(desk.now).map(convictedOn);
  const correcting = (corrects: number, change: Partial<Outcome> = {}) =>
    outcome({ corrects, reasons: 'Entered wrongly.', ...change });

  it('more than one thing may come of it: disciplined, then held criminally liable; each once (A27)', () => {
    const desk = referred({ to: 'discipline', why: 'discipline' });
    desk.do(cgcOffice, outcome({ outcome: 'disciplined' }), '2025-10-02 10:00');
    expect(convicted(desk)).toEqual([null]);
    expect(desk.refusals(cgcOffice, outcome({ outcome: 'disciplined' }), '2025-10-03 10:00')).toEqual([
      'outcome-already-recorded',
    ]);
    desk.do(cgcOffice, outcome(), '2025-10-03 10:00');
    expect(results(desk)).toEqual(['disciplined', 'criminally-liable']);
    expect(convicted(desk)).toEqual(['2025-10-01']);
  });

  it('an acquittal that follows ends the conviction, and says which it lifts (A25, A27)', () => {
    const desk = referred();
    desk.do(cgcOffice, outcome(), '2025-10-02 10:00');
    const acquitted = { outcome: 'acquitted', on: '2026-01-05', document: paperOf(2, '2026-01-05') } as const;
    const [event] = desk.do(cgcOffice, outcome(acquitted), '2026-01-06 10:00');
    expect(event).toMatchObject({ articles: ['A19', 'A25', 'A27'], data: { n: 2, lifts: '2025-10-01' } });
    expect(results(desk)).toEqual(['criminally-liable', 'acquitted']);
    expect(convicted(desk)).toEqual([null]);
  });

  it('an acquittal of somebody who was not convicted lifts nothing (A25)', () => {
    const [event] = referred().do(cgcOffice, outcome({ outcome: 'acquitted' }), '2025-10-02 10:00');
    expect(event).toMatchObject({ articles: ['A19', 'A27'] });
    expect(event?.data).not.toHaveProperty('lifts');
  });

  it('what was recorded wrongly is put right with reasons and a document; both stay on record (A27)', () => {
    const desk = referred();
    desk.do(cgcOffice, outcome(), '2025-10-02 10:00');
    const [event] = desk.do(cgcOffice, correcting(1, { outcome: 'removed' }), '2025-10-03 10:00');
    expect(event).toMatchObject({
      data: { n: 2, corrects: 1, reasons: 'Entered wrongly.', lifts: '2025-10-01' },
    });
    expect(results(desk)).toEqual(['not criminally-liable', 'removed']);
    expect(convicted(desk)).toEqual([null]);
  });

  it('a day that was recorded wrongly is put right: convicted since the right one (A25)', () => {
    const desk = referred();
    desk.do(cgcOffice, outcome(), '2025-10-02 10:00');
    const [event] = desk.do(cgcOffice, correcting(1, { on: '2025-09-30' }), '2025-10-03 10:00');
    expect(event?.data).toMatchObject({ lifts: '2025-10-01' });
    expect(convicted(desk)).toEqual(['2025-09-30']);
  });

  it('an acquittal recorded wrongly: the conviction stands again (A25)', () => {
    const desk = referred();
    desk.do(cgcOffice, outcome(), '2025-10-02 10:00');
    desk.do(cgcOffice, outcome({ outcome: 'acquitted' }), '2025-10-03 10:00');
    desk.do(cgcOffice, correcting(2, { outcome: 'no-action' }), '2025-10-04 10:00');
    expect(convicted(desk)).toEqual(['2025-10-01']);
  });

  it.each<readonly [string, Partial<Outcome>, readonly string[]]>([
    ['an outcome that there is', { corrects: 1, reasons: 'Wrong.' }, []],
    [
      'an outcome that there is not',
      { outcome: 'removed', corrects: 2, reasons: 'Wrong.' },
      ['no-such-outcome'],
    ],
    ['without reasons', { corrects: 1 }, ['reasons-missing']],
    ['with reasons and no outcome', { outcome: 'removed', reasons: 'Wrong.' }, ['no-correction']],
  ])('correcting %s', (_, change, codes) => {
    const desk = referred();
    desk.do(cgcOffice, outcome(), '2025-10-02 10:00');
    expect(desk.refusals(cgcOffice, outcome(change), '2025-10-03 10:00')).toEqual(codes);
  });

  it('what was put right already is not put right again, but the one in its place is; nothing stands twice', () => {
    const desk = referred();
    desk.do(cgcOffice, outcome(), '2025-10-02 10:00');
    desk.do(cgcOffice, outcome({ outcome: 'removed' }), '2025-10-02 11:00');
    desk.do(cgcOffice, correcting(1, { outcome: 'disciplined' }), '2025-10-03 10:00');
    const again = (corrects: number, result: Outcome['outcome']) =>
      desk.refusals(cgcOffice, correcting(corrects, { outcome: result }), '2025-10-04 10:00');
    expect(again(1, 'no-action')).toEqual(['outcome-corrected-already']);
    expect(again(3, 'no-action')).toEqual([]);
    expect(again(3, 'removed')).toEqual(['outcome-already-recorded']);
  });

  it('no act of the ladder loses a referral (A27)', () => {
    const desk = referred();
    desk.do(cgcOffice, acceptance(), '2025-03-02 10:00');
    expect(referralsOf(desk.now)).toHaveLength(1);
  });
});

describe('a case kept from before there were referrals', () => {
  it('has none, and can be referred from like any other (A27)', () => {
    const desk = verifiedCase(units.county, 'serious', '2025-02-01 10:00');
    const { referrals: _, ...rest } = desk.now;
    const old = rest as Case;
    expect(referralsOf(old)).toEqual([]);
    const [event] = desk.do(cgcOffice, referral(), '2025-03-01 10:00');
    if (!event) throw new Error('nothing happened');
    const next = evolve(old, event, { id: 'case-1', unit: 'donghe' });
    expect(referralsOf(next)).toHaveLength(1);
  });

  it('an outcome without its referral, the same one twice, or a number left out is a damaged ledger', () => {
    const desk = referred();
    desk.do(cgcOffice, outcome(), '2025-10-02 10:00');
    const [made, came] = desk.events.slice(-2);
    if (!made || !came) throw new Error('nothing happened');
    const identity = { id: 'case-1', unit: 'donghe' };
    expect(() => evolve(desk.now, came, identity)).toThrow(RangeError);
    expect(() => evolve(desk.now, made, identity)).toThrow(RangeError);
    const before = verifiedCase(units.county, 'serious', '2025-02-01 10:00').now;
    expect(() => evolve(before, came, identity)).toThrow(RangeError);
  });
});
