import { type Actor, type Duty, dutyCounts, dutyKindsOf, recordDuty, type UnitFacts } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited, inArticles } from '../support/cited.ts';
import { tangshanDuty } from '../support/kinds.ts';
import { testCity } from '../support/world/city.ts';
import { at, clerkOf, done, recordUnits, refusals, staffOf } from './records-desk.ts';

describe('which duties are whose (A4–A6)', () => {
  const ids = (kind: 'locality' | 'department' | 'unit', level: 'city' | 'county' | 'township') =>
    dutyKindsOf({ kind, level }, testCity).map(({ id, subject }) => `${inArticles([subject]).join()} ${id}`);

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

const { county } = recordUnits;
/** Recording in the name of somebody on a day, of a duty of a kind. */
const recording = (unit: UnitFacts, kind: string, actor: Actor) => ({
  ...at(unit, '2026-03-10', actor),
  lawThen: testCity,
  ofYear: [],
  kind: tangshanDuty(kind),
});

const ofCommission = clerkOf('cgc-office');
const ofCounty = staffOf('north');

const command = (kind: string, on: string, documentDate = '2026-03-01', more: object = {}) => ({
  id: `${on}-1`,
  unit: county.id,
  kind,
  on,
  title: '听取汇报',
  document: { number: '北委纪〔2026〕3号', date: documentDate },
  correction: null,
  ...more,
});

const recorded = (actor: Actor, ...of: Parameters<typeof command>): Duty =>
  done(recordDuty(null, command(...of), recording(county, of[0], actor))).recorded.state;

describe('what may be recorded (A4–A6)', () => {
  const codes = (on: string, documentDate = '2026-03-01', actor: Actor = ofCounty) =>
    refusals(
      recordDuty(
        null,
        command('committee-meeting', on, documentDate),
        recording(county, 'committee-meeting', actor),
      ),
    );

  it.each([
    ['the day before', '2026-03-09', []],
    ['today', '2026-03-10', []],
    ['tomorrow', '2026-03-11', ['A4 duty-in-future']],
  ] as const)('a meeting held %s', (_sentence, on, refused) => {
    expect(codes(on)).toEqual(refused);
  });

  it('minutes dated today, but not tomorrow', () => {
    expect(codes('2026-03-09', '2026-03-10')).toEqual([]);
    expect(codes('2026-03-09', '2026-03-11')).toEqual(['A4 document-in-future']);
  });

  it('no duty of another kind of unit, by nobody else, and every reason is named at once', () => {
    const outcome = recordDuty(
      null,
      command('department-meeting', '2026-03-11', '2026-03-11'),
      recording(county, 'department-meeting', ofCommission),
    );
    expect(refusals(outcome)).toEqual([
      'A5 not-the-units-staff',
      'A5 no-duty-of-this-unit',
      'A5 duty-in-future',
      'A5 document-in-future',
    ]);
  });

  it('what a unit did before its end is its own, what comes after is not (A3)', () => {
    const ended = { ...county, ended: { from: '2026-02-01' } };
    const on = (day: string) =>
      refusals(
        recordDuty(null, command('committee-meeting', day), recording(ended, 'committee-meeting', ofCounty)),
      );
    expect(on('2026-01-31')).toEqual([]);
    expect(on('2026-02-01')).toEqual(['A3,A4 unit-ended']);
  });

  it('the entry names who recorded it, by which article, and what was done', () => {
    const { recorded: entered } = done(
      recordDuty(null, command('cgc-plenary', '2026-03-09'), recording(county, 'cgc-plenary', ofCommission)),
    );
    expect(entered).toMatchObject({
      type: 'duty-recorded',
      actor: ofCommission,
      articles: cited('A6'),
      data: { kind: 'cgc-plenary', on: '2026-03-09' },
      state: { supersededBy: null, by: 'north-cgc-office' },
    });
  });
});

describe('a record is corrected by another, and never deleted (A4–A6)', () => {
  const correction = { of: '2026-03-09-1', reasons: '日期有误', withdrawn: false };
  const correct = (before: Duty, actor: Actor, of: Parameters<typeof command>) =>
    recordDuty(
      { duty: before, kind: tangshanDuty(before.kind) },
      command(...of),
      recording(county, of[0], actor),
    );

  it('the one falls out of its year’s count, the other enters its own; each has an entry', () => {
    const before = recorded(ofCounty, 'committee-meeting', '2026-03-09');
    const of = ['committee-meeting', '2025-12-20', '2026-03-01', { id: '2025-12-20-2', correction }] as const;
    const { recorded: after, superseded, counts } = done(correct(before, ofCounty, [...of]));
    expect(after.state.correction).toEqual(correction);
    expect(superseded).toMatchObject({
      type: 'duty-superseded',
      actor: ofCounty,
      data: { supersededBy: '2025-12-20-2', reasons: '日期有误' },
      state: { ...before, supersededBy: '2025-12-20-2' },
    });
    expect(counts).toEqual([
      { year: 2025, kind: 'committee-meeting', by: 1 },
      { year: 2026, kind: 'committee-meeting', by: -1 },
    ]);
  });

  it('withdrawn, neither of the two counts', () => {
    const before = recorded(ofCounty, 'committee-meeting', '2026-03-09');
    const withdrawn = { correction: { ...correction, withdrawn: true } };
    const { counts } = done(
      correct(before, ofCounty, ['committee-meeting', '2026-03-09', '2026-03-01', withdrawn]),
    );
    expect(counts).toEqual([{ year: 2026, kind: 'committee-meeting', by: -1 }]);
  });

  it('a record that is superseded already is not corrected again', () => {
    const before = { ...recorded(ofCounty, 'committee-meeting', '2026-03-09'), supersededBy: '2026-03-09-2' };
    const outcome = correct(before, ofCounty, [
      'committee-meeting',
      '2026-03-09',
      '2026-03-01',
      { correction },
    ]);
    expect(refusals(outcome)).toEqual(['A4 duty-superseded']);
  });

  it('the locality’s staff do not undo a meeting of the commission by calling it one of their own (A6)', () => {
    const before = recorded(ofCommission, 'cgc-plenary', '2026-03-09');
    const outcome = correct(before, ofCounty, [
      'committee-meeting',
      '2026-03-09',
      '2026-03-01',
      { correction },
    ]);
    expect(refusals(outcome)).toEqual(['A6 not-competent']);
  });
});

describe('counted against the year’s template (A4–A6, A7)', () => {
  const township = { kind: 'locality', level: 'township' } as const;

  it('kinds nobody did are there with 0; without a number required nothing is missing', () => {
    expect(dutyCounts(township, { 'committee-meeting': 3 }, [], testCity)).toEqual([
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
    expect(dutyCounts(township, { 'committee-meeting': done }, required, testCity)[0]).toEqual({
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
      dutyCounts({ kind: 'locality', level }, {}, required, testCity)[0]?.required;
    expect([times('township'), times('county')]).toEqual([2, 4]);
  });
});
