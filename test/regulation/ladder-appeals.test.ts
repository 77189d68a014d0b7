import {
  type Act,
  type Actor,
  appealPeriod,
  appealsOf,
  appellateBodies,
  type Case,
  eligibility,
  evolve,
  type MeasureStage,
  measuresOf,
  type UnitFacts,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  approve,
  cgcDirector,
  cgcMeeting,
  cgcOffice,
  city,
  conference,
  type Desk,
  imposed,
  measureOn,
  officer,
  slgOffice,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

type Appeal = Extract<Act, { type: 'appeal' }>;
type Resolve = Extract<Act, { type: 'resolve-appeal' }>;

const staff = staffOf(units.county);
const slgHead = officer('slg', 'head');
const slgMeeting = officer('slg', 'meeting');

const against = (entry: number, reasons = 'The facts were otherwise.'): Appeal => ({
  type: 'appeal',
  entry,
  reasons,
});

const resolution = (change: Partial<Resolve> = {}): Resolve => ({
  type: 'resolve-appeal',
  number: 1,
  outcome: 'upheld',
  document: { number: 'Review 1', date: '2025-02-20' },
  reasons: 'Looked at again.',
  ...change,
});

const appealed = (stage: MeasureStage, of: UnitFacts = units.county): Desk => {
  const desk = imposed(stage, '2025-02-01 10:00', { of });
  desk.do(staffOf(of), against(measureOn(desk).entry), '2025-02-10 10:00');
  return desk;
};

const ended = ({ now }: Desk) =>
  measuresOf(now).map(({ stage, ended: end }) => [stage, end?.how ?? 'stands']);

/** Who resolves an appeal against the measure of each stage that the desk imposes at city level. */
const resolver: Readonly<Record<MeasureStage, Actor>> = {
  notice: cgcDirector,
  interview: cgcDirector,
  'listed-supervision': cgcMeeting,
  'veto-warning': cgcMeeting,
  veto: slgMeeting,
};
const stages = ['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'] as const;

describe('the unit appeals against a measure (I-9)', () => {
  it.each(stages)(
    'against “%s”: nothing is suspended, the term and its deadlines run on (A20–A24)',
    (stage) => {
      const desk = imposed(stage, '2025-02-01 10:00');
      const before = desk.now;
      const { entry } = measureOn(desk);
      const [event] = desk.do(staff, against(entry), '2025-02-10 10:00');
      expect(event?.explanation).toMatchObject({
        facts: { stage, lastDay: '2025-03-03', suspends: false },
        parameters: { 'appeal-days': { value: 30 } },
      });
      expect(event?.explanation.interpretations).toContain('I-9');
      const pending = { number: 1, entry, stage, madeBy: staff, resolution: null };
      expect(appealsOf(desk.now)).toMatchObject([pending]);
      expect({ ...desk.now, appeals: before.appeals, version: before.version }).toEqual(before);
    },
  );

  it('a pending appeal keeps no next stage from being proposed and decided at the end of the term (A21, I-9)', () => {
    const desk = appealed('notice');
    desk.clock('2025-03-04 00:00');
    desk.do(cgcOffice, approve('2025-03-05'), '2025-03-05 10:00');
    expect(ended(desk)).toEqual([
      ['notice', 'escalated'],
      ['interview', 'stands'],
    ]);
  });

  it.each([
    ['on the day of the decision', '2025-02-01 10:00', []],
    ['the day before the last', '2025-03-02 12:00', []],
    ['on the last day, a minute before midnight', '2025-03-03 23:59', []],
    ['at 24:00 of the last day', '2025-03-04 00:00', ['appeal-period-over']],
    ['a year later', '2026-03-03 10:00', ['appeal-period-over']],
  ])('of a decision of 1 February 2025 the 30th day is 3 March: %s (I-9)', (_, when, codes) => {
    const desk = imposed('veto', '2025-02-01 10:00');
    expect(desk.refusals(staff, against(measureOn(desk).entry), when)).toEqual(codes);
  });

  it('the last day moves to the next working day where the city has settled so (I-9, I-10)', () => {
    const moving = {
      ...city,
      interpretations: [
        ...city.interpretations.filter(({ id }) => id !== 'I-10'),
        { id: 'I-10', from: '2020-01-01', setting: 'next-working-day' } as const,
      ],
    };
    const measure = measureOn(imposed('veto', '2025-02-06 10:00'));
    expect(appealPeriod(measure, city)).toMatchObject({ lastDay: '2025-03-08' });
    expect(appealPeriod(measure, moving)).toMatchObject({ lastDay: '2025-03-10' });
  });

  it('the city’s own number of days, as on the day of the decision, counts (I-9)', () => {
    const [days] = city.parameters.filter(({ id }) => id === 'appeal-days');
    if (!days) throw new Error('no appeal-days');
    const shorter = { ...city, parameters: [...city.parameters, { ...days, from: '2025-02-02', value: 10 }] };
    expect(appealPeriod(measureOn(imposed('veto', '2025-02-01 10:00')), shorter).lastDay).toBe('2025-03-03');
    expect(appealPeriod(measureOn(imposed('veto', '2025-02-02 10:00')), shorter).lastDay).toBe('2025-02-12');
  });

  it('also against a measure that has ended, of a case that is closed (I-9)', () => {
    const desk = imposed('interview', '2025-02-01 10:00');
    const { entry } = measureOn(desk);
    desk.do(cgcOffice, acceptance(), '2025-02-20 10:00');
    expect(desk.refusals(staff, against(entry), '2025-03-03 23:59')).toEqual([]);
    expect(desk.refusals(staff, against(entry), '2025-03-04 00:00')).toEqual(['appeal-period-over']);
  });

  it('one appeal at a time against a measure; another may follow a rejection within the period (I-9)', () => {
    const desk = appealed('veto');
    const { entry } = measureOn(desk);
    expect(desk.refusals(staff, against(entry), '2025-02-11 10:00')).toEqual(['appeal-pending']);
    desk.do(slgMeeting, resolution({ outcome: 'rejected' }), '2025-02-20 10:00');
    expect(desk.refusals(staff, against(entry), '2025-02-21 10:00')).toEqual([]);
  });

  it.each<readonly [string, Actor]>([
    ['the office that decided', cgcOffice],
    ['the body above it', cgcMeeting],
    ['the staff of another unit', staffOf(units.otherCounty)],
  ])('nobody else appeals for a unit: %s', (_, actor) => {
    const desk = imposed('veto', '2025-02-01 10:00');
    expect(desk.refusals(actor, against(measureOn(desk).entry), '2025-02-10 10:00')).toEqual([
      'not-the-units-staff',
    ]);
  });

  it('needs reasons and a measure; all refusals come at once', () => {
    const desk = imposed('veto', '2025-02-01 10:00');
    expect(desk.refusals(cgcOffice, against(1, ' '), '2025-02-10 10:00')).toEqual([
      'no-such-measure',
      'not-the-units-staff',
      'reasons-missing',
    ]);
  });
});

/** A measure on a unit, proposed and decided by whom a test says. */
const decidedBy = (
  of: UnitFacts,
  stage: MeasureStage,
  [proposer, decider]: readonly [Actor, Actor],
): Desk => {
  const gravity = { notice: 'found', interview: 'serious', veto: 'grave' } as const;
  const jurisdiction = decider.by === 'office' ? decider.office.jurisdiction : 'yangcheng';
  const by = officer('cgc-office', 'staff', jurisdiction);
  const desk = verifiedCase(of, gravity[stage as keyof typeof gravity], '2025-02-01 10:00', { by });
  const seat = { locality: jurisdiction, level: jurisdiction === 'yangcheng' ? 'city' : 'county' } as const;
  const resolution = stage === 'veto' ? { resolution: desk.agreed(stage, '2025-02-01', seat) } : {};
  desk.do(
    proposer,
    { type: 'propose', stage, reasons: 'By its gravity.', ...resolution },
    '2025-02-01 10:00',
  );
  desk.do(staffOf(of), { type: 'state-case', text: 'Otherwise.' }, '2025-02-01 10:00');
  desk.do(decider, approve('2025-02-01'), '2025-02-01 10:00');
  desk.do(staffOf(of), against(measureOn(desk).entry), '2025-02-10 10:00');
  return desk;
};

const inDonghe = (body: Parameters<typeof officer>[0], capacity: Parameters<typeof officer>[1]) =>
  officer(body, capacity, 'donghe');

describe('who resolves an appeal (I-9)', () => {
  const judges = [
    ...[cgcOffice, slgOffice, cgcDirector, cgcMeeting, slgHead, slgMeeting, conference],
    officer('cgc', 'deputy-director'),
    ...[inDonghe('cgc-office', 'director'), inDonghe('cgc', 'director'), inDonghe('cgc', 'meeting')],
    ...[inDonghe('slg', 'head'), inDonghe('slg', 'meeting'), officer('discipline', 'director')],
  ];
  const name = (actor: Actor) => (actor.by === 'office' ? actor.subject : actor.by);
  const bureau = units.countyDepartment;

  it.each<readonly [string, UnitFacts, MeasureStage, Actor, Actor, readonly Actor[]]>([
    [
      'an office’s decision: its commission, by the director or the meeting (A20)',
      ...([units.county, 'notice', cgcOffice, cgcOffice, [cgcDirector, cgcMeeting]] as const),
    ],
    [
      'the group office’s decision: the group, by its head or its meeting (A20)',
      ...([units.county, 'notice', slgOffice, slgOffice, [slgHead, slgMeeting]] as const),
    ],
    [
      'what the commission’s director decided: the directors’ meeting (A21)',
      ...([units.county, 'interview', cgcOffice, cgcDirector, [cgcMeeting]] as const),
    ],
    [
      'what the group’s head decided: the heads’ meeting (A21)',
      ...([units.county, 'interview', slgOffice, slgHead, [slgMeeting]] as const),
    ],
    [
      'a county office’s decision: the county’s commission (A20)',
      units.countyDepartment,
      'notice',
      inDonghe('cgc-office', 'director'),
      inDonghe('cgc-office', 'director'),
      [inDonghe('cgc', 'director'), inDonghe('cgc', 'meeting')],
    ],
    [
      'a county meeting’s decision: the meeting one level up (A24)',
      ...([bureau, 'veto' as const, inDonghe('joint-conference', 'meeting')] as const),
      inDonghe('cgc', 'meeting'),
      [cgcMeeting],
    ],
    [
      'a city meeting’s decision: the other body’s meeting, for above it is only the province (A24, I-16)',
      ...([units.county, 'veto', conference, cgcMeeting, [slgMeeting]] as const),
    ],
    [
      'and the other way round (A24, I-16)',
      ...([units.county, 'veto', conference, slgMeeting, [cgcMeeting]] as const),
    ],
  ])('%s', (_, of, stage, proposer, decider, expected) => {
    const desk = decidedBy(of, stage, [proposer, decider]);
    const may = judges.filter((judge) => desk.refusals(judge, resolution(), '2025-02-20 10:00').length === 0);
    expect(may.map(name)).toEqual(expected.map(name));
  });

  it('the refusal names the article and says who could', () => {
    const answer = appealed('veto').ask(cgcMeeting, resolution(), '2025-02-20 10:00');
    expect(answer).toMatchObject({
      ok: false,
      refusals: [
        {
          code: 'not-competent',
          articles: ['A24'],
          facts: { competent: [{ body: 'slg', capacities: ['meeting'] }] },
        },
        { code: 'own-decision' },
      ],
    });
  });

  it('nobody judges what they decided themselves, whatever else they are', () => {
    const desk = appealed('notice');
    const same = officer('cgc', 'director', 'yangcheng', name(cgcOffice));
    expect(desk.refusals(same, resolution(), '2025-02-20 10:00')).toEqual(['own-decision']);
  });

  it('I-16 is named where it settled who judges, and only there', () => {
    const told = (stage: MeasureStage) =>
      appealed(stage).do(resolver[stage] ?? cgcMeeting, resolution(), '2025-02-20 10:00')[0]?.explanation;
    expect(told('veto')?.interpretations).toEqual(['I-9', 'I-16']);
    expect(told('veto-warning')?.interpretations).toEqual(['I-9']);
  });
});

describe('how an appeal is resolved', () => {
  it.each<readonly [string, Partial<Resolve>, readonly string[]]>([
    ['without a document number', { document: { number: '', date: '2025-02-20' } }, ['document-missing']],
    ['by a document of tomorrow', { document: { number: '1', date: '2025-02-21' } }, ['document-in-future']],
    ['by a document of the day of the appeal', { document: { number: '1', date: '2025-02-10' } }, []],
    [
      'by a document of the day before',
      { document: { number: '1', date: '2025-02-09' } },
      ['resolution-before-appeal'],
    ],
    ['without reasons', { reasons: '' }, ['reasons-missing']],
    ['of an appeal never made', { number: 2 }, ['no-such-appeal']],
  ])('%s', (_, change, codes) => {
    expect(appealed('veto').refusals(slgMeeting, resolution(change), '2025-02-20 10:00')).toEqual(codes);
  });

  it('once: a second resolution is refused', () => {
    const desk = appealed('veto');
    desk.do(slgMeeting, resolution({ outcome: 'rejected' }), '2025-02-20 10:00');
    expect(desk.refusals(slgMeeting, resolution(), '2025-02-21 10:00')).toEqual(['appeal-already-resolved']);
  });

  it.each(stages)('rejected, “%s” stands as it was (I-9)', (stage) => {
    const desk = appealed(stage);
    const before = desk.now;
    desk.do(resolver[stage] ?? cgcMeeting, resolution({ outcome: 'rejected' }), '2025-02-20 10:00');
    expect({ ...desk.now, appeals: before.appeals, version: before.version }).toEqual(before);
    expect(appealsOf(desk.now)[0]?.resolution).toMatchObject({
      outcome: 'rejected',
      reasons: 'Looked at again.',
    });
  });
});

const barredOn = ({ now }: Desk, on: string): boolean => {
  const measures = measuresOf(now).map((m) => ({
    ...{ caseId: now.id, stage: m.stage, effects: m.effects, from: m.from, lastDay: m.lastDay },
    ...{ endedOn: null, revoked: m.ended?.how === 'revoked' },
  }));
  return !eligibility({ on, city }, measures).eligible;
};

describe('an upheld appeal revokes the measure from its start (I-9)', () => {
  it.each(stages)('“%s” in force: the case closes, and nothing more is due of it (A20–A24)', (stage) => {
    const desk = appealed(stage);
    const fence = desk.fence();
    const [event] = desk.do(resolver[stage] ?? cgcMeeting, resolution(), '2025-02-20 10:00');
    expect(event?.explanation.facts).toMatchObject({ revokedStages: [stage], closesCase: true });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'revoked' });
    expect(ended(desk)).toEqual([[stage, 'revoked']]);
    expect(desk.clock('2027-01-01 00:00')).toEqual([]);
    expect(desk.checkpoint('2027-01-01T00:00:00.000Z', fence)).toEqual({ action: 'finish', why: 'ended' });
  });

  it.each(['veto-warning', 'veto'] as const)(
    'the bars of a “%s” go, for past days too (A23, A24)',
    (stage) => {
      const desk = appealed(stage);
      expect(barredOn(desk, '2025-02-15')).toBe(true);
      desk.do(resolver[stage], resolution(), '2025-02-20 10:00');
      for (const on of ['2025-02-01', '2025-02-15', '2025-02-20', '2026-01-01']) {
        expect(barredOn(desk, on)).toBe(false);
      }
    },
  );

  it('an open proposal of the next stage is withdrawn with it (A21)', () => {
    const desk = appealed('notice');
    desk.clock('2025-03-04 00:00');
    expect(desk.now.status).toBe('proposed');
    const document = { number: 'Review 1', date: '2025-03-05' };
    const [event] = desk.do(cgcDirector, resolution({ document }), '2025-03-05 10:00');
    expect(event?.data).toMatchObject({ withdrawn: { stage: 'interview' } });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'revoked' });
    expect(desk.refusals(cgcOffice, approve('2025-03-06'), '2025-03-06 10:00')).toContain('case-closed');
  });

  it('a later stage entered because its term ended unmet falls with it, and so does an appeal against that (A20, A21)', () => {
    const desk = appealed('notice');
    desk.clock('2025-03-04 00:00');
    desk.do(cgcOffice, approve('2025-03-05'), '2025-03-05 10:00');
    desk.do(staff, against(measureOn(desk).entry), '2025-03-06 10:00');
    const document = { number: 'Review 1', date: '2025-03-07' };
    const [event] = desk.do(cgcDirector, resolution({ document }), '2025-03-07 10:00');
    expect(event?.articles).toEqual(['A20', 'A21']);
    expect(desk.now).toMatchObject({ status: 'closed', how: 'revoked' });
    expect(ended(desk)).toEqual([
      ['notice', 'revoked'],
      ['interview', 'revoked'],
    ]);
    expect(appealsOf(desk.now).map((one) => one.resolution?.outcome)).toEqual(['upheld', 'upheld']);
    expect(desk.refusals(staff, against(3), '2025-03-08 10:00')).toContain('no-such-measure');
  });

  it('an earlier stage does not fall with a later one: its term did end unmet (A20, A21)', () => {
    const desk = imposed('notice', '2025-02-01 10:00');
    desk.clock('2025-03-04 00:00');
    desk.do(cgcOffice, approve('2025-03-05'), '2025-03-05 10:00');
    desk.do(staff, against(measureOn(desk).entry), '2025-03-06 10:00');
    const document = { number: 'Review 1', date: '2025-03-07' };
    desk.do(cgcDirector, resolution({ document }), '2025-03-07 10:00');
    expect(ended(desk)).toEqual([
      ['notice', 'escalated'],
      ['interview', 'revoked'],
    ]);
  });

  it('a measure that had ended, of a closed case: it never was, and the case stays closed as it was (A21)', () => {
    const desk = appealed('interview');
    desk.do(cgcOffice, acceptance(), '2025-02-15 10:00');
    desk.do(cgcDirector, resolution(), '2025-02-20 10:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
    expect(ended(desk)).toEqual([['interview', 'revoked']]);
  });

  it('what is revoked cannot be appealed against again', () => {
    const desk = appealed('veto');
    const { entry } = measureOn(desk);
    desk.do(slgMeeting, resolution(), '2025-02-20 10:00');
    expect(desk.refusals(staff, against(entry), '2025-02-21 10:00')).toEqual(['measure-revoked']);
  });
});

describe('a case kept from before there were appeals', () => {
  it('has none, and can be appealed in like any other (I-9)', () => {
    const desk = imposed('veto', '2025-02-01 10:00');
    const { appeals: _, ...rest } = desk.now;
    const old = rest as Case;
    expect(appealsOf(old)).toEqual([]);
    const [event] = desk.do(staff, against(measureOn(desk).entry), '2025-02-10 10:00');
    if (!event) throw new Error('nothing happened');
    expect(appealsOf(evolve(old, event, { id: 'case-1', unit: 'donghe' }))).toHaveLength(1);
  });

  it('a resolution without its appeal, a second one, or a number left out is a damaged ledger', () => {
    const desk = appealed('veto');
    desk.do(slgMeeting, resolution({ outcome: 'rejected' }), '2025-02-20 10:00');
    const identity = { id: 'case-1', unit: 'donghe' };
    for (const event of desk.events.slice(-2))
      expect(() => evolve(desk.now, event, identity)).toThrow(RangeError);
  });

  it('a measure the system entered would have no body above: nobody resolves it', () => {
    const measure = measureOn(imposed('veto', '2025-02-01 10:00'));
    const bySystem = { ...measure, decidedBy: { by: 'system', cause: 'deadline' } } as const;
    expect(appellateBodies(bySystem, { city })).toEqual([]);
  });
});
