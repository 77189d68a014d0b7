import { dutyCounts, dutyKindsOf, dutyRefusals } from '@jieti/rules';
import { describe, expect, it } from 'vitest';

describe('which duties are whose (A4–A6)', () => {
  const ids = (kind: 'locality' | 'department' | 'unit', level: 'city' | 'county' | 'township') =>
    dutyKindsOf({ kind, level }).map(({ id, article }) => `${article} ${id}`);

  const meetingsOfLocality = ['A4 committee-meeting', 'A4 government-meeting'];
  const meetingsOfBodies = [
    'A6 cgc-directors-meeting',
    'A6 cgc-plenary',
    'A6 cgc-working-group',
    'A6 cgc-conference',
    'A6 slg-heads-meeting',
    'A6 slg-plenary',
    'A6 slg-special-meeting',
  ];

  it('a county or the city: meetings of committee and government, of the commission and of the leading group', () => {
    expect(ids('locality', 'county')).toEqual([...meetingsOfLocality, ...meetingsOfBodies]);
    expect(ids('locality', 'city')).toEqual(ids('locality', 'county'));
  });

  it('a township: meetings of committee and government only, for it has no commission and no group', () => {
    expect(ids('locality', 'township')).toEqual(meetingsOfLocality);
  });

  it('a department, and a unit by reference (A3): its leaders’ meetings, the work planned with its own, disputes', () => {
    const own = ['A5 department-meeting', 'A5 joint-planning', 'A5 dispute-resolution'];
    expect(ids('department', 'county')).toEqual(own);
    expect(ids('unit', 'township')).toEqual(own);
  });
});

describe('what may be recorded (A4–A6)', () => {
  const county = { kind: 'locality', level: 'county' } as const;
  const codes = (
    on: string,
    documentDate = '2026-03-01',
    kind: 'committee-meeting' | 'department-meeting' = 'committee-meeting',
  ) =>
    dutyRefusals(county, { kind, on, documentDate }, '2026-03-10').map(({ code, articles }) => [
      code,
      ...articles,
    ]);

  it.each([
    ['the day before', '2026-03-09', []],
    ['today', '2026-03-10', []],
    ['tomorrow', '2026-03-11', [['duty-in-future', 'A4']]],
  ] as const)('a meeting held %s', (_sentence, on, refusals) => {
    expect(codes(on)).toEqual(refusals);
  });

  it('minutes dated today, but not tomorrow', () => {
    expect(codes('2026-03-09', '2026-03-10')).toEqual([]);
    expect(codes('2026-03-09', '2026-03-11')).toEqual([['document-in-future', 'A4']]);
  });

  it('no duty of another kind of unit, and every reason is named at once', () => {
    expect(codes('2026-03-11', '2026-03-11', 'department-meeting')).toEqual([
      ['no-duty-of-this-unit', 'A5'],
      ['duty-in-future', 'A5'],
      ['document-in-future', 'A5'],
    ]);
  });
});

describe('counted against the year’s template (A4–A6, A7)', () => {
  const township = { kind: 'locality', level: 'township' } as const;

  it('kinds nobody did are there with 0; without a number required nothing is missing', () => {
    expect(dutyCounts(township, { 'committee-meeting': 3 }, [])).toEqual([
      { kind: 'committee-meeting', done: 3, required: null, missing: 0 },
      { kind: 'government-meeting', done: 0, required: null, missing: 0 },
    ]);
  });

  it.each([
    [3, 1],
    [4, 0],
    [5, 0],
  ])('4 are required: %d done, %d missing', (done, missing) => {
    const required = [{ kind: 'committee-meeting', times: 4 }] as const;
    expect(dutyCounts(township, { 'committee-meeting': done }, required)[0]).toEqual({
      kind: 'committee-meeting',
      done,
      required: 4,
      missing,
    });
  });

  it('a number for the level goes before one for any level, wherever it stands', () => {
    const required = [
      { kind: 'committee-meeting', times: 4 },
      { kind: 'committee-meeting', level: 'township', times: 2 },
    ] as const;
    const times = (level: 'county' | 'township') =>
      dutyCounts({ kind: 'locality', level }, {}, required)[0]?.required;
    expect([times('township'), times('county')]).toEqual([2, 4]);
  });
});
