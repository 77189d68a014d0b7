import { type Act, type Case, evolve, filingRecordsOf, type UnitFacts } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  at,
  cgcDirector,
  cgcMeeting,
  cgcOffice,
  conference,
  type Desk,
  imposed,
  officer,
  slgOffice,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const file = (number: number, on: string, date = on): Extract<Act, { type: 'file' }> => ({
  type: 'file',
  number,
  on,
  addressee: '省委政法委办公室',
  document: { number: 'F1', date },
});
const answer = (
  number: number,
  on: string,
  more: Partial<Extract<Act, { type: 'record-answer' }>> = {},
): Act => ({
  type: 'record-answer',
  number,
  outcome: 'adopted',
  text: 'The director was replaced.',
  on,
  document: { number: 'S7', date: on },
  ...more,
});

/** A warning or a veto approved on Tuesday 14 January 2025, by the bodies of the city or of a county. */
const decided = (of: UnitFacts, stage: 'veto-warning' | 'veto' = 'veto', place = 'yangcheng'): Desk => {
  const desk = verifiedCase(of, stage === 'veto' ? 'grave' : 'grave-below-veto', '2025-01-06 09:00');
  const seat = { locality: place, level: place === 'yangcheng' ? 'city' : 'county' } as const;
  const propose = {
    ...desk.studied(stage, '2025-01-06'),
    resolution: desk.agreed(stage, '2025-01-06', seat),
  };
  desk.do(officer('joint-conference', 'meeting', place), propose, '2025-01-06 10:00');
  const by = officer('cgc', stage === 'veto' ? 'meeting' : 'director', place);
  desk.do(by, approve('2025-01-14'), '2025-01-14 09:00');
  return desk;
};

const refusedOf = (desk: Desk, act: Act, when: string) => {
  const outcome = desk.ask(cgcOffice, act, when);
  return outcome.ok ? [] : outcome.refusals;
};

const owed = (state: Case) =>
  filingRecordsOf(state).map(({ number, to, stage, dueOn }) => [number, to, stage, dueOn]);

describe('what a warning or a veto owes to others (A24, A26; I-18)', () => {
  it.each([
    ['a provincial unit', units.provincial, 'yangcheng', ['provincial-cgc-or-slg-office', 'unit-superior']],
    ['a municipal unit in a county', units.municipal, 'donghe', ['city-cgc-or-slg-office', 'unit-superior']],
    ['a county', units.county, 'yangcheng', []],
  ])(
    '%s: each paper due ten working days after the decision; a veto also upward (A24, A26)',
    (_, of, place, to) => {
      // Ten working days after Tuesday 14 January, weekends not counted: Tuesday 28 January.
      const warned = decided(of, 'veto-warning', place);
      expect(owed(warned.now)).toEqual(to.map((one, i) => [i + 1, one, 'veto-warning', '2025-02-03']));
      const vetoed = decided(of, 'veto', place);
      expect(owed(vetoed.now).map(([, one]) => one)).toEqual([...to, 'superior-authorities']);
      const { explanation } = vetoed.events.at(-1) ?? { explanation: null };
      expect(explanation).toMatchObject({
        facts: { filingsDueOn: '2025-02-03', workCalendarProvisional: true },
        parameters: { 'filing-working-days': { value: 10 } },
      });
      expect(explanation?.interpretations).toContain('I-18');
    },
  );

  it('a measure below the veto-power regime owes nothing (A22)', () => {
    expect(owed(imposed('listed-supervision', '2025-01-14 09:00', { of: units.provincial }).now)).toEqual([]);
  });

  it('the veto that follows a warning adds its own papers; the warning’s stay owed (A26)', () => {
    const desk = decided(units.provincial, 'veto-warning');
    desk.clock('2026-01-15 00:00');
    desk.do(conference, desk.studied('veto', '2026-01-15', 'Unmet.'), '2026-01-15 09:00');
    desk.do(cgcMeeting, approve('2026-02-02'), '2026-02-02 09:00');
    expect(owed(desk.now).map(([n, , stage]) => [n, stage])).toEqual([
      [1, 'veto-warning'],
      [2, 'veto-warning'],
      [3, 'veto'],
      [4, 'veto'],
      [5, 'veto'],
    ]);
  });
});

describe('a case kept from before filings were kept', () => {
  it('reads as owing nothing, and its decision is told again without papers', () => {
    const desk = decided(units.provincial);
    const { filings, ...old } = desk.now;
    expect(filings).toHaveLength(3);
    expect(filingRecordsOf(old as Case)).toEqual([]);
    const [last] = desk.events.slice(-1);
    if (last?.type !== 'measure-imposed') throw new Error('a veto was imposed');
    const papers = last.data.filings.map(({ to, toName, what, article }) => ({ to, toName, what, article }));
    const before = desk.events
      .slice(0, -1)
      .reduce<Case | null>((state, event) => evolve(state, event, { id: 'c', unit: desk.of.id }), null);
    const told = { ...last, data: { ...last.data, filings: papers } };
    expect(filingRecordsOf(evolve(before, told, { id: 'c', unit: desk.of.id }))).toEqual([]);
  });
});

describe('a paper is entered as sent, with document and day (A26; I-18)', () => {
  it('by an office of the place that decided; it is in the ledger and leaves the measure as it is', () => {
    const desk = decided(units.provincial);
    const before = desk.now;
    const [event] = desk.do(slgOffice, file(2, '2025-01-20'), '2025-01-20 09:00');
    expect(event).toMatchObject({
      type: 'filing-made',
      articles: ['A26'],
      data: { n: 2, to: 'unit-superior', on: '2025-01-20', late: false },
    });
    expect(filingRecordsOf(desk.now).map(({ filed }) => filed?.on ?? null)).toEqual([
      null,
      '2025-01-20',
      null,
    ]);
    expect(desk.now).toMatchObject({
      status: 'in-force',
      measure: 'measure' in before ? before.measure : null,
    });
  });

  it.each([
    ['2025-02-03', false],
    ['2025-02-04', true],
  ])('sent on %s it is late: %s; late it is entered all the same', (on, late) => {
    const [event] = decided(units.provincial).do(cgcOffice, file(1, on), '2025-02-10 09:00');
    expect(event?.data).toMatchObject({ late });
  });

  it('decided, then written, then sent, and nothing of it in the future', () => {
    const desk = decided(units.provincial);
    const codes = (on: string, date?: string) =>
      desk.refusals(cgcOffice, file(1, on, date), '2025-01-20 09:00');
    expect(codes('2025-01-14', '2025-01-14')).toEqual([]);
    expect(codes('2025-01-14', '2025-01-13')).toEqual(['filing-before-decision']);
    expect(codes('2025-01-15', '2025-01-16')).toEqual(['filing-before-document']);
    expect(codes('2025-01-20')).toEqual([]);
    expect(codes('2025-01-21', '2025-01-20')).toEqual(['filing-in-future']);
    expect(codes('2025-02-30', '2025-01-20')).toEqual(['no-such-day']);
    expect(codes('2025-01-21')).toEqual(['document-in-future', 'filing-in-future']);
  });

  it('names the body that received it, where the law names a kind of receiver or either of two (A24, A26)', () => {
    const desk = decided(units.provincial);
    const without = ({ addressee: _, ...act }: Extract<Act, { type: 'file' }>): Act => act;
    for (const [number, article] of [
      [1, 'A26'],
      [2, 'A26'],
      [3, 'A24'],
    ] as const) {
      const sent = file(number, '2025-01-20');
      expect(desk.refusals(cgcOffice, sent, '2025-01-20 09:00')).toEqual([]);
      for (const nobody of [without(sent), { ...sent, addressee: ' ' }]) {
        expect(refusedOf(desk, nobody, '2025-01-20 09:00')).toMatchObject([
          { code: 'filing-without-addressee', articles: [article], pointer: '/addressee' },
        ]);
      }
    }
    const [refused] = refusedOf(desk, without(file(2, '2025-01-20')), '2025-01-20 09:00');
    expect(refused?.text).toMatchObject({
      zh: expect.stringContaining('第2件的收文机构，法规规定为该单位的主管单位'),
    });
    expect(refused?.text.en).toContain("goes to the unit's superior");
  });

  it('where the law names exactly one receiver it is filled in, and one that was given stands (A26)', () => {
    const desk = decided(units.central, 'veto-warning');
    const { addressee, ...sent } = file(2, '2025-01-20');
    const [event] = desk.do(cgcOffice, sent, '2025-01-20 09:00');
    expect(event?.data).toMatchObject({ to: 'provincial-cgc', addressee: expect.stringMatching(/^省/) });
    expect(filingRecordsOf(desk.now)[1]?.filed?.addressee).toMatch(/^省/);
    const other = decided(units.central, 'veto-warning');
    expect(other.do(cgcOffice, file(2, '2025-01-20'), '2025-01-20 09:00')[0]?.data).toMatchObject({
      addressee,
    });
  });

  it('a filing of before, which names nobody, is told again as it was (A26)', () => {
    const desk = decided(units.provincial);
    const before = desk.now;
    const [event] = desk.do(cgcOffice, file(1, '2025-01-20'), '2025-01-20 09:00');
    if (event?.type !== 'filing-made') throw new Error('it was sent');
    const { addressee: _, ...data } = event.data;
    const told = evolve(before, { ...event, data }, { id: 'c', unit: desk.of.id });
    expect(filingRecordsOf(told)[0]?.filed).not.toHaveProperty('addressee');
  });

  it('once; a paper that is not owed is refused by its number', () => {
    const desk = decided(units.provincial);
    desk.do(cgcOffice, file(1, '2025-01-20'), '2025-01-20 09:00');
    expect(desk.refusals(cgcOffice, file(1, '2025-01-21'), '2025-01-21 09:00')).toEqual(['already-filed']);
    expect(desk.refusals(cgcOffice, file(4, '2025-01-21'), '2025-01-21 09:00')).toEqual(['no-such-filing']);
  });

  it('nobody else enters it: not the unit, not another place’s office', () => {
    const desk = decided(units.municipal, 'veto', 'donghe');
    for (const other of [
      cgcOffice,
      cgcMeeting,
      staffOf(units.municipal),
      officer('cgc-office', 'staff', 'xishan'),
    ]) {
      expect(desk.refusals(other, file(1, '2025-01-20'), '2025-01-20 09:00')).toEqual(['not-competent']);
    }
    for (const own of ['cgc-office', 'slg-office', 'cgc', 'slg'] as const) {
      const by = officer(own, 'staff', 'donghe');
      expect(desk.refusals(by, file(1, '2025-01-20'), '2025-01-20 09:00')).toEqual([]);
    }
  });

  it('also after the veto was released and the case closed: what is owed is owed (A24)', () => {
    const desk = decided(units.county);
    desk.do(cgcOffice, { type: 'accept', accepted: true, findings: 'Done.' }, '2025-01-20 09:00');
    const document = { number: 'R1', date: '2025-01-20' };
    desk.do(cgcMeeting, { type: 'release', document, reasons: 'Done.' }, '2025-01-20 10:00');
    expect(desk.now.status).toBe('closed');
    desk.do(cgcOffice, file(1, '2025-01-21'), '2025-01-21 09:00');
    expect(filingRecordsOf(desk.now)[0]?.filed?.on).toBe('2025-01-21');
  });
});

describe('with a measure revoked its unsent papers fall away (I-9, I-18)', () => {
  it('what was sent stays on the record; what was not can no longer be sent', () => {
    const desk = decided(units.provincial);
    desk.do(cgcOffice, file(1, '2025-01-20'), '2025-01-20 09:00');
    const measure = 'measure' in desk.now ? desk.now.measure?.entry : undefined;
    const appeal = { type: 'appeal', entry: measure ?? 0, reasons: 'Wrong.' } as const;
    desk.do(staffOf(units.provincial), appeal, '2025-01-21 09:00');
    const upheld = {
      type: 'resolve-appeal',
      number: 1,
      outcome: 'upheld',
      document: { number: 'A1', date: '2025-01-22' },
      reasons: 'It was.',
    } as const;
    desk.do(officer('slg', 'meeting'), upheld, '2025-01-22 09:00');
    expect(filingRecordsOf(desk.now).map(({ filed, voidAt }) => [filed?.on ?? null, voidAt])).toEqual([
      ['2025-01-20', null],
      [null, at('2025-01-22 09:00')],
      [null, at('2025-01-22 09:00')],
    ]);
    expect(desk.refusals(cgcOffice, file(2, '2025-01-23'), '2025-01-23 09:00')).toEqual(['filing-fell-away']);
  });
});

describe('a central unit: the recommendation is sent and its answer recorded, though the case is closed (A26)', () => {
  const recommended = () => decided(units.central, 'veto-warning');

  it('to the superior and to the provincial commission, by the commission or its office alone', () => {
    const desk = recommended();
    expect(desk.now).toMatchObject({ status: 'closed', how: 'recommended-to-superior' });
    expect(owed(desk.now)).toEqual([
      [1, 'unit-superior', 'veto-warning', '2025-02-03'],
      [2, 'provincial-cgc', 'veto-warning', '2025-02-03'],
    ]);
    expect(desk.refusals(slgOffice, file(1, '2025-01-20'), '2025-01-20 09:00')).toEqual(['not-competent']);
    desk.do(cgcOffice, file(1, '2025-01-20'), '2025-01-20 09:00');
    desk.do(cgcDirector, file(2, '2025-01-20'), '2025-01-20 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', past: [] });
  });

  it('the answer comes after the paper was sent, once, and imposes nothing', () => {
    const desk = recommended();
    expect(desk.refusals(cgcOffice, answer(1, '2025-01-20'), '2025-02-20 09:00')).toEqual(['not-filed-yet']);
    desk.do(cgcOffice, file(1, '2025-01-20'), '2025-01-20 09:00');
    expect(desk.refusals(cgcOffice, answer(1, '2025-01-19'), '2025-02-20 09:00')).toEqual([
      'answer-before-filing',
    ]);
    expect(desk.refusals(cgcOffice, answer(1, '2025-01-20'), '2025-02-20 09:00')).toEqual([]);
    const early = { document: { number: 'S7', date: '2025-02-11' } };
    expect(desk.refusals(cgcOffice, answer(1, '2025-02-10', early), '2025-02-20 09:00')).toEqual([
      'answer-before-document',
    ]);
    expect(desk.refusals(cgcOffice, answer(1, '2025-02-21'), '2025-02-20 09:00')).toEqual([
      'document-in-future',
      'answer-in-future',
    ]);
    expect(desk.refusals(cgcOffice, answer(1, '2025-02-10', { text: ' ' }), '2025-02-20 09:00')).toEqual([
      'text-missing',
    ]);
    const [event] = desk.do(cgcOffice, answer(1, '2025-02-10'), '2025-02-20 09:00');
    expect(event).toMatchObject({ type: 'answer-recorded', articles: ['A26'], data: { outcome: 'adopted' } });
    expect(filingRecordsOf(desk.now)[0]?.answer).toMatchObject({ outcome: 'adopted', on: '2025-02-10' });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'recommended-to-superior', past: [] });
    expect(desk.refusals(cgcOffice, answer(1, '2025-02-11'), '2025-02-20 09:00')).toEqual([
      'answer-already-recorded',
    ]);
  });

  it('what is filed only for the record awaits no answer', () => {
    const desk = decided(units.provincial);
    desk.do(cgcOffice, file(1, '2025-01-20'), '2025-01-20 09:00');
    expect(desk.refusals(cgcOffice, answer(1, '2025-01-21'), '2025-01-21 09:00')).toEqual(['no-answer-due']);
    expect(desk.refusals(cgcOffice, answer(9, '2025-01-21'), '2025-01-21 09:00')).toEqual(['no-such-filing']);
  });
});
