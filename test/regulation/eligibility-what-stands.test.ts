import { type Act, standingFactsOf, type Tenure } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { acceptance, cgcOffice, city, Desk, imposed, lead, units } from './ladder-desk.ts';

const unit = units.county;

/** What is told of a case, on a day, of one of the county's leaders or of the county itself. */
const told = (
  desk: Desk,
  on: string,
  holder: string | null = 'holder-principal',
  tenures: readonly Tenure[] = desk.tenures,
) =>
  standingFactsOf(desk.now, { city, on, holder, unit: unit.id, tenures }).map(
    ({ kind, article, since, why, stage }) =>
      [kind, article, since, why ?? stage].filter((one) => one !== null),
  );

const refer = (holder = 'holder-principal'): Act => ({
  ...{ type: 'refer', to: 'judicial-organs', why: 'criminal-liability', post: 'post-principal', holder },
  ...{
    date: '2025-03-01',
    document: { number: 'No. 7', date: '2025-03-01' },
    reasons: 'A crime is suspected.',
  },
});
const came = (outcome: 'criminally-liable' | 'acquitted' | 'no-action', on: string): Act => ({
  ...{
    type: 'record-referral-outcome',
    number: 1,
    outcome,
    on,
    document: { number: `Judgment ${on}`, date: on },
  },
});

const listed = () => imposed('listed-supervision', '2025-02-03 10:00');
const theCase = ['case', 'A26', '2025-02-03'];
const theListing = ['measure', 'A22', '2025-02-03', 'listed-supervision'];

describe('what stands beside what bars: told, and judged by whoever assesses (A11, A25–A27)', () => {
  it.each([
    ['the day before', '2025-02-02', []],
    ['the day it was opened and the unit listed', '2025-02-03', [theCase, theListing]],
    ['years later, while nobody has accepted', '2031-01-01', [theCase, theListing]],
  ])('an open case and a listing, of the unit and of who led it when it happened: %s', (_, on, expected) => {
    expect(told(listed(), on)).toEqual(expected);
    expect(told(listed(), on, null)).toEqual(expected);
  });

  it('accepted, neither is told from that day on; of the days before both are', () => {
    const desk = listed();
    desk.do(cgcOffice, acceptance(), '2025-05-06 10:00');
    expect(told(desk, '2025-05-05')).toEqual([theCase, theListing]);
    expect(told(desk, '2025-05-06')).toEqual([]);
  });

  it('of a leader who came since, of an ordinary member, and of who left before it happened, the case says nothing', () => {
    expect(told(listed(), '2025-03-01', 'holder-member')).toEqual([]);
    expect(told(listed(), '2025-03-01', 'holder-before')).toEqual([]);
    const came: Tenure = {
      unit: unit.id,
      post: 'head',
      role: 'principal',
      holder: 'new',
      from: '2020-01-02',
      to: null,
    };
    expect(told(listed(), '2025-03-01', 'new', [came])).toEqual([]);
    expect(told(listed(), '2025-03-01', 'new', [{ ...came, from: '2020-01-01' }])).toEqual([
      theCase,
      theListing,
    ]);
  });

  it('an allegation that nobody has verified is told of nobody (A26)', () => {
    const desk = new Desk(unit);
    desk.do(cgcOffice, lead, '2025-02-03 10:00');
    expect(told(desk, '2025-03-01')).toEqual([]);
    expect(told(desk, '2025-03-01', null)).toEqual([]);
  });

  it('a referral from its day on, until something comes of it; of nobody else (A27)', () => {
    const desk = listed();
    desk.do(cgcOffice, refer(), '2025-03-01 10:00');
    const referral = ['referral', 'A27', '2025-03-01', 'criminal-liability'];
    expect(told(desk, '2025-02-28')).toEqual([theCase, theListing]);
    expect(told(desk, '2025-03-01')).toEqual([referral, theCase, theListing]);
    expect(told(desk, '2025-03-01', 'holder-in-charge')).toEqual([theCase, theListing]);
    desk.do(cgcOffice, came('no-action', '2025-04-01'), '2025-04-02 10:00');
    expect(told(desk, '2025-04-02')).toEqual([theCase, theListing]);
  });

  it('a conviction from its day on, whatever becomes of the case, until an acquittal (A25)', () => {
    const desk = listed();
    desk.do(cgcOffice, refer(), '2025-03-01 10:00');
    desk.do(cgcOffice, came('criminally-liable', '2025-04-01'), '2025-04-02 10:00');
    desk.do(cgcOffice, acceptance(), '2025-05-06 10:00');
    const conviction = ['conviction', 'A25', '2025-04-01'];
    expect(told(desk, '2025-03-31')).toEqual([theCase, theListing]);
    expect(told(desk, '2025-04-01')).toEqual([conviction, theCase, theListing]);
    expect(told(desk, '2030-01-01')).toEqual([conviction]);
    desk.do(cgcOffice, came('acquitted', '2026-01-05'), '2026-01-06 10:00');
    expect(told(desk, '2030-01-01')).toEqual([]);
  });

  it('a warning bars, and is told as what bars', () => {
    expect(told(imposed('veto-warning', '2025-02-03 10:00'), '2025-03-01')).toEqual([theCase]);
  });
});
