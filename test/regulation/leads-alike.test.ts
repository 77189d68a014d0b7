import type { Act, OpenLead } from '@jieti/rules';
import { decide } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { at, cgcOffice, city, Desk, lead, officer, slgOffice, staffOf, units } from './ladder-desk.ts';

/** A lead that looks like one that is open, and one that was entered by mistake (A26). */

const given = { ground: '18.1', facts: '基层基础薄弱。', occurredOn: '2026-02-20', elements: {} };
const open: OpenLead = { case: 'case-7', lead: given };

const enter = (change: Partial<typeof given>, despiteAlike?: string) =>
  decide(
    null,
    { type: 'report-lead', lead: { ...given, ...change }, ...(despiteAlike && { despiteAlike }) },
    {
      ...{ city, unit: units.county, actor: cgcOffice, now: at('2026-03-02 09:00') },
      ...{ holders: [], tenures: [], openLeads: [open] },
    },
  );
const codes = (outcome: ReturnType<typeof enter>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

describe('a lead that looks like an open case of the unit (A26)', () => {
  it.each([
    ['the same', {}],
    ['of that day, in other words', { facts: '另有说法' }],
    [
      'of another day, in those words, however they are set',
      { facts: '基层 基础薄弱', occurredOn: '2026-02-21' },
    ],
  ])('%s: is told which, and not entered without a reason', (_, change) => {
    const outcome = enter(change);
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [
        {
          ...{ code: 'lead-alike', kind: 'state', articles: ['A26'], pointer: '/despiteAlike' },
          facts: { alike: ['case-7'] },
        },
      ],
    });
    expect(outcome.ok ? '' : outcome.refusals[0]?.text.zh).toContain('case-7');
  });

  it('with a reason it is entered, and the record names the case and the reason', () => {
    const outcome = enter({}, '发生在另一处');
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ type: 'lead-reported', data: { despite: { alike: ['case-7'], reasons: '发生在另一处' } } }],
    });
  });

  it.each([
    ['another ground', { ground: '18.3' }],
    ['another day and other words', { facts: '另有说法', occurredOn: '2026-02-21' }],
  ])('%s: is none, and a reason given for nothing is not kept', (_, change) => {
    expect(codes(enter(change))).toEqual([]);
    const outcome = enter(change, '以防万一');
    expect(outcome.ok && outcome.value[0]?.data).not.toHaveProperty('despite');
  });
});

describe('a lead entered by mistake (A26)', () => {
  const withdrawal: Act = { type: 'withdraw-lead', reasons: '误登' };
  const entered = (): Desk => {
    const desk = new Desk(units.county);
    desk.do(cgcOffice, lead, '2026-03-02 09:00');
    return desk;
  };

  it('is withdrawn by the office that entered it, by whomever of it, and stays on the record', () => {
    const desk = entered();
    const [event] = desk.do(officer('cgc-office', 'staff'), withdrawal, '2026-03-03 09:00');
    expect(event).toMatchObject({
      type: 'lead-withdrawn',
      articles: ['A26'],
      data: { reasons: '误登' },
    });
    expect(desk.now).toMatchObject({ status: 'closed', how: 'lead-withdrawn', verification: null });
    expect(desk.events.map(({ type }) => type)).toEqual(['lead-reported', 'lead-withdrawn']);
  });

  it.each([
    ['the other office of the place', slgOffice, ['lead-of-others']],
    [
      'the office of another place',
      officer('cgc-office', 'director', 'xishan'),
      ['not-competent', 'lead-of-others'],
    ],
    ['the unit’s own staff', staffOf(units.county), ['not-competent']],
  ])('not by %s', (_, actor, refused) => {
    expect(entered().refusals(actor, withdrawal, '2026-03-03 09:00')).toEqual(refused);
  });

  it('not without reasons', () => {
    expect(entered().refusals(cgcOffice, { ...withdrawal, reasons: ' ' }, '2026-03-03 09:00')).toEqual([
      'reasons-missing',
    ]);
  });

  it('not once it is verified: then it has its way', () => {
    const desk = entered();
    const finding = { findings: 'So.', gravity: 'found', aggravating: [], mitigating: [] } as const;
    desk.do(cgcOffice, { type: 'verify', substantiated: true, ...finding }, '2026-03-03 09:00');
    expect(desk.refusals(cgcOffice, withdrawal, '2026-03-04 09:00')).toEqual(['wrong-status']);
  });
});
