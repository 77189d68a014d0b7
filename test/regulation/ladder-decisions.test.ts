import type { Act, Actor } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  approve,
  at,
  cgcDirector,
  cgcOffice,
  city,
  conference,
  type Desk,
  imposed,
  measureOn,
  officer,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const unit = staffOf(units.county);
const statement = { type: 'state-case', text: 'It was otherwise.' } as const;

/** A warning proposed on Monday 6 January 2025: five working days run until the end of Monday the 13th. */
const warned = (proposer: Actor = conference): Desk => {
  const desk = verifiedCase(units.county, 'grave-below-veto', '2025-01-06 09:00');
  desk.doExactly(proposer, desk.studied('veto-warning', '2025-01-06'), '2025-01-06 10:00');
  return desk;
};

describe('before a warning or a veto the unit is heard (I-8)', () => {
  it.each([
    ['on the first day', '2025-01-06 11:00', ['statement-period-running']],
    [
      'in the last millisecond of the fifth working day',
      '2025-01-13 23:59:59.999',
      ['statement-period-running'],
    ],
    ['at its end', '2025-01-14 00:00', []],
    ['later', '2025-01-20 09:00', []],
  ])('decided %s', (_, when, codes) => {
    expect(warned().refusals(cgcDirector, approve(when.slice(0, 10)), when)).toEqual(codes);
  });

  it('once it has stated its case, the decision need not wait', () => {
    const desk = warned();
    desk.do(unit, statement, '2025-01-07 09:00');
    expect(desk.refusals(cgcDirector, approve('2025-01-07'), '2025-01-07 10:00')).toEqual([]);
  });

  it('it may state its case until the end of the period, not after', () => {
    expect(warned().refusals(unit, statement, '2025-01-13 23:59:59.999')).toEqual([]);
    expect(warned().refusals(unit, statement, '2025-01-14 00:00')).toEqual(['statement-period-over']);
  });

  it('holidays do not count, make-up workdays do', () => {
    const rules = {
      ...city,
      workCalendar: { 2025: { holidays: ['2025-01-08'], workdays: ['2025-01-11'] } },
    };
    const desk = verifiedCase(units.county, 'grave-below-veto', '2025-01-06 09:00', { rules });
    desk.do(conference, desk.studied('veto-warning', '2025-01-06'), '2025-01-06 10:00');
    // Tuesday, Thursday, Friday, the Saturday that is worked, Monday.
    expect(desk.now).toMatchObject({ proposal: { statementUntil: at('2025-01-14 00:00') } });
  });

  it('returning or declining need not wait for it', () => {
    const act = { type: 'decide', outcome: 'decline', reasons: 'Not so grave.' } as const;
    expect(warned().refusals(cgcDirector, act, '2025-01-06 11:00')).toEqual([]);
  });

  it('at a notice the unit may state its case too, and nobody waits for it', () => {
    const desk = verifiedCase(units.county, 'found', '2025-01-06 09:00');
    desk.do(cgcOffice, { type: 'propose', stage: 'notice', reasons: 'Found.' }, '2025-01-06 10:00');
    expect(desk.refusals(unit, statement, '2025-03-06 10:00')).toEqual([]);
    expect(desk.refusals(cgcOffice, approve('2025-01-06'), '2025-01-06 10:00')).toEqual([]);
  });
});

describe('two bodies: nobody decides their own proposal (A23, A24)', () => {
  it('the same person in another body is refused', () => {
    const same = officer('cgc', 'director', 'yangcheng', 'zhang');
    const secretary = officer('joint-conference', 'meeting', 'yangcheng', 'zhang');
    const desk = verifiedCase(units.county, 'grave-below-veto', '2025-01-06 09:00');
    desk.doExactly(secretary, desk.studied('veto-warning', '2025-01-06'), '2025-01-06 10:00');
    expect(desk.refusals(same, approve('2025-01-14'), '2025-01-14 09:00')).toEqual(['own-proposal']);
    expect(desk.refusals(cgcDirector, approve('2025-01-14'), '2025-01-14 09:00')).toEqual([]);
  });

  it('a body that both proposes and approves is refused, whoever acts for it', () => {
    const cgc = { body: 'cgc', capacities: [] } as const;
    const ladder = city.ladder.map((rung) =>
      rung.id === 'veto-warning' ? { ...rung, proposers: [cgc], studiedByConference: false } : rung,
    );
    const desk = verifiedCase(units.county, 'grave-below-veto', '2025-01-06 09:00', {
      rules: { ...city, ladder },
    });
    const warning = { type: 'propose', stage: 'veto-warning', reasons: 'By its gravity.' } as const;
    desk.do(officer('cgc', 'deputy-director'), warning, '2025-01-06 10:00');
    expect(desk.refusals(cgcDirector, approve('2025-01-14'), '2025-01-14 09:00')).toEqual(['own-proposal']);
    expect(desk.refusals(officer('slg', 'head'), approve('2025-01-14'), '2025-01-14 09:00')).toEqual([]);
  });

  it('who took up a proposal opened by a deadline is its proposer', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00');
    desk.clock('2025-07-07 00:00');
    expect(desk.refusals(cgcDirector, approve('2025-07-21'), '2025-07-21 09:00')).toEqual(['not-studied']);
    const secretary = officer('joint-conference', 'meeting', 'yangcheng', 'zhang');
    desk.doExactly(secretary, desk.studied('veto-warning', '2025-07-21'), '2025-07-21 10:00');
    const zhang = officer('cgc', 'director', 'yangcheng', 'zhang');
    desk.do(unit, statement, '2025-07-21 10:30');
    expect(desk.refusals(zhang, approve('2025-07-21'), '2025-07-21 11:00')).toEqual(['own-proposal']);
    expect(desk.refusals(cgcDirector, approve('2025-07-21'), '2025-07-21 11:00')).toEqual([]);
  });

  it('a proposal taken up is not taken up again, and none but its own stage', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00');
    desk.clock('2025-07-07 00:00');
    const taking = (stage: 'veto-warning' | 'veto') => desk.studied(stage, '2025-07-08');
    expect(desk.refusals(conference, taking('veto'), '2025-07-08 09:00')).toEqual([
      'another-stage-is-proposed',
    ]);
    desk.do(conference, taking('veto-warning'), '2025-07-08 09:00');
    expect(desk.refusals(conference, taking('veto-warning'), '2025-07-08 09:00')).toEqual(['wrong-status']);
  });
});

describe('a decision needs a document, reasons and an authority (A19)', () => {
  const deciding = (document: { number: string; date: string }, reasons = 'So.'): Act => ({
    type: 'decide',
    outcome: 'approve',
    document,
    reasons,
  });
  const proposed = (rules = city): Desk => {
    const desk = verifiedCase(units.county, 'found', '2025-01-06 09:00', { rules });
    desk.do(cgcOffice, { type: 'propose', stage: 'notice', reasons: 'Found.' }, '2025-01-06 10:00');
    return desk;
  };

  it.each([
    ['dated the day before the proposal', { number: '1', date: '2025-01-05' }, ['document-too-early']],
    ['dated today', { number: '1', date: '2025-01-06' }, []],
    ['dated tomorrow', { number: '1', date: '2025-01-07' }, ['document-in-future']],
    ['dated on no day', { number: '1', date: '2025-13-01' }, ['no-such-day']],
    ['without a number', { number: ' ', date: '2025-01-06' }, ['document-missing']],
  ])('a document %s', (_, document, codes) => {
    expect(proposed().refusals(cgcOffice, deciding(document), '2025-01-06 11:00')).toEqual(codes);
  });

  it("today is the city's day: at 00:10 in Beijing a document of that day is not of the future", () => {
    expect(
      proposed().refusals(cgcOffice, deciding({ number: '1', date: '2025-01-07' }), '2025-01-07 00:10'),
    ).toEqual([]);
  });

  it('a stage without authority in the city file is refused when it is to be imposed', () => {
    const ladder = city.ladder.map((rung) => (rung.id === 'notice' ? { ...rung, authority: null } : rung));
    const desk = proposed({ ...city, ladder });
    expect(desk.refusals(cgcOffice, approve('2025-01-06'), '2025-01-06 11:00')).toEqual([
      'stage-without-authority',
    ]);
    const decline: Act = { type: 'decide', outcome: 'decline', reasons: 'No document.' };
    expect(desk.refusals(cgcOffice, decline, '2025-01-06 11:00')).toEqual([]);
  });

  it('nothing is decided twice, and nothing before it is proposed', () => {
    const desk = verifiedCase(units.county, 'found', '2025-01-06 09:00');
    expect(desk.refusals(cgcOffice, approve('2025-01-06'), '2025-01-06 09:00')).toEqual(['wrong-status']);
    desk.do(cgcOffice, { type: 'propose', stage: 'notice', reasons: 'Found.' }, '2025-01-06 10:00');
    desk.do(cgcOffice, approve('2025-01-06'), '2025-01-06 11:00');
    expect(desk.refusals(cgcOffice, approve('2025-01-06'), '2025-01-06 11:00')).toEqual(['wrong-status']);
  });
});

describe('the term lies within its bounds (A20–A24; I-4, I-5)', () => {
  it.each([
    ['found', 'notice', 'P1D', []],
    ['found', 'notice', 'P180D', []],
    ['found', 'notice', 'P181D', ['term-out-of-range']],
    ['found', 'notice', 'P0D', ['no-such-term']],
    ['found', 'notice', 'PT24H', ['no-such-term']],
    ['serious', 'interview', 'P3M', []],
    ['grave-below-regime', 'listed-supervision', 'P1M', []],
    ['grave-below-regime', 'listed-supervision', 'P30D', ['term-out-of-range']],
    ['grave-below-regime', 'listed-supervision', 'P12M', []],
    ['grave-below-regime', 'listed-supervision', 'P1Y', []],
    ['grave-below-regime', 'listed-supervision', 'P13M', ['term-out-of-range']],
    ['grave-below-veto', 'veto-warning', 'P1Y', []],
    ['grave-below-veto', 'veto-warning', 'P12M', []],
    ['grave-below-veto', 'veto-warning', 'P11M', ['term-out-of-range']],
    ['grave', 'veto', 'P2Y', ['term-out-of-range']],
  ] as const)('%s: %s for %s', (gravity, stage, term, codes) => {
    const desk = verifiedCase(units.county, gravity, '2025-01-06 09:00');
    const by = gravity.startsWith('grave') && stage !== 'listed-supervision' ? conference : cgcOffice;
    const resolution = by === conference ? { resolution: desk.agreed(stage, '2025-01-06') } : {};
    const act = { type: 'propose', stage, term, reasons: 'So.', ...resolution } as const;
    expect(desk.refusals(by, act, '2025-01-06 10:00')).toEqual(codes);
  });

  it('another term than six months of listed supervision is named as such, with I-5 and the value used', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00', { term: 'P3M' });
    expect(measureOn(desk).lastDay).toBe('2025-04-06');
    expect(desk.events.at(-1)?.explanation).toMatchObject({
      facts: { termOffGeneral: true },
      interpretations: expect.arrayContaining(['I-5', 'I-7']),
      parameters: { 'listed-supervision-term': { value: 'P6M', from: '2017-11-21' } },
    });
  });

  it('a later amendment of the term is used from its day on, not before', () => {
    const amended = {
      id: 'notice-term',
      from: '2025-06-01',
      value: 'P20D',
      unit: 'term',
      article: 'A20',
    } as const;
    const rules = { ...city, parameters: [...city.parameters, amended] };
    expect(measureOn(imposed('notice', '2025-05-31 09:00', { rules })).term).toBe('P30D');
    expect(measureOn(imposed('notice', '2025-06-01 09:00', { rules })).term).toBe('P20D');
  });
});

describe('the body may return for more work, or decline (A19)', () => {
  const outcome = (kind: 'return' | 'decline') =>
    ({ type: 'decide', outcome: kind, reasons: 'Not yet.' }) as const;

  it('at entry: returned it is proposed again, declined it is closed', () => {
    const returned = warned();
    returned.do(cgcDirector, outcome('return'), '2025-01-14 09:00');
    expect(returned.now.status).toBe('verified');
    const again = returned.studied('veto-warning', '2025-01-15');
    expect(returned.refusals(conference, again, '2025-01-15 09:00')).toEqual([]);
    const declined = warned();
    declined.do(cgcDirector, outcome('decline'), '2025-01-14 09:00');
    expect(declined.now).toMatchObject({ status: 'closed', how: 'declined' });
  });

  it('after an unmet warning: declined, the warning still stands and bars until it is put right and released', () => {
    const desk = imposed('veto-warning', '2025-01-06 09:00');
    desk.clock('2026-01-07 00:00');
    desk.do(conference, desk.studied('veto', '2026-01-08'), '2026-01-08 09:00');
    desk.do(officer('cgc', 'meeting'), outcome('decline'), '2026-01-20 09:00');
    expect(desk.now).toMatchObject({ status: 'unmet', nextStage: 'declined', measure: { ended: null } });
    desk.do(cgcOffice, acceptance(), '2026-02-10 09:00');
    const release = {
      type: 'release',
      document: { number: '9', date: '2026-02-11' },
      reasons: 'Put right.',
    } as const;
    desk.do(cgcDirector, release, '2026-02-11 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'released' });
  });

  it('after an unmet term: returned, only the next stage may be proposed again', () => {
    const desk = imposed('notice', '2025-01-06 09:00');
    desk.clock('2025-02-06 00:00');
    desk.do(cgcOffice, outcome('return'), '2025-02-06 09:00');
    expect(desk.now).toMatchObject({ status: 'unmet', nextStage: 'returned' });
    expect(desk.refusals(cgcOffice, acceptance(), '2025-02-07 09:00')).toEqual(['term-over']);
    const propose = (stage: 'notice' | 'interview') =>
      ({ type: 'propose', stage, reasons: 'Again.' }) as const;
    expect(desk.refusals(cgcOffice, propose('notice'), '2025-02-07 09:00')).toEqual(['stage-outside-range']);
    expect(desk.refusals(cgcOffice, propose('interview'), '2025-02-07 09:00')).toEqual([]);
  });

  it('needs reasons, but no document', () => {
    expect(warned().refusals(cgcDirector, { ...outcome('return'), reasons: '' }, '2025-01-14 09:00')).toEqual(
      ['reasons-missing'],
    );
  });
});

describe('what a warning and a veto take away (A23, A24)', () => {
  it.each(['veto-warning', 'veto'] as const)(
    'a %s bars the unit and three kinds of holders, no members',
    (stage) => {
      const measure = measureOn(imposed(stage, '2025-01-06 09:00'));
      expect(measure.effects).toEqual([
        'unit-barred-from-honours',
        'holders-barred-from-awards-and-promotion',
      ]);
      expect(measure.bars.map(({ holder }) => holder)).toEqual([
        'holder-principal',
        'holder-in-charge',
        'holder-supervising',
      ]);
    },
  );

  it.each(['notice', 'interview', 'listed-supervision'] as const)('a %s bars nobody', (stage) => {
    expect(measureOn(imposed(stage, '2025-01-06 09:00'))).toMatchObject({ effects: [], bars: [] });
  });
});
