import type { Act, CitySettings, ConferenceSession, MeasureStage, SettingOf } from '@jieti/rules';
import { resolutionOf } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  approve,
  cgcDirector,
  cgcMeeting,
  city,
  conference,
  Desk,
  imposed,
  measureOn,
  officer,
  staffOf,
  units,
  verifiedCase,
} from './ladder-desk.ts';

const on = '2025-01-06 10:00';

/** A case that calls for a warning, verified on Monday 6 January 2025. */
const grave = (rules: CitySettings = city): Desk =>
  verifiedCase(units.county, 'grave-below-veto', '2025-01-06 09:00', { rules });

const citing = (
  desk: Desk,
  change: Partial<ConferenceSession> = {},
  stage: MeasureStage = 'veto-warning',
): Extract<Act, { type: 'propose' }> => ({
  ...{ type: 'propose', stage, reasons: 'Studied.' },
  resolution: desk.agreed(stage, '2025-01-06', change),
});

const first = (desk: Desk): ConferenceSession['items'][number] => {
  const item = [...desk.sessions.values()].at(-1)?.items[0];
  if (!item) throw new Error('no session');
  return item;
};

/** What is refused of a proposal on a session like this one. */
const refused = (change: Partial<ConferenceSession>, when = on): readonly string[] => {
  const desk = grave();
  return desk.refusals(conference, citing(desk, change), when);
};

const withItem = (change: Partial<ConferenceSession['items'][number]>): Partial<ConferenceSession> => {
  const desk = grave();
  desk.agreed('veto-warning', '2025-01-06');
  return { items: [{ ...first(desk), ...change }] };
};

describe('a warning or a veto is proposed on a resolution of the joint conference (A12, A23, A24)', () => {
  it.each([
    ['grave-below-veto', 'veto-warning', ['A12', 'A23']],
    ['grave', 'veto', ['A12', 'A24']],
  ] as const)(
    '%s: %s without one is refused, with both articles and where it belongs',
    (gravity, stage, articles) => {
      const desk = verifiedCase(units.county, gravity, '2025-01-06 09:00');
      const outcome = desk.ask(conference, { type: 'propose', stage, reasons: 'So.' }, on);
      expect(outcome).toMatchObject({
        ok: false,
        refusals: [{ code: 'resolution-missing', kind: 'input', articles, pointer: '/resolution' }],
      });
    },
  );

  it('with one that was agreed it is proposed, and the entry says which (A12)', () => {
    const desk = grave();
    const [event] = desk.do(conference, citing(desk), on);
    expect(event).toMatchObject({
      type: 'proposal-opened',
      explanation: {
        articles: ['A12', 'A23'],
        facts: {
          resolution: {
            ...{ session: 'session-1', version: 1, item: 1, heldOn: '2025-01-06', outcome: 'agreed' },
            quorum: 'more-than-half',
            present: expect.arrayContaining(['discipline', 'supervision']),
          },
        },
        interpretations: expect.arrayContaining(['I-17']),
      },
    });
  });

  it('below the veto-power regime none is needed (A20–A22)', () => {
    for (const stage of ['notice', 'interview', 'listed-supervision'] as const) {
      expect(resolutionOf(measureOn(imposed(stage, '2025-01-06 09:00')))).toBeNull();
    }
  });

  it('a ladder whose warning another body proposes, and no conference studies, asks for none', () => {
    const proposers = [{ body: 'cgc', capacities: [] } as const];
    const other = { proposers, studiedByConference: false };
    const ladder = city.ladder.map((rung) => (rung.id === 'veto-warning' ? { ...rung, ...other } : rung));
    const act = { type: 'propose', stage: 'veto-warning', reasons: 'So.' } as const;
    expect(grave({ ...city, ladder }).refusals(officer('cgc', 'deputy-director'), act, on)).toEqual([]);
  });

  it('for a central unit too, though only its superior is recommended to act (A26)', () => {
    const desk = verifiedCase(units.central, 'grave', '2025-01-06 09:00');
    const act = { type: 'propose', stage: 'veto', reasons: 'So.' } as const;
    expect(desk.refusals(conference, act, on)).toEqual(['resolution-missing']);
    desk.do(conference, desk.studied('veto', '2025-01-06'), on);
    const [event] = desk.do(cgcMeeting, approve('2025-01-14'), '2025-01-14 09:00');
    expect(event).toMatchObject({
      type: 'recommended-to-superior',
      data: { resolution: { session: 'session-1', item: 1 } },
    });
  });
});

describe('the resolution cited (A12)', () => {
  it('a session that is not on record', () => {
    const act = { ...citing(grave()), resolution: { session: 'never-held', item: 1 } };
    expect(grave().refusals(conference, act, on)).toEqual(['unknown-session']);
  });

  it('an item the session does not have', () => {
    const desk = grave();
    const act = citing(desk);
    const second = { ...act, resolution: { session: 'session-1', item: 2 } };
    expect(desk.refusals(conference, second, on)).toEqual(['unknown-item']);
  });

  it.each([
    ['another case', { kind: 'case', case: 'case-2', stage: 'veto-warning' }],
    ['another stage', { kind: 'case', case: 'case-1', stage: 'veto' }],
    ['a general matter', { kind: 'sanction', text: 'The sanctions of the year.' }],
  ] as const)('an item on %s', (_, subject) => {
    expect(refused(withItem({ subject }))).toEqual(['item-on-another-matter']);
  });

  it.each([
    ['agreed', []],
    ['not-agreed', ['resolution-not-agreed']],
    ['postponed', ['resolution-not-agreed']],
  ] as const)('an item that was %s', (outcome, codes) => {
    expect(refused(withItem({ resolution: { outcome, text: '—' } }))).toEqual(codes);
  });

  it("a county's session cannot carry the city's warning", () => {
    expect(refused({ locality: 'donghe', level: 'county' })).toEqual(['session-of-another-conference']);
  });

  it("nor the city's session what a county's conference proposes", () => {
    const desk = verifiedCase(units.countyDepartment, 'grave', '2025-01-06 09:00');
    const act = desk.studied('veto', '2025-01-06');
    const ours = officer('joint-conference', 'meeting', 'donghe');
    expect(desk.refusals(ours, act, on)).toEqual(['session-of-another-conference']);
    const seat = { locality: 'donghe', level: 'county' } as const;
    expect(desk.refusals(ours, { ...act, resolution: desk.agreed('veto', '2025-01-06', seat) }, on)).toEqual(
      [],
    );
  });

  it('all that is wrong with it is named at once', () => {
    const change = { ...withItem({ resolution: { outcome: 'postponed', text: '—' } }), present: [] };
    expect(refused({ ...change, heldOn: '2025-01-05' })).toEqual([
      'session-before-grounds',
      'session-without-quorum',
      'resolution-not-agreed',
    ]);
  });
});

describe('when the session was held (A12, A26)', () => {
  it.each([
    ['the day before verification', '2025-01-05', ['session-before-grounds']],
    ['the day of verification', '2025-01-06', []],
    ['the day of the proposal', '2025-01-08', []],
    ['the day after the proposal', '2025-01-09', ['session-in-future']],
  ])('%s', (_, heldOn, codes) => {
    expect(refused({ heldOn }, '2025-01-08 10:00')).toEqual(codes);
  });

  it.each([
    ['the last day of the term', '2025-07-06', ['session-before-grounds']],
    ['the day after it ended unmet', '2025-07-07', []],
  ])('a proposal opened by a deadline: %s (A23)', (_, heldOn, codes) => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00');
    desk.clock('2025-07-07 00:00');
    expect(desk.refusals(conference, citing(desk, { heldOn }), '2025-07-08 09:00')).toEqual(codes);
  });

  it.each([
    ['the day before the year was published', '2025-01-19', ['session-before-grounds']],
    ['the day it was published', '2025-01-20', []],
  ])('a proposal opened by a survey below the limit: %s (A23)', (_, heldOn, codes) => {
    const desk = new Desk(units.county);
    const facts = { survey: 59.9 };
    const basis = { kind: 'evaluation', year: 2024, reason: 'survey-below-limit', facts } as const;
    const opening = { type: 'open-by-evaluation', basis } as const;
    desk.do({ by: 'system', cause: 'evaluation' }, opening, '2025-01-20 09:00');
    expect(desk.refusals(conference, { ...citing(desk, { heldOn }) }, '2025-01-22 09:00')).toEqual(codes);
  });
});

describe('how many departments must have sat (I-17)', () => {
  const seated = (count: number): Partial<ConferenceSession> => {
    const desk = grave();
    desk.agreed('veto-warning', '2025-01-06');
    const all = [...desk.sessions.values()][0]?.present ?? [];
    return { present: all.slice(0, count) };
  };
  const settled = (setting: SettingOf<'I-17'>, from = '2017-11-21'): CitySettings => ({
    ...city,
    interpretations: [
      ...city.interpretations.filter(({ id }) => id !== 'I-17'),
      { id: 'I-17', from, setting },
    ],
  });

  it.each<[SettingOf<'I-17'>, number, readonly string[]]>([
    ['more-than-half', 3, ['session-without-quorum']],
    ['more-than-half', 4, []],
    ['all', 5, ['session-without-quorum']],
    ['all', 6, []],
    ['no-quorum', 1, []],
  ])('%s: %d present', (setting, count, codes) => {
    const desk = grave(settled(setting));
    expect(desk.refusals(conference, citing(desk, seated(count)), on)).toEqual(codes);
  });

  it('one department listed twice sits once', () => {
    const [one] = seated(1).present ?? [];
    expect(refused({ present: one ? [one, one, one, one] : [] })).toEqual(['session-without-quorum']);
  });

  it('as the city had settled it on the day of the session, whatever it says later', () => {
    const rules = {
      ...city,
      interpretations: [...city.interpretations, { id: 'I-17', from: '2025-01-07', setting: 'all' } as const],
    };
    const desk = grave(rules);
    expect(desk.refusals(conference, citing(desk, seated(4)), '2025-01-08 10:00')).toEqual([]);
    const later = citing(desk, { ...seated(5), heldOn: '2025-01-07' });
    expect(desk.refusals(conference, later, '2025-01-08 10:00')).toEqual(['session-without-quorum']);
  });
});

describe('the decision rests on it too (A23, A24)', () => {
  const proposed = (): Desk => {
    const desk = grave();
    desk.do(conference, citing(desk), on);
    desk.do(staffOf(units.county), { type: 'state-case', text: 'Otherwise.' }, on);
    return desk;
  };

  it('the measure carries it, and its entry explains it', () => {
    const desk = proposed();
    const [event] = desk.do(cgcDirector, approve('2025-01-06'), '2025-01-06 11:00');
    expect(measureOn(desk).resolution).toEqual({
      ...{ session: 'session-1', item: 1, version: 1, heldOn: '2025-01-06', text: 'Agreed.' },
      document: { number: 'Minutes 1', date: '2025-01-06' },
    });
    expect(event).toMatchObject({
      articles: ['A23'],
      explanation: { articles: ['A12', 'A23'], facts: { resolution: { session: 'session-1' } } },
    });
  });

  it('minutes corrected since to say otherwise: the approval is refused, a return is not', () => {
    const desk = proposed();
    const before = desk.sessions.get('session-1');
    if (!before) throw new Error('no session');
    const items = [{ ...first(desk), resolution: { outcome: 'postponed', text: 'Not yet.' } as const }];
    desk.sessions.set('session-1', { ...before, version: 2, items });
    const outcome = desk.ask(cgcDirector, approve('2025-01-06'), '2025-01-06 11:00');
    expect(outcome).toMatchObject({ refusals: [{ code: 'resolution-not-agreed', kind: 'state' }] });
    const back = { type: 'decide', outcome: 'return', reasons: 'Study it again.' } as const;
    expect(desk.refusals(cgcDirector, back, '2025-01-06 11:00')).toEqual([]);
  });

  it('a proposal kept from before resolutions were cited still stands; it is returned and studied, not approved', () => {
    const desk = proposed();
    const { now } = desk;
    if (now.status !== 'proposed') throw new Error('not proposed');
    const { resolution: _, ...proposal } = now.proposal;
    desk.state = { ...now, proposal };
    expect(desk.refusals(cgcDirector, approve('2025-01-06'), '2025-01-06 11:00')).toEqual([
      'resolution-missing',
    ]);
    desk.do(cgcDirector, { type: 'decide', outcome: 'return', reasons: 'Study it.' }, '2025-01-06 11:00');
    desk.do(conference, citing(desk), '2025-01-06 12:00');
    expect(desk.now).toMatchObject({
      status: 'proposed',
      proposal: { resolution: { session: 'session-2' } },
    });
  });
});
