import { nextCheckpointOf, takeStep } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { acceptance, approve, at, cgcOffice, city, day, imposed, measureOn, units } from './ladder-desk.ts';

describe('progress checks of listed supervision (A22; I-7)', () => {
  it('fall on calendar months from the start, do not drift, and stop before the end', () => {
    const desk = imposed('listed-supervision', '2025-01-31 09:00');
    const checks = desk.clock('2026-01-01 00:00').filter(({ type }) => type === 'progress-check-due');
    // The instant is the end of the day: 28 February, 31 March, 30 April, 31 May, 30 June.
    expect(checks.map((event) => day(event.at))).toEqual([
      '2025-03-01',
      '2025-04-01',
      '2025-05-01',
      '2025-06-01',
      '2025-07-01',
    ]);
  });

  it('missed while everything was down, they are left out once the term is over; the end is acted on first', () => {
    const desk = imposed('listed-supervision', '2025-01-31 09:00');
    expect(desk.checkpoint(at('2025-09-01 00:00')).action).toBe('open-next-stage');
  });
});

describe('the reminder when the light turns amber', () => {
  it.each([
    ['P5D', '2025-03-04'],
    ['P7D', '2025-03-06'],
    ['P8D', '2025-03-06'],
    ['P15D', '2025-03-13'],
    ['P30D', '2025-03-24'],
    ['P31D', '2025-03-22'],
    ['P90D', '2025-05-20'],
    ['P91D', '2025-05-16'],
    ['P180D', '2025-08-13'],
  ])('a notice of %s from 1 March is reminded at the start of %s', (term, when) => {
    const desk = imposed('notice', '2025-03-01 09:00', { term });
    const reminded = desk.clock('2026-01-01 00:00').filter(({ type }) => type === 'reminded');
    expect(reminded.map((event) => day(event.at))).toEqual([when]);
  });

  it('a term shorter than its window is reminded at once, and once', () => {
    const desk = imposed('notice', '2025-03-01 09:00', { term: 'P1D' });
    expect(desk.clock('2025-03-02 23:59').map(({ type, at: when }) => [type, when])).toEqual([
      ['reminded', at('2025-03-01 09:00')],
    ]);
  });

  it('after an extension it is reminded again, before the new end', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    desk.clock('2025-03-28 00:00');
    desk.do(cgcOffice, { type: 'extend', lastDay: '2025-04-30', reasons: 'The flood.' }, '2025-03-28 09:00');
    const reminded = desk.clock('2025-04-30 23:59').filter(({ type }) => type === 'reminded');
    expect(reminded.map((event) => day(event.at))).toEqual(['2025-04-20']);
  });
});

describe('the clock looks again before it acts', () => {
  it('the bars are notified once, right after a warning takes force (A23)', () => {
    const desk = imposed('veto-warning', '2025-01-06 09:00');
    expect(desk.checkpoint(at('2025-01-06 09:00'))).toEqual({ action: 'notify-bars' });
    const [event] = desk.tick(at('2025-01-06 09:00'));
    expect(event).toMatchObject({ type: 'bars-notified', data: { bars: [{}, {}, {}] } });
    expect(desk.checkpoint(at('2025-01-06 09:00')).action).toBe('wait');
  });

  it('too early it waits until the very instant, and a step asked for too early writes nothing', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    expect(desk.checkpoint(at('2025-03-23 23:59:59.999'))).toEqual({
      action: 'wait',
      until: at('2025-03-24 00:00'),
    });
    const now = at('2025-03-31 23:59:59.999');
    const context = { city, unit: units.county, now };
    expect(takeStep(desk.now, desk.fence(), 'open-next-stage', undefined, context)).toEqual([]);
  });

  it('a step taken twice writes once', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    const context = { city, unit: units.county, now: at('2025-03-24 00:00') };
    const key = `amber:${at('2025-04-01 00:00')}`;
    expect(takeStep(desk.now, desk.fence(), 'remind', key, context)).toHaveLength(1);
    desk.clock('2025-03-24 00:00');
    expect(takeStep(desk.now, desk.fence(), 'remind', key, context)).toEqual([]);
  });

  it('an execution of a former stage finds itself overtaken and does nothing', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    const old = desk.fence();
    desk.clock('2025-04-01 00:00');
    desk.do(cgcOffice, approve('2025-04-02'), '2025-04-02 09:00');
    expect(desk.checkpoint(at('2026-01-01 00:00'), old)).toEqual({ action: 'finish', why: 'superseded' });
    expect(desk.tick(at('2026-01-01 00:00'), old)).toEqual([]);
  });

  it('one with another entry number is overtaken too; one of a closed case has ended', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    const fence = desk.fence();
    expect(desk.checkpoint(at('2026-01-01 00:00'), { ...fence, entry: 99 })).toEqual({
      action: 'finish',
      why: 'superseded',
    });
    desk.do(cgcOffice, acceptance(), '2025-03-10 09:00');
    expect(desk.checkpoint(at('2026-01-01 00:00'), fence)).toEqual({ action: 'finish', why: 'ended' });
  });

  it('once the next stage is proposed people have the word, and the clock has nothing more to do', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    desk.clock('2025-04-01 00:00');
    expect(desk.checkpoint(at('2025-04-01 00:00'))).toEqual({ action: 'finish', why: 'ended' });
    expect(nextCheckpointOf(desk.now, city)).toBeNull();
  });

  it('the sweep sees what is overdue: the next checkpoint lies in the past', () => {
    const desk = imposed('notice', '2025-03-01 09:00');
    expect(nextCheckpointOf(desk.now, city)).toBe(at('2025-03-24 00:00'));
  });

  it('release reminders and verifications missed together are given once (A23, A24)', () => {
    const warning = imposed('veto-warning', '2025-01-06 09:00');
    warning.tick(at('2025-01-06 09:00'));
    warning.do(cgcOffice, acceptance(), '2025-06-10 09:00');
    expect(warning.tick(at('2026-08-20 00:00'))).toHaveLength(1);
    expect(warning.checkpoint(at('2026-08-20 00:00'))).toEqual({
      action: 'wait',
      until: at('2026-09-07 00:00'),
    });
    expect(warning.events.at(-1)?.data).toMatchObject({ key: `release:${at('2026-08-07 00:00')}` });
    expect(warning.tick(at('2026-10-07 00:00'))).toMatchObject([
      { data: { key: `release:${at('2026-10-07 00:00')}` } },
    ]);
    const veto = imposed('veto', '2025-01-06 09:00');
    veto.tick(at('2025-01-06 09:00'));
    veto.tick(at('2026-08-20 00:00'));
    expect(measureOn(veto)).toMatchObject({
      unmetAt: at('2026-01-07 00:00'),
      verifyAgainAt: at('2026-10-07 00:00'),
    });
  });
});
