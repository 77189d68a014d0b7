import { describe, expect, it } from 'vitest';
import { settledAs } from '../support/settled.ts';
import {
  acceptance,
  cgcDirector,
  cgcMeeting,
  cgcOffice,
  city,
  day,
  imposed,
  officer,
  progress,
  slgOffice,
  staffOf,
  units,
} from './ladder-desk.ts';

const releasing = (date: string) =>
  ({ type: 'release', document: { number: 'R 1', date }, reasons: 'Verified as put right.' }) as const;
const unit = staffOf(units.county);

describe('a warning is verified, then released by the same approver (A23)', () => {
  const warning = () => imposed('veto-warning', '2025-01-06 09:00');

  it('early: accepted in June it still stands, released in July it is over', () => {
    const desk = warning();
    desk.do(slgOffice, acceptance(), '2025-06-10 09:00');
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { ended: null } });
    desk.do(cgcDirector, releasing('2025-07-01'), '2025-07-01 09:00');
    expect(desk.now).toMatchObject({
      status: 'closed',
      how: 'released',
      past: [{ ended: { how: 'released' } }],
    });
  });

  it('not before it is verified, and not twice', () => {
    const desk = warning();
    expect(desk.refusals(cgcDirector, releasing('2025-06-01'), '2025-06-01 09:00')).toEqual(['not-accepted']);
    desk.do(cgcOffice, acceptance(), '2025-06-10 09:00');
    expect(desk.refusals(cgcOffice, acceptance(), '2025-06-11 09:00')).toEqual(['already-accepted']);
    desk.do(cgcDirector, releasing('2025-07-01'), '2025-07-01 09:00');
    expect(desk.refusals(cgcDirector, releasing('2025-07-01'), '2025-07-01 09:00')).toEqual(['case-closed']);
  });

  it.each([
    ["the group's head", officer('slg', 'head')],
    ["the commission's deputy", officer('cgc', 'deputy-director')],
    ["the commission's meeting", cgcMeeting],
    ["a county's commission", officer('cgc', 'director', 'donghe')],
    ['the office', cgcOffice],
  ])('%s did not approve it and does not release it', (_, actor) => {
    const desk = warning();
    desk.do(cgcOffice, acceptance(), '2025-06-10 09:00');
    expect(desk.refusals(actor, releasing('2025-07-01'), '2025-07-01 09:00')).toEqual(['not-competent']);
  });

  it('another person who is the director now releases it', () => {
    const desk = warning();
    desk.do(cgcOffice, acceptance(), '2025-06-10 09:00');
    const successor = officer('cgc', 'director', 'yangcheng', 'successor');
    expect(desk.refusals(successor, releasing('2025-07-01'), '2025-07-01 09:00')).toEqual([]);
  });

  it('needs document and reasons', () => {
    const desk = warning();
    desk.do(cgcOffice, acceptance(), '2025-06-10 09:00');
    const act = { type: 'release', document: { number: '', date: '2025-07-01' }, reasons: '' } as const;
    expect(desk.refusals(cgcDirector, act, '2025-07-01 09:00')).toEqual([
      'document-missing',
      'reasons-missing',
    ]);
  });

  it('accepted in time but not released at the end: no veto is proposed; the approver is reminded monthly', () => {
    const desk = imposed('veto-warning', '2025-01-31 09:00');
    desk.do(cgcOffice, acceptance(), '2026-01-31 23:59:59.999');
    const reminders = desk.clock('2026-05-01 00:00').filter(({ type }) => type === 'reminded');
    expect(reminders.map(({ at, data }) => [day(at), data])).toMatchObject([
      ['2026-02-01', { of: 'release' }],
      ['2026-03-01', { of: 'release' }],
      ['2026-04-01', { of: 'release' }],
      ['2026-05-01', { of: 'release' }],
    ]);
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { unmetAt: null } });
    desk.do(cgcDirector, releasing('2026-05-02'), '2026-05-02 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'released' });
  });

  it('reported complete in time, verified after the end: the open veto lapses, and the release is awaited', () => {
    const rules = settledAs(city, 'I-37', 'proposed-at-the-end');
    const desk = imposed('veto-warning', '2025-01-06 09:00', { rules });
    desk.do(unit, progress(true), '2026-01-06 23:59');
    desk.clock('2026-01-07 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'veto' } });
    desk.do(cgcOffice, acceptance(), '2026-01-12 09:00');
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { stage: 'veto-warning', unmetAt: null } });
    expect(desk.clock('2026-01-12 10:00').map(({ type, data }) => [type, data])).toMatchObject([
      ['reminded', { of: 'release' }],
    ]);
  });
});

describe('a veto past its end is verified again and may then be released (A24; I-6)', () => {
  it('by the same meeting, whenever it is verified at last', () => {
    const desk = imposed('veto', '2025-01-06 09:00');
    desk.clock('2026-06-01 00:00');
    desk.do(cgcOffice, acceptance(), '2026-07-07 09:00');
    expect(desk.refusals(officer('slg', 'meeting'), releasing('2026-07-08'), '2026-07-08 09:00')).toEqual([
      'not-competent',
    ]);
    desk.do(cgcMeeting, releasing('2026-07-08'), '2026-07-08 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'released' });
  });

  it('found not put right, it stays and is verified again', () => {
    const desk = imposed('veto', '2025-01-06 09:00');
    desk.clock('2026-04-07 00:00');
    desk.do(cgcOffice, acceptance(false), '2026-04-10 09:00');
    expect(desk.clock('2026-07-10 23:59')).toEqual([]);
    expect(desk.clock('2026-07-11 00:00').map(({ type }) => type)).toEqual(['verification-due-again']);
    expect(desk.now.status).toBe('in-force');
  });
});

describe('the first three stages end with acceptance (A20–A22)', () => {
  it.each(['notice', 'interview', 'listed-supervision'] as const)('a %s needs no release', (stage) => {
    const desk = imposed(stage, '2025-01-06 09:00');
    expect(desk.refusals(cgcOffice, releasing('2025-01-07'), '2025-01-07 09:00')).toContain(
      'ends-by-acceptance',
    );
    desk.do(cgcOffice, acceptance(), '2025-01-07 09:00');
    expect(desk.now).toMatchObject({
      status: 'closed',
      how: 'rectified',
      past: [{ ended: { how: 'accepted' } }],
    });
  });

  it('listed supervision verified early is lifted early (A22)', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00');
    desk.do(cgcOffice, acceptance(), '2025-02-01 09:00');
    expect(desk.clock('2026-01-01 00:00')).toEqual([]);
  });
});
