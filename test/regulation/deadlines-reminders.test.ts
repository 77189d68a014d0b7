import {
  daysBetween,
  deadlinesOf,
  legalDateOf,
  light,
  lightAt,
  nextReminderAt,
  remindersDue,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, cgcOffice, city, type Desk, imposed, progress, staffOf, units } from './ladder-desk.ts';

const all = (desk: Desk) => deadlinesOf(desk.now, { city: desk.rules, unit: desk.of });
const due = (desk: Desk, when: string, given: readonly string[] = []) =>
  remindersDue(all(desk), at(when), new Set(given)).map(({ when: occasion, deadline }) => [
    deadline.kind,
    occasion,
  ]);
const keys = (desk: Desk, when: string) => remindersDue(all(desk), at(when), new Set()).map(({ key }) => key);
const next = (desk: Desk, when: string, given: readonly string[] = []) =>
  nextReminderAt(all(desk), at(when), new Set(given));

// Noticed on 1 March 2025: the term ends with 31 March, amber from the 24th; so does the right to appeal (I-9).
const notice = () => imposed('notice', '2025-03-01 09:00');

describe('a reminder is due when a deadline turns amber and when it has passed (A20, I-19)', () => {
  it.each([
    ['2025-03-23 23:59:59.999', []],
    ['2025-03-24 00:00', ['amber', 'amber']],
    ['2025-03-31 23:59:59.999', ['amber', 'amber']],
    ['2025-04-01 00:00', ['passed', 'passed']],
  ])('at %s: %j', (when, occasions) => {
    expect(due(notice(), when).map(([, occasion]) => occasion)).toEqual(occasions);
  });

  it('each is given once: what was given is not due again, and the one missed on the way is left out', () => {
    const desk = notice();
    const amber = keys(desk, '2025-03-24 00:00');
    expect(due(desk, '2025-03-30 09:00', amber)).toEqual([]);
    expect(due(desk, '2025-04-02 09:00', amber)).toEqual([
      ['rectification', 'passed'],
      ['appeal', 'passed'],
    ]);
    expect(due(desk, '2025-04-02 09:00', keys(desk, '2025-04-02 09:00'))).toEqual([]);
  });

  it('an extended term is reminded of anew (A22)', () => {
    const desk = imposed('listed-supervision', '2025-01-15 09:00');
    const before = keys(desk, '2025-07-01 09:00');
    desk.do(cgcOffice, { type: 'extend', lastDay: '2025-08-31', reasons: 'The flood.' }, '2025-07-01 10:00');
    expect(due(desk, '2025-08-20 00:00', before)).toContainEqual(['rectification', 'amber']);
  });

  it('of what was met nobody is reminded (A22)', () => {
    const desk = imposed('listed-supervision', '2025-01-31 09:00');
    expect(due(desk, '2025-02-25 09:00')).toContainEqual(['progress', 'amber']);
    desk.do(staffOf(units.county), progress(false), '2025-02-25 10:00');
    expect(due(desk, '2025-02-25 11:00').map(([kind]) => kind)).not.toContain('progress');
  });

  it('the next one is looked for when the next deadline turns amber or ends; now, where one is due', () => {
    const desk = notice();
    expect(next(desk, '2025-03-01 10:00')).toBe(at('2025-03-24 00:00'));
    expect(next(desk, '2025-03-25 09:00')).toBe(at('2025-03-25 09:00'));
    expect(next(desk, '2025-03-25 09:00', keys(desk, '2025-03-25 09:00'))).toBe(at('2025-04-01 00:00'));
    expect(next(desk, '2025-04-02 09:00', keys(desk, '2025-04-02 09:00'))).toBeNull();
  });
});

describe('one light for everybody', () => {
  it('a deadline’s light by its instants is the light by its days left, at any hour of any term', () => {
    const hour = 3_600_000;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 0, max: 200 * 24 }), (days, hours) => {
        const desk = imposed('notice', '2025-03-01 00:00', { term: `P${days}D` });
        const now = new Date(Date.parse(at('2025-03-01 00:00')) + hours * hour).toISOString();
        const deadline = all(desk).find(({ kind }) => kind === 'rectification');
        if (!deadline) throw new Error('a notice has a term');
        const left = daysBetween(legalDateOf(now, city.zone), deadline.lastDay);
        expect(lightAt(deadline, now)).toBe(light(left, days, city, '2025-03-01'));
      }),
      { numRuns: 200 },
    );
  });
});
