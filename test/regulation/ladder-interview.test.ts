import {
  type Act,
  type Actor,
  type CitySettings,
  decide,
  type InterviewGiven,
  measuresOf,
  type Office,
  type Tenure,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  at,
  cgcOffice,
  city,
  type Desk,
  interviewOn,
  measureOn,
  officer,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const day = '2025-01-06';
const now = `${day} 10:00`;

/** An interview proposed on Monday 6 January. */
const proposed = (of = units.county, rules: CitySettings = city, by = cgcOffice): Desk => {
  const desk = verifiedCase(of, 'serious', `${day} 09:00`, { rules, by });
  desk.do(by, { type: 'propose', stage: 'interview', reasons: 'Serious.' }, `${day} 09:00`);
  return desk;
};

const principal = { post: 'post-principal', holder: 'holder-principal' };
const former = { post: 'post-principal', holder: 'holder-before' };
const inCharge = { post: 'post-in-charge', holder: 'holder-in-charge' };
const supervising = { post: 'post-supervising', holder: 'holder-supervising' };
const member = { post: 'post-member', holder: 'holder-member' };

type Given = Partial<InterviewGiven>;
const approval = (record: Given = {}, more: object = {}): Extract<Act, { type: 'decide' }> => ({
  ...{ type: 'decide', outcome: 'approve', document: { number: 'No. 1', date: day }, reasons: 'So.' },
  interview: { ...interviewOn(day), ...record },
  ...more,
});

const codes = (desk: Desk, act: Act, by: Actor = cgcOffice, when = now): readonly string[] => {
  const outcome = desk.askExactly(by, act, when);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};
const pointers = (desk: Desk, act: Act, by: Actor = cgcOffice): readonly (string | undefined)[] => {
  const outcome = desk.askExactly(by, act, now);
  return outcome.ok ? [] : outcome.refusals.map(({ pointer }) => pointer);
};

const officeOf = (actor: Actor): Office => {
  if (actor.by !== 'office') throw new Error('no office');
  return actor.office;
};

describe('an interview leaves a record (A21)', () => {
  it('without it the interview is not approved', () => {
    const bare = { ...approval(), interview: undefined };
    expect(codes(proposed(), bare)).toEqual(['interview-missing']);
    expect(pointers(proposed(), bare)).toEqual(['/interview']);
  });

  it('the measure carries who was interviewed, by whom, on which day and what was undertaken', () => {
    const desk = proposed();
    const document = { number: 'Record 7', date: day };
    const [event] = desk.do(cgcOffice, approval({ interviewed: [principal, supervising], document }), now);
    expect(measureOn(desk).interview).toEqual({
      on: day,
      by: officeOf(cgcOffice),
      interviewed: [
        { unit: 'donghe', ...principal, role: 'principal' },
        { unit: 'donghe', ...supervising, role: 'supervising' },
      ],
      undertaken: 'To put it right in time.',
      document,
    });
    expect(event?.explanation).toMatchObject({
      articles: ['A21'],
      interpretations: expect.arrayContaining(['I-21']),
      facts: {
        form: 'interview',
        exceptional: false,
        interview: {
          on: day,
          by: officeOf(cgcOffice),
          posts: ['post-principal', 'post-supervising'],
          notInterviewed: ['post-in-charge'],
        },
      },
    });
    // The explanation names posts; whoever holds them stands in the record and nowhere else.
    expect(JSON.stringify(event?.explanation)).not.toContain('holder-');
  });

  it('a record without a document of its own rests on the decision’s', () => {
    const desk = proposed();
    desk.do(cgcOffice, approval(), now);
    expect(measureOn(desk).interview?.document).toEqual({ number: 'No. 1', date: day });
  });

  it.each<readonly [string, Given, readonly string[], readonly string[]]>([
    ['nobody', { interviewed: [] }, ['interviewed-missing'], ['/interview/interviewed']],
    [
      'somebody who never held the post',
      { interviewed: [principal, { ...inCharge, holder: 'holder-member' }] },
      ['not-holder-of-post'],
      ['/interview/interviewed/1/holder'],
    ],
    [
      'the holder of a post the unit does not have',
      { interviewed: [principal, { post: 'post-cook', holder: 'holder-cook' }] },
      ['no-such-post'],
      ['/interview/interviewed/1/post'],
    ],
    [
      'the same person twice',
      { interviewed: [principal, principal] },
      ['interviewed-twice'],
      ['/interview/interviewed/1'],
    ],
    [
      'others responsible, but no leader',
      { interviewed: [supervising, member] },
      ['leaders-not-interviewed'],
      ['/interview/interviewed'],
    ],
    ['nothing undertaken', { undertaken: ' ' }, ['undertaken-missing'], ['/interview/undertaken']],
    [
      'a document without a number',
      { document: { number: '', date: day } },
      ['document-missing'],
      ['/interview/document/number'],
    ],
    [
      'a document of tomorrow',
      { document: { number: '7', date: '2025-01-07' } },
      ['document-in-future'],
      ['/interview/document/date'],
    ],
    [
      'everything wrong at once',
      { interviewed: [], undertaken: '', on: '2025-01-07' },
      ['interview-in-future', 'interviewed-missing', 'undertaken-missing'],
      ['/interview/on', '/interview/interviewed', '/interview/undertaken'],
    ],
  ])('%s: refused, and it is named', (_, record, expected, where) => {
    expect(codes(proposed(), approval(record))).toEqual(expected);
    expect(pointers(proposed(), approval(record))).toEqual(where);
  });

  it.each([
    ['the principals', principal, []],
    ['the deputy in charge', inCharge, []],
    ['whoever was principal when it happened, and has left', former, []],
  ] as const)('%s may be interviewed alone', (_, who, expected) => {
    expect(codes(proposed(), approval({ interviewed: [who] }))).toEqual(expected);
  });

  it.each([
    ['the day before it was proposed', '2025-01-05', ['interview-before-proposal']],
    ['the day it was proposed', '2025-01-06', []],
    ['the day of the decision', '2025-01-08', []],
    ['the day after', '2025-01-09', ['interview-in-future']],
    ['no day of the calendar', '2025-02-30', ['no-such-day']],
  ])('held on %s', (_, on, expected) => {
    expect(codes(proposed(), approval({ on }), cgcOffice, '2025-01-08 10:00')).toEqual(expected);
  });

  it('a successor of today was not yet in the post on the day of the interview', () => {
    const desk = proposed();
    const before = { ...approval({ interviewed: [principal], on: '2019-06-01' }) };
    expect(codes(desk, before)).toContain('not-holder-of-post');
  });

  it.each(['found', 'grave-below-regime'] as const)('no other stage has such a record (%s)', (gravity) => {
    const stage = gravity === 'found' ? 'notice' : 'listed-supervision';
    const desk = verifiedCase(units.county, gravity, `${day} 09:00`);
    desk.do(cgcOffice, { type: 'propose', stage, reasons: 'So.' }, `${day} 09:00`);
    expect(codes(desk, approval())).toEqual(['no-interview']);
  });

  it.each(['return', 'decline'] as const)('and none goes with a %s', (outcome) => {
    expect(codes(proposed(), { ...approval(), outcome })).toEqual(['only-with-approval']);
  });

  it('a ladder whose interview asks for no record needs none', () => {
    const ladder = city.ladder.map(({ form: _, ...rung }) => rung);
    const desk = proposed(units.county, { ...city, ladder });
    expect(codes(desk, { ...approval(), interview: undefined })).toEqual([]);
  });
});

describe('must all leaders be interviewed? (A21; I-21)', () => {
  const rules: CitySettings = {
    ...city,
    interpretations: [...city.interpretations, { id: 'I-21', from: day, setting: 'all-leaders' }],
  };

  it('where the city says so, all principals and deputies in charge of the day', () => {
    expect(codes(proposed(units.county, rules), approval())).toEqual(['leaders-not-interviewed']);
    const both = approval({ interviewed: [principal, inCharge] });
    expect(codes(proposed(units.county, rules), both)).toEqual([]);
  });

  it.each<readonly [string, Partial<Tenure>, readonly string[]]>([
    ['whose first day it is', { from: day }, ['leaders-not-interviewed']],
    ['who begins the day after', { from: '2025-01-07' }, []],
    ['whose last day it is', { to: day }, ['leaders-not-interviewed']],
    ['who left the day before', { to: '2025-01-05' }, []],
  ])('a deputy in charge %s', (_, time, expected) => {
    const tenure = { unit: 'donghe', from: '2020-01-01', to: null };
    const tenures: readonly Tenure[] = [
      { ...tenure, ...principal, role: 'principal' },
      { ...tenure, ...inCharge, role: 'in-charge', ...time },
    ];
    const outcome = decide(proposed(units.county, rules).now, approval(), {
      ...{ city: rules, unit: units.county, actor: cgcOffice, now: at(now), tenures },
    });
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(expected);
  });

  it('those who left before the day are not among them, and do not stand for their successors', () => {
    const late = approval({ interviewed: [former, inCharge] });
    const outcome = proposed(units.county, rules).askExactly(cgcOffice, late, now);
    expect(outcome).toMatchObject({
      refusals: [{ code: 'leaders-not-interviewed', facts: { missing: ['post-principal'] } }],
    });
  });
});

describe('who interviews (A21)', () => {
  const by = (actor: Actor, more: object = {}) => approval({ by: officeOf(actor) }, more);
  const necessity = 'The matter crosses three counties.';

  it.each([
    ['the commission’s director', officer('cgc', 'director'), []],
    ['the commission’s deputy director', officer('cgc', 'deputy-director'), []],
    ['the office’s deputy director', officer('cgc-office', 'deputy-director'), []],
    ['the group’s head', officer('slg', 'head'), []],
    ['the group’s deputy head', officer('slg', 'deputy-head'), []],
    ['the group office’s director', officer('slg-office', 'director'), []],
    ['the group office’s executive deputy director', officer('slg-office', 'executive-deputy-director'), []],
    [
      'the group office’s other deputy',
      officer('slg-office', 'deputy-director'),
      ['interviewer-not-competent'],
    ],
    ['the office’s staff', officer('cgc-office', 'staff'), ['interviewer-not-competent']],
    ['the joint conference', officer('joint-conference', 'meeting'), ['interviewer-not-competent']],
    ['the county’s own office', officer('cgc-office', 'director', 'donghe'), ['interviewer-not-competent']],
  ] as const)('at city level, on the office’s decision: %s', (_, actor, expected) => {
    expect(codes(proposed(), by(actor))).toEqual(expected);
  });

  it('the record keeps the office that interviewed, where it is another than the one that decided', () => {
    const desk = proposed();
    desk.do(cgcOffice, by(officer('slg-office', 'executive-deputy-director')), now);
    expect(measureOn(desk)).toMatchObject({
      decidedBy: { office: { body: 'cgc-office' } },
      interview: { by: { body: 'slg-office', capacity: 'executive-deputy-director' } },
    });
  });

  const countyOffice = officer('cgc-office', 'director', 'donghe');
  const inCounty = () => proposed(units.township, city, countyOffice);
  const recordOf = (record: Given, more: object = {}) => approval(record, more);

  it.each([
    ['its director', officer('cgc-office', 'director', 'donghe'), []],
    [
      'its deputy director',
      officer('cgc-office', 'deputy-director', 'donghe'),
      ['interviewer-not-competent'],
    ],
    ['the city’s office', cgcOffice, ['interviewer-not-competent']],
  ] as const)('in a county the office’s director interviews: %s', (_, actor, expected) => {
    expect(codes(inCounty(), recordOf({ by: officeOf(actor) }), countyOffice)).toEqual(expected);
  });

  it.each([
    officer('cgc', 'director', 'donghe'),
    officer('cgc', 'deputy-director', 'donghe'),
    officer('slg', 'head', 'donghe'),
    officer('slg', 'deputy-head', 'donghe'),
  ])('the county’s commission or group only where necessary, which is said: %o', (actor) => {
    for (const [decides, record] of [
      [actor, {}],
      [countyOffice, { by: officeOf(actor) }],
    ] as const) {
      expect(codes(inCounty(), recordOf(record), decides)).toEqual(['necessity-missing']);
      expect(codes(inCounty(), recordOf(record, { necessity: '  ' }), decides)).toEqual([
        'necessity-missing',
      ]);
      const desk = inCounty();
      const [event] = desk.do(decides, recordOf(record, { necessity }), now);
      expect(measureOn(desk).necessity).toBe(necessity);
      expect(event?.explanation.facts).toMatchObject({ exceptional: true, necessity });
    }
  });

  it('at city level they all may, so there is no necessity to state', () => {
    expect(codes(proposed(), approval({}, { necessity }), officer('cgc', 'deputy-director'))).toEqual([
      'no-necessity',
    ]);
  });
});

describe('a notice is given in writing (A20)', () => {
  const noticed = () => {
    const desk = verifiedCase(units.county, 'found', `${day} 09:00`);
    desk.do(cgcOffice, { type: 'propose', stage: 'notice', reasons: 'Found.' }, `${day} 09:00`);
    return desk;
  };
  const notice = { type: 'decide', outcome: 'approve', reasons: 'So.' } as const;

  it('under its document, which is part of it, and says so', () => {
    expect(noticed().refusals(cgcOffice, notice, now)).toEqual(['document-missing']);
    const desk = noticed();
    const [event] = desk.do(cgcOffice, approve(day), now);
    expect(measureOn(desk).document).toEqual({ number: 'No. 1', date: day });
    expect(event?.explanation.facts).toMatchObject({ form: 'written', exceptional: false });
    expect(event?.explanation.facts).not.toHaveProperty('necessity');
  });

  it.each(['cgc', 'slg'] as const)('by the %s only where necessary, and it says why', (body) => {
    const actor = officer(body, body === 'cgc' ? 'director' : 'head');
    const outcome = noticed().ask(actor, approve(day), now);
    expect(outcome).toMatchObject({
      refusals: [
        {
          ...{ code: 'necessity-missing', kind: 'input', articles: ['A20'], pointer: '/necessity' },
          facts: { exceptional: [officeOf(actor)] },
        },
      ],
    });
    const desk = noticed();
    const necessity = 'Both offices are themselves concerned.';
    const [event] = desk.do(actor, { ...approve(day), necessity } as Act, now);
    expect(measureOn(desk).necessity).toBe(necessity);
    expect(event?.explanation.facts).toMatchObject({ exceptional: true, necessity });
  });

  it('the offices need no necessity, and one is not taken from them', () => {
    const act = { ...approve(day), necessity: 'Because.' } as Act;
    expect(noticed().refusals(cgcOffice, act, now)).toEqual(['no-necessity']);
    expect(noticed().refusals(officer('slg-office', 'director'), act, now)).toEqual(['no-necessity']);
  });
});

describe('a file kept from before interviews had records', () => {
  it('goes on: its interview is accepted like any other', () => {
    const desk = proposed();
    desk.do(cgcOffice, approval(), now);
    const { now: state } = desk;
    if (state.status !== 'in-force') throw new Error('not in force');
    const { interview: _, necessity: __, ...old } = state.measure;
    desk.state = { ...state, measure: { ...old, workTeam: false } };
    desk.do(cgcOffice, { type: 'accept', accepted: true, findings: 'Seen.' }, '2025-01-20 09:00');
    expect(measuresOf(desk.now).map(({ ended }) => ended?.how)).toEqual(['accepted']);
  });

  it('and the unit itself decides nothing of it', () => {
    expect(codes(proposed(), approval(), staffOf(units.county))).toEqual(['not-competent']);
  });
});
