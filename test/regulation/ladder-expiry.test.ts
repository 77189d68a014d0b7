import { type CitySettings, measuresOf } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  at,
  cgcMeeting,
  cgcOffice,
  city,
  type Desk,
  imposed,
  measureOn,
  progress,
  staffOf,
  units,
} from './ladder-desk.ts';

/** The measure, but for its veto, which ends by itself after its year, once verified; else it is verified again each quarter. */
const rules: CitySettings = {
  ...city,
  ladder: city.ladder.map((rung) => (rung.id === 'veto' ? { ...rung, endsBy: 'expiry' as const } : rung)),
};

const vetoed = () => imposed('veto', '2025-01-06 09:00', { rules });
const end = '2026-01-07 00:00';
const release = {
  type: 'release',
  document: { number: 'No. 2', date: '2025-06-03' },
  reasons: 'Put right early.',
} as const;

const typesSince = (desk: Desk, entry: number): string[] => desk.events.slice(entry).map(({ type }) => type);

describe('a last stage that ends by itself (A24)', () => {
  it('verified in its term it stands to the last minute of it, and ends then without an act of anybody', () => {
    const desk = vetoed();
    desk.do(cgcOffice, acceptance(), '2025-11-03 09:00');
    expect(desk.now).toMatchObject({ status: 'in-force', measure: { acceptedAt: at('2025-11-03 09:00') } });
    desk.clock('2026-01-06 23:59');
    expect(desk.now.status).toBe('in-force');
    const written = desk.clock(end);
    expect(written.map(({ type, at: when, actor }) => [type, when, actor])).toEqual([
      ['measure-expired', at(end), { by: 'system', cause: 'deadline' }],
    ]);
    expect(desk.now).toMatchObject({ status: 'closed', how: 'expired', closedAt: at(end) });
    expect(measuresOf(desk.now).map(({ ended }) => ended)).toEqual([{ how: 'expired', at: at(end) }]);
  });

  it('says in its ledger by which article, for which measure, and since when it was verified', () => {
    const desk = vetoed();
    desk.do(cgcOffice, acceptance(), '2025-11-03 09:00');
    desk.clock(end);
    expect(desk.events.at(-1)).toMatchObject({
      explanation: {
        articles: ['A24'],
        facts: { stage: 'veto', until: at(end), acceptedAt: at('2025-11-03 09:00') },
      },
    });
  });

  it('nobody is reminded of a release that nobody owes', () => {
    const desk = vetoed();
    desk.do(cgcOffice, acceptance(), '2025-11-03 09:00');
    const before = desk.events.length;
    desk.clock('2026-06-01 00:00');
    expect(typesSince(desk, before)).toEqual(['bars-notified', 'measure-expired']);
  });

  it('not verified at its end it stays in force, and is verified again each quarter from its last day (I-6)', () => {
    const desk = vetoed();
    desk.clock('2026-07-07 00:00');
    expect(desk.now.status).toBe('in-force');
    expect(measureOn(desk)).toMatchObject({ unmetAt: at(end), verifyAgainAt: at('2026-10-07 00:00') });
    expect(typesSince(desk, 6).filter((type) => type.startsWith('term') || type.startsWith('verif'))).toEqual(
      ['term-unmet', 'verification-due-again', 'verification-due-again'],
    );
  });

  it('ends by itself with the next check that finds it put right, and not with one that does not', () => {
    const desk = vetoed();
    desk.clock('2026-02-01 00:00');
    desk.do(cgcOffice, acceptance(false), '2026-04-06 09:00');
    expect(desk.now.status).toBe('in-force');
    const [accepted, ended, ...others] = desk.do(cgcOffice, acceptance(), '2026-05-04 09:00');
    expect([accepted?.type, accepted?.actor]).toEqual(['rectification-accepted', cgcOffice]);
    expect([ended?.type, ended?.actor]).toEqual(['measure-expired', { by: 'system', cause: 'deadline' }]);
    expect(others).toEqual([]);
    expect(desk.now).toMatchObject({ status: 'closed', how: 'expired', closedAt: at('2026-05-04 09:00') });
  });

  it('accepted on its very end, before the clock came, it ends once and for all', () => {
    const desk = vetoed();
    const fence = desk.fence();
    desk.do(cgcOffice, acceptance(), end);
    expect(desk.now).toMatchObject({ status: 'closed', how: 'expired' });
    expect(desk.checkpoint(at(end), fence)).toEqual({ action: 'finish', why: 'ended' });
    expect(desk.tick(at(end), fence)).toEqual([]);
  });

  it('the clock comes twice: the second finds the measure ended', () => {
    const desk = vetoed();
    desk.do(cgcOffice, acceptance(), '2025-11-03 09:00');
    const fence = desk.fence();
    desk.tick(at('2025-11-03 09:00'), fence);
    expect(desk.tick(at(end), fence).map(({ type }) => type)).toEqual(['measure-expired']);
    expect(desk.tick(at(end), fence)).toEqual([]);
  });

  it('early it is released by an act of its approver, and by nobody else', () => {
    const desk = vetoed();
    expect(desk.refusals(cgcMeeting, release, '2025-06-03 09:00')).toEqual(['not-accepted']);
    desk.do(cgcOffice, acceptance(), '2025-06-02 09:00');
    expect(desk.refusals(cgcOffice, release, '2025-06-03 09:00')).toEqual(['not-competent']);
    desk.do(cgcMeeting, release, '2025-06-03 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'released' });
  });

  it('a unit’s own report that everything is put right ends nothing: somebody has to verify it', () => {
    const desk = vetoed();
    desk.do(staffOf(units.county), progress(true), '2025-12-01 09:00');
    desk.clock('2026-01-08 00:00');
    expect(desk.now.status).toBe('in-force');
  });

  it('under the measure itself a verified veto waits for its release, however long that takes', () => {
    const desk = imposed('veto', '2025-01-06 09:00');
    desk.do(cgcOffice, acceptance(), '2025-11-03 09:00');
    desk.clock('2026-06-01 00:00');
    expect(desk.now.status).toBe('in-force');
    expect(desk.events.at(-1)?.type).toBe('reminded');
  });
});
