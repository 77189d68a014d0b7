import { acceptingFirst, type CitySettings, deadlinesOf, type UnitFacts } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import {
  acceptance,
  at,
  cgcOffice,
  city,
  type Desk,
  imposed,
  measureOn,
  officer,
  progress,
  slgOffice,
  staffOf,
  units,
} from './ladder-desk.ts';

/** The measure with a listing that the level below accepts first, and then the body that listed: A35 of a province's measure. */
const rules: CitySettings = {
  ...city,
  ladder: city.ladder.map((rung) =>
    rung.id === 'listed-supervision' ? { ...rung, acceptedBelowFirst: true } : rung,
  ),
};

const countyOffice = officer('cgc-office', 'director', 'donghe');
const listed = (of: UnitFacts = units.county) =>
  imposed('listed-supervision', '2025-01-06 09:00', { rules, of });

const whoseTurn = (desk: Desk, of: UnitFacts = units.county) =>
  deadlinesOf(desk.now, { city: rules, unit: of })
    .filter(({ kind }) => kind === 'acceptance')
    .flatMap(({ bodies }) => bodies.map(({ body, jurisdiction }) => `${body} of ${jurisdiction}`));

describe('a listing accepted by the level below first, then by the higher one', () => {
  it('the higher one does not accept before the level below has, and is told who that is', () => {
    const desk = listed();
    const outcome = desk.ask(cgcOffice, acceptance(), '2025-03-03 09:00');
    const refusals = outcome.ok ? [] : outcome.refusals;
    expect(refusals.map(({ code, kind }) => [code, kind])).toEqual([['not-accepted-below', 'state']]);
    expect(refusals[0]?.text.zh).toContain('综合治理委员会办公室');
  });

  it('the level below accepts: it is on the record, and ends nothing', () => {
    const desk = listed();
    desk.do(countyOffice, acceptance(), '2025-03-03 09:00');
    expect(desk.events.at(-1)).toMatchObject({
      type: 'accepted-below',
      actor: countyOffice,
      data: { findings: 'Checked on site.', inTime: true },
      explanation: { articles: ['A22'] },
    });
    expect(desk.now.status).toBe('in-force');
    expect(measureOn(desk)).toMatchObject({ acceptedBelowAt: at('2025-03-03 09:00'), acceptedAt: null });
  });

  it('then the body that listed accepts, and ends it; the level below cannot a second time', () => {
    const desk = listed();
    desk.do(countyOffice, acceptance(), '2025-03-03 09:00');
    expect(desk.refusals(countyOffice, acceptance(), '2025-03-04 09:00')).toEqual(['not-competent']);
    expect(desk.refusals(slgOffice, acceptance(), '2025-03-04 09:00')).toEqual(['not-competent']);
    desk.do(cgcOffice, acceptance(), '2025-03-05 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });

  it('what the higher one finds wanting goes back to the level below', () => {
    const desk = listed();
    desk.do(countyOffice, acceptance(), '2025-03-03 09:00');
    desk.do(cgcOffice, acceptance(false), '2025-03-05 09:00');
    expect(measureOn(desk).acceptedBelowAt).toBeNull();
    expect(desk.refusals(cgcOffice, acceptance(), '2025-03-06 09:00')).toEqual(['not-accepted-below']);
    expect(desk.refusals(countyOffice, acceptance(), '2025-03-06 09:00')).toEqual([]);
  });

  it('either may find it wanting, at any time', () => {
    const desk = listed();
    desk.do(countyOffice, acceptance(false), '2025-03-03 09:00');
    desk.do(cgcOffice, acceptance(false), '2025-03-04 09:00');
    expect(desk.now.status).toBe('in-force');
  });

  it('whose turn it is has the days for it: the level below from the unit’s report, the higher one from its acceptance', () => {
    const desk = listed();
    desk.do(staffOf(units.county), progress(true), '2025-03-03 09:00');
    expect(whoseTurn(desk)).toEqual(['cgc-office of donghe', 'slg-office of donghe']);
    desk.do(countyOffice, acceptance(), '2025-03-04 09:00');
    expect(whoseTurn(desk)).toEqual(['cgc-office of yangcheng']);
  });

  it('accepted below before its end it was put right in time, though the higher one looks at it later', () => {
    const desk = listed();
    desk.do(countyOffice, acceptance(), '2025-07-05 09:00');
    desk.clock('2025-07-07 00:00');
    expect(desk.now.status).toBe('in-force');
    expect(whoseTurn(desk)).toEqual(['cgc-office of yangcheng']);
    desk.do(cgcOffice, acceptance(), '2025-07-08 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });

  it('what the higher one then finds wanting opens the next stage (A22; I-37)', () => {
    const desk = listed();
    desk.do(countyOffice, acceptance(), '2025-07-05 09:00');
    desk.clock('2025-07-07 00:00');
    desk.do(cgcOffice, acceptance(false), '2025-07-08 09:00');
    expect(desk.now).toMatchObject({ status: 'proposed', proposal: { stage: 'veto-warning' } });
  });

  it.each([
    ['a county itself, by its own offices', units.county, 'donghe'],
    ['a department of a county, by the county’s offices', units.countyDepartment, 'donghe'],
  ])('%s', (_who, of, first) => {
    const desk = listed(of);
    const offices = acceptingFirst(measureOn(desk), { city: rules, unit: of });
    expect(new Set(offices.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set([first]));
  });

  it('of a department of the city nobody is below the city: its office accepts at once', () => {
    const desk = listed(units.cityDepartment);
    desk.do(cgcOffice, acceptance(), '2025-03-03 09:00');
    expect(desk.now).toMatchObject({ status: 'closed', how: 'rectified' });
  });

  it('under the measure itself nobody accepts before the office that listed', () => {
    const desk = imposed('listed-supervision', '2025-01-06 09:00');
    expect(desk.refusals(countyOffice, acceptance(), '2025-03-03 09:00')).toEqual(['not-competent']);
    desk.do(cgcOffice, acceptance(), '2025-03-03 09:00');
    expect(desk.now.status).toBe('closed');
  });
});
