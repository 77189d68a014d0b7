import {
  canFollowYear,
  canReadInRanking,
  canReadResult,
  capacities,
  type Office,
  type Place,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

/** Every office there can be at the city, at one of its counties, and at another city. */
const offices: readonly Office[] = testCity.bodies.flatMap(({ id: body }) =>
  capacities.flatMap((capacity) =>
    ['city', 'north', 'elsewhere'].map((jurisdiction) => ({
      body,
      level: jurisdiction === 'north' ? ('county' as const) : ('city' as const),
      jurisdiction,
      capacity,
    })),
  ),
);

describe('who follows a year, and who reads a result (A10, I-24)', () => {
  const one = (body: Office['body'], jurisdiction: string, units: readonly string[] = []) => ({
    offices: [{ body, level: 'city' as const, jurisdiction, capacity: 'staff' as const }],
    units,
  });
  const unit: Place = { id: 'north', above: ['city'] };
  const township: Place = { id: 'north-hill', above: ['north', 'city'] };

  it('runs, uploads and drafts of the whole city are followed by its CGC and the CGC’s office', () => {
    const able = offices.filter((office) => canFollowYear({ offices: [office], units: [] }, testCity));
    expect(new Set(able.map(({ body, jurisdiction }) => `${body} ${jurisdiction}`))).toEqual(
      new Set(['cgc city', 'cgc-office city']),
    );
    expect(canFollowYear({ offices: [], units: ['city'] }, testCity)).toBe(false);
  });

  it('those of a county are followed by its CGC, its CGC’s office, and those of the city (A10)', () => {
    const able = offices.filter((office) =>
      canFollowYear({ offices: [office], units: [] }, testCity, { id: 'north', above: ['city'] }),
    );
    expect(new Set(able.map(({ body, jurisdiction }) => `${body} ${jurisdiction}`))).toEqual(
      new Set(['cgc city', 'cgc-office city', 'cgc north', 'cgc-office north']),
    );
  });

  it.each([
    ['the city’s CGC', one('cgc', 'city'), true, true],
    ['the city’s CGC office', one('cgc-office', 'city'), true, true],
    ['the city’s discipline office', one('discipline', 'city'), false, true],
    ['its own county’s CGC office: it is that county', one('cgc-office', 'north'), false, true],
    ['another county’s CGC office', one('cgc-office', 'south'), false, false],
    ['its own staff', { offices: [], units: ['north'] }, true, true],
    ['staff of a township in it', { offices: [], units: ['north-hill'] }, false, false],
  ])('of a county: %s', (_, reader, draft, published) => {
    expect([
      canReadResult(reader, unit, false, testCity),
      canReadResult(reader, unit, true, testCity),
    ]).toEqual([draft, published]);
  });

  it.each([
    ['published, to a unit of the group', true, ['localities'], true],
    ['published, to a unit of another group', true, ['bodies'], false],
    ['a draft, to a unit of the group', false, ['localities'], false],
  ])('a ranking is open to the units in it: %s (A10)', (_, published, groups, may) => {
    const line = { unit, published, group: 'localities', groupsOfReader: new Set(groups) };
    expect(canReadInRanking({ offices: [], units: ['south'] }, line, testCity)).toBe(may);
    expect(canReadInRanking({ offices: [], units: ['north'] }, line, testCity)).toBe(true);
  });

  it('a draft of a township is also for the CGC office of its county', () => {
    expect(canReadResult(one('cgc-office', 'north'), township, false, testCity)).toBe(true);
    expect(canReadResult(one('slg-office', 'north'), township, false, testCity)).toBe(false);
  });
});
