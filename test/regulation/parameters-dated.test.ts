import {
  addTerm,
  baseGrade,
  type CitySettings,
  type InterpretationId,
  interpretationAt,
  interpretations,
  measureInterpretations,
  measureParameters,
  type ParameterId,
  parameterAt,
  parameterCatalogue,
  parameterIds,
  parameterUnits,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

/** A notice's general term is 30 days; from 1 July 2027 it is 20. */
const amended: CitySettings = {
  ...testCity,
  parameters: [
    { id: 'notice-term', from: '2027-07-01', value: 'P20D', unit: 'term', article: 'A20' },
    ...testCity.parameters,
  ],
};

describe('an amended value (A20)', () => {
  it('leaves the former one in the file: both are there', () => {
    const both = amended.parameters.filter(({ id }) => id === 'notice-term').map(({ value }) => value);
    expect(both.toSorted()).toEqual(['P20D', 'P30D']);
  });

  it.each([
    ['the day before it begins the former value holds', '2027-06-30', 'P30D'],
    ['on the day it begins the new one does', '2027-07-01', 'P20D'],
    ['the day after too', '2027-07-02', 'P20D'],
    ['on the measure’s first day the measure’s own holds', '2017-11-21', 'P30D'],
  ])('%s', (_sentence, on, value) => {
    expect(parameterAt(amended, 'notice-term', on).value).toBe(value);
  });

  it('comes with its unit, its article and since when', () => {
    expect(parameterAt(amended, 'notice-term', '2027-08-01')).toEqual({
      id: 'notice-term',
      from: '2027-07-01',
      value: 'P20D',
      unit: 'term',
      article: 'A20',
    });
  });

  it('a decision made in 2027 is recomputed with the values of 2027, though 2028 has others', () => {
    const decidedOn = '2027-03-01';
    const term = (city: CitySettings) => String(parameterAt(city, 'notice-term', decidedOn).value);
    const later: CitySettings = {
      ...amended,
      parameters: [
        ...amended.parameters,
        { id: 'notice-term', from: '2028-01-01', value: 'P10D', unit: 'term', article: 'A20' },
        { id: 'grade-good', from: '2028-01-01', value: 85, unit: 'points', article: 'A10' },
      ],
    };
    expect(addTerm(decidedOn, term(later))).toBe('2027-03-31');
    expect(baseGrade(82, later, 2027)).toEqual(baseGrade(82, testCity, 2027));
    expect(baseGrade(82, later, 2028).grade).toBe('qualified');
  });

  it('is found whatever order the file is in', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...amended.parameters], { minLength: amended.parameters.length }),
        (parameters) => {
          expect(parameterAt({ parameters }, 'notice-term', '2027-06-30').value).toBe('P30D');
          expect(parameterAt({ parameters }, 'notice-term', '2027-07-01').value).toBe('P20D');
        },
      ),
    );
  });

  it('before the measure there is none, and the calendar of values says so', () => {
    expect(() => parameterAt(testCity, 'notice-term', '2017-11-20')).toThrow(/notice-term/);
    expect(() => parameterAt(testCity, 'no-such-thing' as ParameterId, '2026-01-01')).toThrow(
      /no-such-thing/,
    );
    expect(() => interpretationAt(testCity, 'I-99' as InterpretationId, '2026-01-01')).toThrow(/I-99/);
  });
});

describe('the measure’s own figures', () => {
  it.each([
    ['notice-term', 'P30D', 'A20'],
    ['notice-term-minimum', 'P1D', 'A20'],
    ['notice-term-maximum', 'P180D', 'A20'],
    ['interview-term', 'P30D', 'A21'],
    ['interview-term-minimum', 'P1D', 'A21'],
    ['interview-term-maximum', 'P180D', 'A21'],
    ['listed-supervision-term', 'P6M', 'A22'],
    ['listed-supervision-term-minimum', 'P1M', 'A22'],
    ['listed-supervision-term-maximum', 'P12M', 'A22'],
    ['progress-check-interval', 'P1M', 'A22'],
    ['veto-warning-term', 'P1Y', 'A23'],
    ['veto-term', 'P1Y', 'A24'],
    ['veto-verify-again-interval', 'P3M', 'A24'],
    ['statement-working-days', 5, 'A23'],
    ['appeal-days', 30, 'A23'],
    ['survey-limit-percent', 60, 'A23'],
    ['grade-excellent', 90, 'A10'],
    ['grade-good', 80, 'A10'],
    ['grade-qualified', 60, 'A10'],
    ['excellent-quota-percent', null, 'A10'],
    ['signing-deadline', '03-31', 'A7'],
    ['report-due', '12-31', 'A8'],
    ['cap-listed-supervision', 'good', 'A25'],
    ['cap-veto-warning', 'qualified', 'A25'],
    ['cap-veto', 'poor', 'A25'],
    ['cap-criminal-liability', 'good', 'A25'],
  ] as const)('%s is %s (%s)', (id, value, article) => {
    expect(parameterAt(testCity, id, '2026-01-01')).toMatchObject({ value, article });
  });

  it('each has a unit of the list and is dated', () => {
    expect(measureParameters.filter(({ from }) => from !== '2017-11-21')).toEqual([]);
    expect(measureParameters.filter(({ unit }) => !parameterUnits.includes(unit))).toEqual([]);
  });

  it('each says in both languages what it is for, in one of them alone', () => {
    for (const id of parameterIds) {
      const { zh, en } = parameterCatalogue[id].description;
      expect(zh, id).toMatch(/^[^A-Za-z,;:()]+$/);
      expect(en, id).toMatch(/^[A-Z][^\p{Script=Han}，；：（）]+$/u);
    }
  });

  it('the open points are settled by the defaults of the catalogue, all of them', () => {
    expect(measureInterpretations.map(({ id, setting }) => [id, setting])).toEqual(
      interpretations.map((point) => [point.id, point.default]),
    );
  });
});
