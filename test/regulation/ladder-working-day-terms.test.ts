import { type CitySettings, compareTerms, type DatedParameter, isTerm, lastDayOfTerm } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { approve, cgcOffice, city, imposed, measureOn, officer, units, verifiedCase } from './ladder-desk.ts';

/** New Year and the days off of October, with a Sunday on which offices work for them. */
const published = {
  '2025': { holidays: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06'], workdays: ['2025-09-28'] },
};

/** A notice of ten working days, between five and one month: bounds in other units than the term. */
const inWorkingDays: readonly DatedParameter[] = [
  { id: 'notice-term', from: '2018-01-01', value: 10, unit: 'working-days', article: 'A20' },
  { id: 'notice-term-minimum', from: '2018-01-01', value: 5, unit: 'working-days', article: 'A20' },
  { id: 'notice-term-maximum', from: '2018-01-01', value: 'P1M', unit: 'term-maximum', article: 'A20' },
];

const rules: CitySettings = {
  ...city,
  workCalendar: published,
  parameters: [...city.parameters, ...inWorkingDays],
};

const proposed = (term: string) =>
  ({ type: 'propose', stage: 'notice', reasons: 'So found.', term }) as const;

describe('a term in working days (A20)', () => {
  it.each([
    ['P10WD', '2025-09-22', '2025-10-09', 'ten, over the days off of October and a Sunday at work'],
    ['P1WD', '2025-09-26', '2025-09-28', 'one, on the Sunday at work'],
    ['P5WD', '2025-03-03', '2025-03-10', 'five, over a weekend'],
  ])('%s from %s ends on %s: %s', (term, from, day) => {
    expect(lastDayOfTerm(from, term, rules)).toEqual({ day, provisional: false });
  });

  it('is no term without a length, nor beside calendar units', () => {
    expect(['P10WD', 'P0WD', 'P1M5WD', 'P5WDD', '10'].map(isTerm)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is held against days, months and years by the day on which it ends', () => {
    expect(compareTerms('P10WD', 'P14D', '2025-03-03', rules)).toBe(0);
    expect(compareTerms('P10WD', 'P14D', '2025-09-22', rules)).toBeGreaterThan(0);
    expect(compareTerms('P20WD', 'P1M', '2025-03-03', rules)).toBeLessThan(0);
  });

  it('holds where nobody asks for another: the measure, its ledger and its figures say the unit', () => {
    const desk = imposed('notice', '2025-09-22 09:00', { rules });
    expect(measureOn(desk)).toMatchObject({
      term: 'P10WD',
      from: '2025-09-22',
      lastDay: '2025-10-09',
      until: '2025-10-09T16:00:00.000Z',
    });
    const { explanation } = desk.events.at(-1) ?? expect.fail();
    expect(explanation.facts).toMatchObject({ term: 'P10WD', lastDay: '2025-10-09', termOffGeneral: false });
    expect(explanation.facts).not.toHaveProperty('lastDayProvisional');
    expect(explanation.parameters).toMatchObject({
      'notice-term': { value: 'P10WD', from: '2018-01-01' },
      'notice-term-minimum': { value: 'P5WD', from: '2018-01-01' },
    });
  });

  it('counted in a year whose calendar is not published, the last day is provisional, whatever I-10 says', () => {
    const desk = imposed('notice', '2025-12-24 09:00', { rules });
    // New Year is a statutory day of every year, whether or not that year's notice is out.
    expect(measureOn(desk).lastDay).toBe('2026-01-08');
    expect(desk.events.at(-1)?.explanation.facts).toMatchObject({ lastDayProvisional: true });
  });

  it.each([
    ['P4WD', ['term-out-of-range']],
    ['P6D', ['term-out-of-range']],
    ['P5WD', []],
    ['P7D', []],
    ['P1M', []],
    ['P25WD', ['term-out-of-range']],
    ['P0WD', ['no-such-term']],
  ])('asked for %s from 3 March 2025, bounds of five working days and one month answer %j', (term, codes) => {
    const desk = verifiedCase(units.county, 'found', '2025-03-03 09:00', { rules });
    expect(desk.refusals(cgcOffice, proposed(term), '2025-03-03 09:00')).toEqual(codes);
  });

  it('out of its bounds, the refusal says each bound in its own unit', () => {
    const desk = verifiedCase(units.county, 'found', '2025-03-03 09:00', { rules });
    const outcome = desk.ask(cgcOffice, proposed('P4WD'), '2025-03-03 09:00');
    const [refusal] = outcome.ok ? [] : outcome.refusals;
    expect(refusal).toMatchObject({ articles: ['A20'], pointer: '/term' });
    expect(refusal?.text.zh).toContain('5个工作日');
    expect(refusal?.text.zh).toContain('1个月');
    expect(refusal?.text.en).toContain('5 working days');
  });

  it('is extended up to its longest, which is counted from the first day', () => {
    const desk = imposed('notice', '2025-03-03 09:00', { rules });
    const until = (lastDay: string) => ({ type: 'extend', lastDay, reasons: 'Harvest.' }) as const;
    expect(measureOn(desk).lastDay).toBe('2025-03-17');
    expect(desk.refusals(cgcOffice, until('2025-04-04'), '2025-03-10 09:00')).toEqual([
      'beyond-longest-term',
    ]);
    desk.do(cgcOffice, until('2025-04-03'), '2025-03-10 09:00');
    expect(measureOn(desk)).toMatchObject({ term: 'P10WD', lastDay: '2025-04-03' });
  });

  it('the clock lets its last day pass, and not a minute less, before the next stage is proposed', () => {
    const desk = imposed('notice', '2025-09-22 09:00', { rules });
    desk.clock('2025-10-09 23:59');
    expect(desk.now.status).toBe('in-force');
    desk.clock('2025-10-10 00:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'interview' } });
  });
});

/** Other terms for some: departments have 20 days, units of townships 15 working days, and townships a month. */
const termsOf = (name: string) => ({
  general: `${name}-term`,
  minimum: `${name}-minimum`,
  maximum: `${name}-maximum`,
});
const figure = (name: string, days: number | string): readonly DatedParameter[] => {
  const common = { from: '2017-11-21', article: 'A20' } as const;
  const unit = (calendar: DatedParameter['unit']) => (typeof days === 'number' ? 'working-days' : calendar);
  const { general, minimum, maximum } = termsOf(name);
  return [
    { id: general, value: days, unit: unit('term'), ...common },
    { id: minimum, value: days, unit: unit('term-minimum'), ...common },
    { id: maximum, value: days, unit: unit('term-maximum'), ...common },
  ];
};

const bySome: CitySettings = {
  ...city,
  workCalendar: published,
  parameters: [
    ...city.parameters,
    ...figure('department', 'P20D'),
    ...figure('township-unit', 15),
    ...figure('township', 'P1M'),
  ],
  ladder: city.ladder.map((rung) =>
    rung.id === 'notice'
      ? {
          ...rung,
          term: {
            ...rung.term,
            forSome: [
              { kinds: ['department'], ...termsOf('department') },
              { kinds: ['unit'], levels: ['township'], ...termsOf('township-unit') },
              { levels: ['township'], ...termsOf('township') },
            ],
          },
        }
      : rung,
  ),
};

describe('terms by kind of unit and by level: the first that fits holds', () => {
  it.each([
    ['a county', units.county, 'P30D', '2025-04-02'],
    ['a department of a county', units.countyDepartment, 'P20D', '2025-03-23'],
    ['a unit of a township', units.townshipUnit, 'P15WD', '2025-03-24'],
    ['a township', units.township, 'P1M', '2025-04-03'],
  ])('%s has its own', (_what, of, term, lastDay) => {
    const when = '2025-03-03 09:00';
    // Of a county, and of what is under it, the office one level up.
    const by = officer('cgc-office', 'director', of === units.county ? 'yangcheng' : 'donghe');
    const desk = verifiedCase(of, 'found', when, { by, rules: bySome });
    desk.do(by, { type: 'propose', stage: 'notice', reasons: 'So found.' }, when);
    desk.do(by, approve('2025-03-03'), when);
    expect(measureOn(desk)).toMatchObject({ term, lastDay });
  });

  it('its bounds are its own too: what leaves nothing to choose is not extended', () => {
    const desk = imposed('notice', '2025-03-03 09:00', { rules: bySome, of: units.countyDepartment });
    const later = { type: 'extend', lastDay: '2025-04-01', reasons: 'Harvest.' } as const;
    expect(desk.refusals(cgcOffice, later, '2025-03-10 09:00')).toEqual(['fixed-term']);
    const county = imposed('notice', '2025-03-03 09:00', { rules: bySome });
    expect(county.refusals(cgcOffice, { ...later, lastDay: '2025-05-01' }, '2025-03-10 09:00')).toEqual([]);
  });
});
