import {
  type CitySettings,
  checkCity,
  type DatedParameter,
  type StageDefinition,
  warnCity,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

/** A file as it is read: it travels as JSON, so what its type forbids can stand in it. */
const asRead = (file: object): CitySettings => JSON.parse(JSON.stringify(file));

const stage = (id: string, more: Partial<StageDefinition>): CitySettings => ({
  ...testCity,
  ladder: testCity.ladder.map((one) => (one.id === id ? { ...one, ...more } : one)),
});
const value = (id: string, more: Partial<DatedParameter>): CitySettings => ({
  ...testCity,
  parameters: testCity.parameters.map((one) => (one.id === id ? { ...one, ...more } : one)),
});
const added = (...parameters: DatedParameter[]): CitySettings => ({
  ...testCity,
  parameters: [...testCity.parameters, ...parameters],
});
const settled = (id: string, setting: string, from = '2017-11-21'): CitySettings =>
  asRead({
    ...testCity,
    interpretations: [...testCity.interpretations.filter((one) => one.id !== id), { id, from, setting }],
  });
/** The file with a field of a parameter, or of the term of a notice, that the type of a city does not allow. */
const strangeParameter = (id: string, more: object): CitySettings =>
  asRead({
    ...testCity,
    parameters: testCity.parameters.map((one) => (one.id === id ? { ...one, ...more } : one)),
  });
const strangeTerm = (term: object): CitySettings =>
  asRead({
    ...testCity,
    ladder: testCity.ladder.map((one) => (one.id === 'notice' ? { ...one, term } : one)),
  });
const body = (
  id: 'cgc' | 'cgc-office' | 'joint-conference',
  ...capacities: ('director' | 'head' | 'staff')[]
) => ({
  body: id,
  capacities,
});

describe('a city’s file', () => {
  it('under Tangshan’s measure has no faults', () => {
    expect(checkCity(testCity)).toEqual([]);
  });

  it('without the veto warning, as the national ladder, has none either', () => {
    const national: CitySettings = {
      ...testCity,
      ladder: testCity.ladder
        .filter(({ id }) => id !== 'veto-warning')
        .map((one) => (one.id === 'listed-supervision' ? { ...one, unmet: { next: 'veto' } } : one)),
    };
    expect(checkCity(national)).toEqual([]);
  });

  it.each<readonly [string, CitySettings, RegExp]>([
    ['an unknown zone', { ...testCity, zone: 'Asia/Nowhere' }, /zone Asia\/Nowhere/],
    ['an offset for a zone', { ...testCity, zone: '+08:00' }, /zone \+08:00/],
    ['no root', { ...testCity, root: '' }, /root/],
    [
      'a measure without its number',
      { ...testCity, measure: { title: 't', number: '', date: '2017-11-21' } },
      /measure/,
    ],
    ['an empty ladder', { ...testCity, ladder: [] }, /no stage/],
    ['the ladder upside down', { ...testCity, ladder: testCity.ladder.toReversed() }, /no graver case/],
    [
      'a stage twice',
      { ...testCity, ladder: [...testCity.ladder, ...testCity.ladder.slice(-1)] },
      /veto stands twice/,
    ],
    [
      'a next stage that is not on the ladder',
      { ...testCity, ladder: testCity.ladder.filter(({ id }) => id !== 'veto-warning') },
      /next stage veto-warning is not on the ladder/,
    ],
    [
      'a rung left out on the way up',
      stage('notice', { unmet: { next: 'listed-supervision' } }),
      /notice: unmet/,
    ],
    ['nobody to decide', stage('veto', { deciders: [] }), /veto, deciders: nobody/],
    [
      'a capacity the body has not',
      stage('notice', { proposers: [body('cgc-office', 'head')] }),
      /has no head/,
    ],
    [
      'a capacity named twice',
      stage('notice', { proposers: [body('cgc-office', 'staff', 'staff')] }),
      /names staff twice/,
    ],
    [
      'a capacity both as a rule and as an exception',
      stage('notice', { deciders: [body('cgc', 'director'), { ...body('cgc'), exceptional: true }] }),
      /both as a rule and as an exception/,
    ],
    [
      'two bodies that are one',
      stage('veto-warning', { deciders: [body('joint-conference')] }),
      /may both propose and decide/,
    ],
    [
      'a stage whose authority has no number',
      stage('veto', { authority: { title: 't', number: ' ', date: '2017-11-21' } }),
      /stage veto: its authority/,
    ],
    [
      'a parameter missing',
      { ...testCity, parameters: testCity.parameters.filter(({ id }) => id !== 'appeal-days') },
      /appeal-days has no value/,
    ],
    [
      'a stage’s term missing',
      strangeTerm({ general: 'x', minimum: 'y', maximum: 'z', reasonOffGeneral: false }),
      /parameter x has no value/,
    ],
    [
      'a parameter twice on a date',
      added(...testCity.parameters.slice(0, 1)),
      /notice-term from 2017-11-21 stands twice/,
    ],
    ['a term that is none', value('notice-term', { value: '30 days' }), /"30 days" is no term/],
    ['a share over 100', value('survey-limit-percent', { value: 101 }), /101 is no percent/],
    ['null where a figure is needed', value('grade-good', { value: null }), /null is no points/],
    ['a day no year has', value('signing-deadline', { value: '02-30' }), /"02-30" is no day-of-year/],
    [
      'a day only leap years have',
      value('signing-deadline', { value: '02-29' }),
      /"02-29" is no day-of-year/,
    ],
    ['a grade that is none', value('cap-veto', { value: 'awful' }), /"awful" is no grade/],
    [
      'a unit that is not the figure’s',
      strangeParameter('cap-veto', { unit: 'furlong' }),
      /its unit is grade, not furlong/,
    ],
    [
      'a parameter that is none',
      strangeParameter('cap-veto', { id: 'tea-break' }),
      /parameter tea-break from 2017-11-21: no such parameter/,
    ],
    ['a date that is none', value('cap-veto', { from: '2017-02-30' }), /not a date/],
    [
      'a general term over the maximum',
      value('notice-term', { value: 'P181D' }),
      /stage notice on 2017-11-21/,
    ],
    [
      'a minimum over the general term',
      value('veto-term-minimum', { value: 'P2Y' }),
      /stage veto on 2017-11-21/,
    ],
    ['thresholds that do not descend', value('grade-good', { value: 90 }), /do not descend/],
    [
      'thresholds that stop descending later',
      added({ id: 'grade-good', from: '2028-01-01', value: 95, unit: 'points', article: 'A10' }),
      /thresholds on 2028-01-01/,
    ],
    [
      'a setting that is none',
      settled('I-13', 'whenever'),
      /whenever is none of imposed-in-year, in-force-in-year/,
    ],
    ['an open point that is none', settled('I-99', 'off'), /no such open point/],
    [
      'an open point not settled',
      { ...testCity, interpretations: testCity.interpretations.slice(1) },
      /I-1 is not settled/,
    ],
    [
      'an open point settled too late',
      settled('I-13', 'imposed-in-year', '2026-01-01'),
      /I-13 is not settled/,
    ],
    ['a quota’s rule without its figure', settled('I-12', 'ties-within'), /I-12 and parameter/],
    [
      'a quota’s figure without its rule',
      value('excellent-quota-percent', { value: 30 }),
      /I-12 and parameter/,
    ],
    ['no ground at all', { ...testCity, grounds: [] }, /the law has no ground/],
    [
      'a ground twice',
      { ...testCity, grounds: [...testCity.grounds, ...testCity.grounds.slice(0, 1)] },
      /18.1 stands twice/,
    ],
    [
      'a factor twice',
      { ...testCity, aggravating: [...testCity.aggravating, ...testCity.aggravating] },
      /obstructing-inquiry stands twice/,
    ],
    [
      'a holiday of another year',
      { ...testCity, workCalendar: { '2026': { holidays: ['2027-01-01'], workdays: [] } } },
      /2027-01-01 is no day of that year/,
    ],
    [
      'a holiday that is also a workday',
      { ...testCity, workCalendar: { '2026': { holidays: ['2026-01-01'], workdays: ['2026-01-01'] } } },
      /2026-01-01 is named twice/,
    ],
  ])('with %s is told so', (_what, city, fault) => {
    expect(checkCity(city)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  it('is told all its faults at once', () => {
    const city = { ...value('grade-good', { value: 90 }), zone: 'Mars/Base', root: '' };
    expect(checkCity(city)).toHaveLength(3);
  });

  it('with a quota on both sides has no fault', () => {
    const city = value('excellent-quota-percent', { value: 30 });
    expect(checkCity({ ...city, interpretations: settled('I-12', 'ties-outside').interpretations })).toEqual(
      [],
    );
  });

  it('is warned of grounds without wording and stages without authority, which are no faults', () => {
    const city = stage('veto-warning', { authority: null });
    expect(checkCity(city)).toEqual([]);
    expect(warnCity(city)).toEqual([
      expect.stringMatching(/veto-warning has no authority/),
      ...['18.2', '18.5', '18.7', '18.8', '18.11'].map((code) => expect.stringContaining(code)),
    ]);
  });
});
