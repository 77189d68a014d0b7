import { type CityFile, successorsOf2018 } from '@jieti/rules';
import { faultText, releasedFaults } from '@jieti/rules/city-file';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';

const releasedOn = '2026-06-01';
const today = '2026-11-28';

const by = { title: '修订', number: null, date: '2026-05-01' };
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** A file with a past, a change that came into force since its release, and one that is still to come. */
const file: CityFile = copyOf({
  ...testCity,
  workCalendar: { '2026': { holidays: ['2026-01-01', '2026-10-01'], workdays: ['2026-02-14'] } },
  parameters: [
    ...testCity.parameters,
    { id: 'notice-term', from: '2026-08-01', value: 'P45D', unit: 'term', article: 'A20' },
    { id: 'notice-term', from: '2027-01-01', value: 'P60D', unit: 'term', article: 'A20' },
  ],
  amendments: [
    successorsOf2018,
    { from: '2026-09-01', by, parts: { grounds: testCity.grounds.slice(0, 5) } },
    { from: '2027-06-01', by, parts: { grounds: testCity.grounds.slice(0, 3) } },
  ],
});

type Container = Record<string, unknown>;

/** The file with something done at a place. */
const changed = (place: string, change: (value: never) => unknown): CityFile => {
  const copy = copyOf(file);
  const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<Container>((at, step) => at[step] as Container, copy as unknown as Container);
  holder[last] = change(holder[last] as never);
  return copy;
};
const without = (place: string, id: string): CityFile =>
  changed(place, (list: { id?: string; code?: string }[]) =>
    list.filter((one) => one.id !== id && one.code !== id),
  );
const dropped = (place: string, n: number): CityFile =>
  changed(place, (list: unknown[]) => list.toSpliced(n, 1));
const added = (place: string, ...more: unknown[]): CityFile =>
  changed(place, (list: unknown[]) => [...list, ...more]);

const faultsOf = (now: CityFile): string[] =>
  releasedFaults({ releasedOn, settings: copyOf(file) }, now, today).map(faultText);

const placeOf = (id: string): string => `parameters[${file.parameters.findIndex((one) => one.id === id)}]`;
const firstDay = '2017-11-21';
const cap = testCity.evaluation.caps[0]?.id ?? '';
const report = testCity.reports[0]?.id ?? '';
const duty = testCity.duties[0]?.id ?? '';

describe('a file compared with the one that was released', () => {
  it('the same has no difference', () => expect(faultsOf(copyOf(file))).toEqual([]));

  it.each([
    ['a stage', without('ladder', 'veto-warning'), 'ladder: veto-warning is lost; '],
    ['a ground', without('grounds', '18.4'), 'grounds: 18.4 is lost; '],
    ['a body', without('bodies', 'slg'), 'bodies: slg is lost; '],
    ['a level', without('levels', 'township'), 'levels: township is lost; '],
    ['a grade', without('evaluation.grades', 'good'), 'evaluation.grades: good is lost; '],
    ['a cap', without('evaluation.caps', cap), `evaluation.caps: ${cap} is lost; `],
    [
      'a consequence',
      without('evaluation.consequences', 'graded-poor'),
      'evaluation.consequences: graded-poor is lost; ',
    ],
    ['a plan', without('plans', 'rewards'), 'plans: rewards is lost; '],
    ['a letter', without('letters.kinds', 'within-system'), 'letters.kinds: within-system is lost; '],
    [
      'a department of the conference',
      without('conferenceDepartments', 'supervision'),
      'conferenceDepartments: supervision is lost; ',
    ],
    ['a kind of report', without('reports', report), `reports: ${report} is lost; `],
    ['a kind of duty', without('duties', duty), `duties: ${duty} is lost; `],
    ['a factor', without('aggravating', 'other-by-law'), 'aggravating: other-by-law is lost; '],
    [
      'a parameter',
      without('parameters', 'appeal-days'),
      `parameters: appeal-days from ${firstDay} is lost; `,
    ],
    ['an open point', without('interpretations', 'I-5'), `interpretations: I-5 from ${firstDay} is lost; `],
    [
      'an amendment of the past',
      dropped('amendments', 0),
      'amendments: the amendment of 2019-01-01 is lost; ',
    ],
    [
      'an amendment that came into force since the release',
      dropped('amendments', 1),
      'amendments: the amendment of 2026-09-01 is lost; ',
    ],
  ])('%s that it once had is named where it is missing, with what is right', (_what, now, told) => {
    expect(faultsOf(now)).toContainEqual(expect.stringMatching(new RegExp(`^${told}`)));
    expect(faultsOf(now).join()).toContain(`what was released on ${releasedOn} stays as it was: add `);
  });

  it.each([
    [
      'the decider of a stage',
      changed('ladder[0].deciders[0].body', () => 'cgc'),
      'ladder[0].deciders[0].body: it was "cgc-office", and is "cgc"',
    ],
    [
      'the words of a ground',
      changed('grounds[0].wording.zh', () => '别的话'),
      'grounds[0].wording.zh: it was ',
    ],
    [
      'a new stage in the law as it began',
      added('ladder', { ...file.ladder[0], id: 'exile' }),
      'ladder[5]: exile is new',
    ],
    [
      'the order of the grades',
      changed('evaluation.grades', (list: unknown[]) => list.toReversed()),
      'evaluation.grades: the order was excellent,good,qualified,poor, and is poor,qualified,good,excellent',
    ],
    [
      'a value of the past',
      changed(`${placeOf('notice-term')}.value`, () => 'P10D'),
      `${placeOf('notice-term')}.value: it was "P30D", and is "P10D"`,
    ],
    [
      'a value that came into force since',
      changed('parameters', (list: { from: string; value: unknown }[]) =>
        list.map((one) => (one.from === '2026-08-01' ? { ...one, value: 'P50D' } : one)),
      ),
      'parameters[46].value: it was "P45D", and is "P50D"',
    ],
    [
      'another value from a day of the past',
      added('parameters', {
        id: 'notice-term',
        from: '2025-01-01',
        value: 'P5D',
        unit: 'term',
        article: 'A20',
      }),
      'parameters[48]: notice-term from 2025-01-01 is new, and begins in the past',
    ],
    [
      'an open point settled otherwise in the past',
      added('interpretations', { id: 'I-10', from: '2025-01-01', setting: 'next-working-day' }),
      'interpretations[',
    ],
    [
      'a part of an amendment of the past',
      changed('amendments[0].parts.bodies[0].short.zh', () => '平安组'),
      'amendments[0].parts.bodies[0].short.zh: it was ',
    ],
    [
      'an amendment put into the past',
      added('amendments', { from: '2025-01-01', by, parts: { name: { zh: '市', en: 'City' } } }),
      'amendments[3]: the amendment of 2025-01-01 is new, and begins in the past',
    ],
    [
      'the root of the register',
      changed('root', () => 'elsewhere'),
      'root: it was "city", and is "elsewhere"',
    ],
    [
      'a holiday that has been counted by',
      changed('workCalendar.2026.holidays', (days: string[]) => days.slice(1)),
      'workCalendar["2026"].holidays: days up to 2026-06-01 are others than then',
    ],
  ])('%s is named as changed', (_what, now, told) => {
    expect(faultsOf(now).map((fault) => fault.slice(0, told.length))).toContain(told);
  });

  it.each([
    [
      'a value to come',
      changed('parameters', (list: { from: string }[]) => list.filter(({ from }) => from !== '2027-01-01')),
    ],
    ['an amendment to come', dropped('amendments', 2)],
    ['an amendment from a day after the release', added('amendments', { from: '2026-12-01', by, parts: {} })],
    [
      'a value from a day after the release',
      added('parameters', {
        id: 'veto-term',
        from: '2026-10-01',
        value: 'P2Y',
        unit: 'term',
        article: 'A24',
      }),
    ],
    [
      'a figure that files did not have then',
      added('parameters', { id: 'tea-break', from: firstDay, value: 1, unit: 'days', article: 'A20' }),
    ],
    [
      'a calendar corrected for days to come',
      changed('workCalendar.2026.holidays', (days: string[]) => [...days, '2026-12-31']),
    ],
    [
      'the calendar of another year',
      changed('workCalendar', (years: object) => ({ ...years, '2027': { holidays: [], workdays: [] } })),
    ],
    [
      'its members in another order',
      { ...Object.fromEntries(Object.entries(file).toReversed()) } as unknown as CityFile,
    ],
  ])('%s may change', (_what, now) => {
    expect(faultsOf(now)).toEqual([]);
  });
});
