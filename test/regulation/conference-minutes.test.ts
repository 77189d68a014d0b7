import {
  type Actor,
  quorumOf,
  recordMinutes,
  type SessionItem,
  type SessionMinutes,
  type UnitFacts,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited } from '../support/cited.ts';
import { allPresent } from '../support/kinds.ts';
import { at, cgcOffice, city, conference, officer, slgOffice, staffOf, units } from './ladder-desk.ts';

const reward = (number: number): SessionItem => ({
  number,
  subject: { kind: 'reward', text: 'Rewards of the year.' },
  resolution: { outcome: 'agreed', text: 'Agreed.' },
});

const onCase = (
  number: number,
  id: string,
  stage: 'veto-warning' | 'veto' = 'veto-warning',
): SessionItem => ({
  number,
  subject: { kind: 'case', case: id, stage },
  resolution: { outcome: 'agreed', text: 'Agreed.' },
});

/** A session of the city's conference of Monday 6 January 2025, all six present, on the year's rewards. */
const minutes: SessionMinutes = {
  locality: 'yangcheng',
  heldOn: '2025-01-06',
  document: { number: 'Minutes 1', date: '2025-01-07' },
  present: allPresent,
  items: [reward(1)],
};

const judged = (change: Partial<SessionMinutes>, by: Actor = cgcOffice, of: UnitFacts = units.city) =>
  recordMinutes({ ...minutes, locality: of.id, ...change }, null, {
    ...{ city, lawThen: city, unit: of, actor: by },
    now: at('2025-01-07 10:00'),
    ...{ newId: 'session-1', readable: new Set(['case-1']) },
  });

const codes = (...asked: Parameters<typeof judged>): readonly string[] => {
  const outcome = judged(...asked);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

describe('who records the minutes of a joint conference (A12)', () => {
  it.each([
    ['the commission’s office', cgcOffice, []],
    ['the leading group’s office', slgOffice, []],
    ['a clerk of it', officer('cgc-office', 'staff'), []],
    ['the conference itself', conference, ['not-competent']],
    ['another of the six', officer('discipline', 'director'), ['not-competent']],
    ['the commission', officer('cgc', 'director'), ['not-competent']],
    ['a county’s office', officer('cgc-office', 'director', 'donghe'), ['not-competent']],
    ['a unit’s staff', staffOf(units.county), ['not-competent']],
  ])('%s', (_, by, refused) => {
    expect(codes({}, by)).toEqual(refused);
  });

  it('of a county its own offices, not the city’s', () => {
    expect(codes({}, officer('slg-office', 'director', 'donghe'), units.county)).toEqual([]);
    expect(codes({}, slgOffice, units.county)).toEqual(['not-competent']);
  });

  it('a township and a department have none', () => {
    const none = ['no-conference-here', 'nobody-competent-here'];
    expect(codes({}, cgcOffice, units.township)).toEqual(none);
    expect(codes({}, cgcOffice, units.cityDepartment)).toEqual(none);
  });
});

describe('what the minutes say (A12)', () => {
  it.each([
    ['held yesterday', {}, []],
    ['held today', { heldOn: '2025-01-07' }, []],
    ['held tomorrow', { heldOn: '2025-01-08' }, ['session-in-future', 'minutes-before-session']],
    ['held on no day', { heldOn: '2024-02-30' }, ['no-such-day']],
    ['held on the day the measure began', { heldOn: '2017-11-21' }, []],
    ['held the day before', { heldOn: '2017-11-20' }, ['session-before-measure']],
    ['written on the day', { document: { number: '1', date: '2025-01-06' } }, []],
    ['written the day before', { document: { number: '1', date: '2025-01-05' } }, ['minutes-before-session']],
    ['written tomorrow', { document: { number: '1', date: '2025-01-08' } }, ['document-in-future']],
    ['without a number', { document: { number: ' ', date: '2025-01-06' } }, ['document-missing']],
  ])('%s', (_, change, refused) => {
    expect(codes(change)).toEqual(refused);
  });

  it('of the six each sits once', () => {
    const [one] = minutes.present;
    expect(codes({ present: one ? [one, one] : [] })).toEqual(['department-twice']);
  });

  it.each([
    ['a case its keeper can read', [onCase(1, 'case-1')], []],
    ['a case they cannot read, or that does not exist', [onCase(1, 'case-2')], ['unknown-case']],
    ['two stages of one case', [onCase(1, 'case-1'), onCase(2, 'case-1', 'veto')], []],
    ['one stage of one case twice', [onCase(1, 'case-1'), onCase(2, 'case-1')], ['matter-twice']],
    ['two other matters', [reward(1), reward(2)], []],
  ])('%s', (_, items, refused) => {
    expect(codes({ items })).toEqual(refused);
  });

  it('a stage the city’s ladder does not have', () => {
    const ladder = city.ladder.filter(({ id }) => id !== 'veto-warning');
    const outcome = recordMinutes({ ...minutes, items: [onCase(1, 'case-1')] }, null, {
      ...{ city: { ...city, ladder }, lawThen: city, unit: units.city, actor: cgcOffice },
      now: at('2025-01-07 10:00'),
      ...{ newId: 'session-1', readable: new Set(['case-1']) },
    });
    expect(outcome).toMatchObject({
      refusals: [{ code: 'unknown-stage', pointer: '/items/0/subject/stage' }],
    });
  });

  it('without a quorum it is recorded, and says so (I-17)', () => {
    const present = minutes.present.slice(0, 3);
    expect(judged({ present })).toMatchObject({
      ok: true,
      value: {
        ...{ type: 'minutes-recorded', articles: cited('A12') },
        explanation: {
          facts: { quorum: { present: 3, needed: 4, reached: false } },
          interpretations: ['I-17'],
        },
      },
    });
  });

  it('a setting of I-17 that nobody knows is a fault of the city’s file', () => {
    const file = JSON.stringify({
      interpretations: [{ id: 'I-17', from: '2017-11-21', setting: 'two-thirds' }],
    });
    expect(() => quorumOf({ ...minutes, departments: 6 }, JSON.parse(file))).toThrow(RangeError);
  });
});
