import {
  type CaseToRead,
  type CitySettings,
  canReadCase,
  isVerified,
  type Office,
  placeOf,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cgcOffice, city, Desk, lead, units, verifiedCase } from './ladder-desk.ts';

/** Who reads a case, and when a unit learns of a lead against it (A26; I-41). */

const today = '2026-03-02';
const place = placeOf(units.county);
const office = (jurisdiction: string): Office => ({
  body: 'cgc-office',
  level: jurisdiction === 'yangcheng' ? 'city' : 'county',
  jurisdiction,
  capacity: 'director',
});
const holding = (jurisdiction: string) => ({ offices: [office(jurisdiction)], units: [] });
const staff = { offices: [], units: ['donghe'] };

const reported: CaseToRead = { verified: false, decidedIn: [] };
const verified: CaseToRead = { verified: true, decidedIn: [] };
const atOnce: CitySettings = {
  ...city,
  interpretations: [
    ...city.interpretations.filter(({ id }) => id !== 'I-41'),
    { id: 'I-41', setting: 'at-once', from: '2020-01-01' },
  ],
} as CitySettings;

describe('a lead that is not verified (A26; I-41)', () => {
  it('is read by the offices above the unit', () => {
    expect(canReadCase(holding('yangcheng'), place, reported, city, today)).toBe(true);
  });

  it.each([
    ['the unit’s own staff', staff],
    ['the offices of the very county it is about', holding('donghe')],
    ['the offices of another county', holding('xishan')],
  ])('is not read by %s', (_, reader) => {
    expect(canReadCase(reader, place, reported, city, today)).toBe(false);
  });

  it('is read by them at once where the city settled it so, and still by no other county', () => {
    expect(canReadCase(staff, place, reported, atOnce, today)).toBe(true);
    expect(canReadCase(holding('donghe'), place, reported, atOnce, today)).toBe(true);
    expect(canReadCase(holding('xishan'), place, reported, atOnce, today)).toBe(false);
  });
});

describe('once it is verified (A26; I-41)', () => {
  it.each([
    ['the unit’s own staff', staff],
    ['the offices of its county', holding('donghe')],
    ['the offices above', holding('yangcheng')],
  ])('%s read it', (_, reader) => {
    expect(canReadCase(reader, place, verified, city, today)).toBe(true);
  });

  it('a place that decided in it goes on reading it, and no other county does', () => {
    const decided = { verified: true, decidedIn: ['xishan'] };
    expect(canReadCase(holding('xishan'), place, decided, city, today)).toBe(true);
    expect(canReadCase(holding('xishan'), place, verified, city, today)).toBe(false);
  });
});

describe('what counts as verified (A22, A26)', () => {
  it('a lead when its grounds were found so, and never when they were not', () => {
    const desk = new Desk(units.county);
    desk.do(cgcOffice, lead, '2025-01-06 09:00');
    expect(isVerified(desk.now)).toBe(false);
    const findings = { findings: 'Nothing of it.', aggravating: [], mitigating: [] };
    desk.do(cgcOffice, { type: 'verify', substantiated: false, ...findings }, '2025-01-07 09:00');
    expect([desk.now.status, isVerified(desk.now)]).toEqual(['closed', false]);
    expect(isVerified(verifiedCase(units.county, 'found', '2025-01-06 09:00').now)).toBe(true);
  });

  it('a published year by itself', () => {
    const desk = new Desk(units.county);
    const basis = { kind: 'evaluation', year: 2024, reason: 'graded-poor', facts: {} } as const;
    desk.do({ by: 'system', cause: 'evaluation' }, { type: 'open-by-evaluation', basis }, '2025-02-01');
    expect(isVerified(desk.now)).toBe(true);
  });
});
