import {
  type CitySettings,
  type GradedMeasure,
  type LettersFacts,
  type Reading,
  readFact,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const nothing: LettersFacts = { letter: null, reports: [], duties: {} };
const read = (
  reading: Reading,
  letters: Partial<LettersFacts>,
  measures: readonly GradedMeasure[] = [],
  city: CitySettings = testCity,
): number => readFact(reading, { letters: { ...nothing, ...letters }, measures }, city, 2026);

const facts = ['letter-missing', 'letter-not-in-force', 'letter-late'] as const;
const letter = (status: 'issued' | 'signed-by-one' | 'in-force', inForceOn: string | null = null) => ({
  letter: { status, inForceOn, deadline: '2026-03-31' },
});

describe('what the letter of the year says (A7, I-1)', () => {
  it.each([
    ['no letter at all', {}, [1, 0, 0]],
    ['issued, and nobody signed', letter('issued'), [0, 1, 0]],
    ['signed by one side', letter('signed-by-one'), [0, 1, 0]],
    ['in force the day before the deadline', letter('in-force', '2026-03-30'), [0, 0, 0]],
    ['in force on the deadline', letter('in-force', '2026-03-31'), [0, 0, 0]],
    ['in force the day after it', letter('in-force', '2026-04-01'), [0, 0, 1]],
    ['in force, and the day was not told', letter('in-force'), [0, 0, 0]],
  ])('%s', (_, letters, counts) => {
    expect(facts.map((fact) => read({ fact }, letters))).toEqual(counts);
  });
});

describe('what the reports of the year say (A8, I-2)', () => {
  const reports = [
    { kind: 'a', status: 'overdue', late: false },
    { kind: 'b', status: 'filed', late: true },
    { kind: 'c', status: 'returned', late: true },
    { kind: 'd', status: 'filed-again', late: false },
  ] as const;

  it('overdue are those not filed; late those filed after the day; returned those that wait to be filed again', () => {
    expect(read({ fact: 'report-overdue' }, { reports })).toBe(1);
    expect(read({ fact: 'report-late' }, { reports })).toBe(2);
    expect(read({ fact: 'report-returned' }, { reports })).toBe(1);
  });
});

describe('what inspections found in the year (A9)', () => {
  const findings = (['open', 'overdue', 'overdue', 'put-right', 'not-put-right'] as const).map((status) => ({
    status,
  }));

  it('overdue are those nobody verified by their day; another count are those closed as not put right', () => {
    expect(read({ fact: 'finding-overdue' }, { findings })).toBe(2);
    expect(read({ fact: 'finding-not-put-right' }, { findings })).toBe(1);
  });

  it('inputs frozen before findings were told have none', () => {
    expect(read({ fact: 'finding-overdue' }, {})).toBe(0);
  });
});

describe('what the duties of the year say (A4–A6)', () => {
  const duty = 'committee-meeting';
  const done = (count: number) => ({ duties: { [duty]: count } });

  it.each([
    [0, 4],
    [3, 1],
    [4, 0],
    [5, 0],
  ])('done %d times of the four required: %d are wanting', (count, short) => {
    expect(read({ fact: 'duty-short', duty, times: 4 }, done(count))).toBe(short);
    expect(read({ fact: 'duty-done', duty }, done(count))).toBe(count);
  });

  it('a duty nobody told of was not done', () => {
    expect(read({ fact: 'duty-short', duty, times: 2 }, {})).toBe(2);
  });
});

describe('what the measures of the year say, by stage (I-13)', () => {
  const of = (change: Partial<GradedMeasure> = {}): GradedMeasure => ({
    caseId: 'c',
    stage: 'notice',
    from: '2026-05-01',
    endedOn: null,
    revoked: false,
    ...change,
  });
  const count = (measures: readonly GradedMeasure[], city = testCity) =>
    read({ fact: 'measure', stage: 'notice' }, {}, measures, city);

  it('each of that stage counts, whether or not it has ended; another stage does not', () => {
    expect(count([of(), of({ endedOn: '2026-05-20' }), of({ stage: 'interview' })])).toBe(2);
  });

  it('a revoked one does not count (A25)', () => {
    expect(count([of({ revoked: true })])).toBe(0);
  });

  it('imposed in that year: 31 December of the year before and 1 January of the next are not', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(days.map((from) => count([of({ from })]))).toEqual([0, 1, 1, 0]);
  });

  it('in force on any day of it, where the city settles it so: the one of last December counts too', () => {
    const city: CitySettings = {
      ...testCity,
      interpretations: [
        ...testCity.interpretations,
        { id: 'I-13', from: '2026-01-01', setting: 'in-force-in-year' },
      ],
    };
    const of2025 = (endedOn: string | null) => of({ from: '2025-12-01', endedOn });
    expect([null, '2026-01-01', '2025-12-31'].map((end) => count([of2025(end)], city))).toEqual([1, 1, 0]);
  });
});
