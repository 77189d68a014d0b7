import { type Act, type Actor, type Office, progressChecksOf, type WorkTeam, workTeamOf } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  approve,
  at,
  cgcOffice,
  type Desk,
  imposed,
  measureOn,
  officer,
  progress,
  slgOffice,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const day = '2025-01-06';

const proposed = (of = units.county, by: Actor = cgcOffice): Desk => {
  const desk = verifiedCase(of, 'grave-below-regime', `${day} 09:00`, { by });
  desk.do(by, { type: 'propose', stage: 'listed-supervision', reasons: 'Grave.' }, `${day} 09:00`);
  return desk;
};

const seat = { level: 'city', jurisdiction: 'yangcheng' } as const;
const inspection: Office = { body: 'inspection-office', ...seat, capacity: 'deputy-director' };
const team: WorkTeam = {
  sentBy: { body: 'cgc-office', ...seat },
  members: [inspection, { body: 'discipline', ...seat, capacity: 'staff' }],
  from: day,
  to: null,
};
const sending = (more: Partial<WorkTeam> = {}): Act => ({
  ...(approve(day) as Extract<Act, { type: 'decide' }>),
  workTeam: { ...team, ...more },
});

const refused = (more: Partial<WorkTeam>, desk = proposed(), by: Actor = cgcOffice) => {
  const outcome = desk.ask(by, sending(more), `${day} 10:00`);
  return outcome.ok ? [] : outcome.refusals.map(({ code, pointer }) => [code, pointer]);
};

describe('where necessary a work team is sent to a listed unit (A22)', () => {
  it('the measure keeps who sent it, the offices in it and for how long', () => {
    const desk = proposed();
    const [event] = desk.do(cgcOffice, sending({ to: '2025-04-06' }), `${day} 10:00`);
    expect(workTeamOf(measureOn(desk))).toEqual({ ...team, to: '2025-04-06' });
    expect(event?.explanation.facts).toMatchObject({ workTeam: { sentBy: { body: 'cgc-office' } } });
  });

  it('without one the unit is listed all the same', () => {
    const desk = proposed();
    desk.do(cgcOffice, approve(day), `${day} 10:00`);
    expect(workTeamOf(measureOn(desk))).toBe(null);
  });

  // Listed on 6 January for six months: the last day is 6 July.
  it.each<readonly [string, Partial<WorkTeam>, readonly (readonly string[])[]]>([
    [
      'from the day before the decision',
      { from: '2025-01-05' },
      [['work-team-outside-term', '/workTeam/from']],
    ],
    ['from the day of the decision', { from: '2025-01-06' }, []],
    ['from the last day', { from: '2025-07-06' }, []],
    ['from the day after the last', { from: '2025-07-07' }, [['work-team-outside-term', '/workTeam/from']]],
    [
      'to the day before it comes',
      { from: '2025-02-02', to: '2025-02-01' },
      [['work-team-outside-term', '/workTeam/to']],
    ],
    ['for one day', { from: '2025-02-02', to: '2025-02-02' }, []],
    ['to the last day', { to: '2025-07-06' }, []],
    ['to the day after the last', { to: '2025-07-07' }, [['work-team-outside-term', '/workTeam/to']]],
    ['from no day of the calendar', { from: '2025-02-30' }, [['no-such-day', '/workTeam/from']]],
    ['of nobody', { members: [] }, [['work-team-members-missing', '/workTeam/members']]],
    [
      'with an office of the county itself: nobody inspects their own',
      { members: [inspection, { ...inspection, level: 'county', jurisdiction: 'donghe' }] },
      [['work-team-member-elsewhere', '/workTeam/members/1']],
    ],
    [
      'sent by the county itself',
      { sentBy: { body: 'cgc-office', level: 'county', jurisdiction: 'donghe' } },
      [['work-team-sent-elsewhere', '/workTeam/sentBy']],
    ],
  ])('%s', (_, more, expected) => expect(refused(more)).toEqual(expected));

  it('the county sends its own to a township, and may take offices of the city with it', () => {
    const office = officer('cgc-office', 'director', 'donghe');
    const sentBy = { body: 'cgc-office', level: 'county', jurisdiction: 'donghe' } as const;
    const desk = () => proposed(units.township, office);
    expect(refused({ sentBy, members: [inspection] }, desk(), office)).toEqual([]);
    expect(refused({}, desk(), office)).toEqual([['work-team-sent-elsewhere', '/workTeam/sentBy']]);
  });

  it('of a file that says only that one was sent, or that none was, so much is known', () => {
    expect(workTeamOf({ workTeam: true })).toBe('sent');
    expect(workTeamOf({ workTeam: false })).toBe(null);
  });
});

/** Listed on 6 January for six months, with checks at the end of each 6th from February to June. */
const listed = () => imposed('listed-supervision', '2025-01-06 09:00');
const reported = (desk: Desk, when: string, complete = false) =>
  desk.do(staffOf(units.county), progress(complete), when);
const states = (desk: Desk, when: string) =>
  progressChecksOf(measureOn(desk), at(when)).map(({ state }) => state);
const report = (desk: Desk, when: string) => reported(desk, when);

describe('inspection is stepped up: progress is checked every month of the term (A22; I-7)', () => {
  it('the decision says how often', () => {
    const desk = listed();
    const imposedBy = desk.events.findLast(({ type }) => type === 'measure-imposed');
    expect(imposedBy?.explanation).toMatchObject({
      facts: { inspection: 'stepped-up', progressEvery: 'P1M' },
      interpretations: expect.arrayContaining(['I-7']),
    });
    expect(progressChecksOf(measureOn(desk), at('2025-01-07')).map(({ due }) => due)).toEqual(
      ['2025-02-07', '2025-03-07', '2025-04-07', '2025-05-07', '2025-06-07'].map(at),
    );
  });

  it('a report on the last day at 23:59:59.999 is in time, one at 24:00 is late', () => {
    const inTime = listed();
    report(inTime, '2025-02-06 23:59:59.999');
    expect(states(inTime, '2025-02-07 00:00')).toEqual(['reported', 'open', 'open', 'open', 'open']);
    const late = listed();
    report(late, '2025-02-07 00:00');
    expect(states(late, '2025-02-07 00:00')).toEqual(['late', 'reported', 'open', 'open', 'open']);
  });

  it('nothing reported: open until 24:00 of the last day, missing from then on', () => {
    expect(states(listed(), '2025-02-06 23:59:59.999')).toEqual(['open', 'open', 'open', 'open', 'open']);
    expect(states(listed(), '2025-02-07 00:00')).toEqual(['missing', 'open', 'open', 'open', 'open']);
    expect(states(listed(), '2025-04-10')).toEqual(['missing', 'missing', 'missing', 'open', 'open']);
  });

  it('one report answers its own check and, late, all before it that nothing answered', () => {
    const desk = listed();
    report(desk, '2025-01-20 09:00');
    report(desk, '2025-04-20 09:00');
    expect(states(desk, '2025-05-10 09:00')).toEqual(['reported', 'late', 'late', 'reported', 'open']);
    expect(progressChecksOf(measureOn(desk), at('2025-05-10')).map(({ reportedAt }) => reportedAt)).toEqual([
      at('2025-01-20 09:00'),
      at('2025-04-20 09:00'),
      at('2025-04-20 09:00'),
      at('2025-04-20 09:00'),
      null,
    ]);
  });

  it('a report of completion answers all that follow, until it is found untrue', () => {
    const desk = listed();
    reported(desk, '2025-02-20 09:00', true);
    expect(states(desk, '2025-06-10')).toEqual(['late', 'reported', 'reported', 'reported', 'reported']);
    desk.do(cgcOffice, acceptance(false), '2025-03-20 09:00');
    expect(states(desk, '2025-04-10')).toEqual(['late', 'reported', 'missing', 'open', 'open']);
  });

  it('once it is accepted, nothing more is due', () => {
    const desk = listed();
    desk.do(cgcOffice, acceptance(), '2025-03-20 09:00');
    const [measure] = desk.now.past;
    if (!measure) throw new Error('no measure');
    expect(progressChecksOf(measure, at('2026-01-01')).map(({ state }) => state)).toEqual([
      'missing',
      'missing',
    ]);
  });

  it('what the clock enters at a check says whether the unit had reported', () => {
    const desk = listed();
    report(desk, '2025-02-03 09:00');
    desk.clock('2025-03-07 00:00');
    const checks = desk.events.filter(({ type }) => type === 'progress-check-due');
    expect(checks.map(({ explanation }) => explanation.facts.reported)).toEqual([true, false]);
  });

  it.each(['notice', 'interview'] as const)('a %s has no such checks', (stage) => {
    const desk = imposed(stage, '2025-01-06 09:00');
    expect(progressChecksOf(measureOn(desk), at('2025-01-20'))).toEqual([]);
  });
});

describe('listed supervision ends by the body that listed the unit (A22)', () => {
  it('at the end or earlier, once it has verified; the other office has not listed it', () => {
    const desk = listed();
    expect(desk.refusals(slgOffice, acceptance(), '2025-02-01 09:00')).toEqual(['not-competent']);
    desk.do(cgcOffice, acceptance(), '2025-02-01 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });
});
