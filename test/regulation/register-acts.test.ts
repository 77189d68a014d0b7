import {
  type Actor,
  changeUnit,
  correctUnit,
  type DatedUnit,
  enterUnit,
  importPosts,
  importUnits,
  type Outcome,
  type PlacedUnit,
  placeBelow,
  placeOfNewUnit,
  recordPost,
  type Unit,
  type UnitKind,
} from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cited } from '../support/cited.ts';
import { testCity } from '../support/world/city.ts';

const now = '2026-07-20T01:00:00.000Z';
const office = (jurisdiction: string, body: 'cgc-office' | 'slg-office' = 'cgc-office') =>
  ({
    by: 'office',
    subject: 'somebody',
    office: {
      body,
      level: jurisdiction === 'city' ? 'city' : 'county',
      jurisdiction,
      capacity: 'director',
    },
  }) as const satisfies Actor;
const ours = { now, city: testCity, actor: office('city') };

const unit = (id: string, level: Unit['level'], parent: string | null, more: Partial<Unit> = {}): Unit => ({
  id,
  name: { zh: '某单位', en: 'Some unit' },
  kind: 'locality',
  level,
  parent,
  affiliation: 'local',
  group: null,
  ...more,
});
const placed = (one: Unit, parent?: PlacedUnit): PlacedUnit => ({
  unit: one,
  place: placeBelow(parent?.place, one.id),
});

const city = placed(unit('city', 'city', null));
const north = placed(unit('north', 'county', 'city'), city);
const south = placed(unit('south', 'county', 'city'), city);
const hill = placed(unit('hill', 'township', 'north'), north);
const old = placed(unit('old', 'township', 'north', { status: 'abolished', from: '2026-06-16' }), north);
const known = new Map([city, north, south, hill, old].map((one) => [one.unit.id, one]));

const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok
    ? []
    : outcome.refusals.map(({ code, pointer }) => (pointer === undefined ? code : `${pointer} ${code}`));

const enter = (given: Unit, parent: PlacedUnit | undefined, actor: Actor = ours.actor) =>
  enterUnit(given, { ...ours, actor, parent, place: placeBelow(parent?.place, given.id) });

describe('a unit is entered in the register (A3, A6)', () => {
  const town = unit('new', 'township', 'north');

  it.each(['city', 'north'])('by the CGC office of %s, whose branch it comes to', (jurisdiction) => {
    expect(enter(town, north, office(jurisdiction))).toMatchObject({
      ok: true,
      value: { type: 'unit-entered', articles: cited('A3', 'A6'), state: town },
    });
  });

  it.each([
    office('south'),
    office('north', 'slg-office'),
    { by: 'unit', subject: 's', unit: 'new' },
  ] as const)('not by %o: who may is named, with the article', (actor) => {
    const outcome = enter(town, north, actor);
    expect(codes(outcome)).toEqual(['not-competent']);
    expect(!outcome.ok && outcome.refusals[0]).toMatchObject({
      articles: cited('A6'),
      facts: { competent: [{ body: 'cgc-office' }] },
    });
  });

  it('every reason against it is named at once, not only the first', () => {
    const unfit = unit('new', 'county', 'north', { from: '2026-07-21', status: 'abolished' });
    expect(codes(enter(unfit, north, office('south')))).toEqual([
      'not-competent',
      '/status end-without-day',
      '/level level-not-below-parent',
    ]);
  });

  it('below a parent that the registrar does not know of, the parent is what is refused', () => {
    const caller = { subject: 's', offices: [office('south').office], units: [] };
    const place = placeOfNewUnit(town, undefined, caller, testCity);
    const outcome = enterUnit(town, { ...ours, actor: office('south'), parent: undefined, place });
    expect(codes(outcome)).toEqual(['/parent unknown-parent']);
  });

  it.each([
    [
      'the city itself as a department',
      { id: 'city', kind: 'department' as UnitKind, parent: null },
      undefined,
    ],
    ['a second city', { parent: null }, undefined],
    ['below a unit that is no more', { parent: 'old' }, old],
  ])('not %s', (_, change, parent) => {
    expect(enter({ ...town, ...change }, parent).ok).toBe(false);
  });

  it('five units one below the other are as deep as it goes', () => {
    const fourth = placed(unit('d4', 'township', 'hill', { kind: 'unit' }), hill);
    const fifth = placed(unit('d5', 'township', 'd4', { kind: 'unit' }), fourth);
    expect(codes(enter(fifth.unit, fourth))).toEqual([]);
    expect(codes(enter(unit('d6', 'township', 'd5', { kind: 'unit' }), fifth))).toEqual(['/parent too-deep']);
  });
});

describe('a unit is corrected (A3, A6)', () => {
  const correct = (before: PlacedUnit, command: Unit, actor: Actor = ours.actor) =>
    correctUnit(before.unit, command, { ...ours, actor, place: before.place });

  it('in name, affiliation and group; the entry names what was and what is', () => {
    expect(correct(hill, { ...hill.unit, group: 'hills' })).toMatchObject({
      ok: true,
      value: { type: 'unit-corrected', data: { changed: { group: { before: null, after: 'hills' } } } },
    });
  });

  it('kind, level and parent are each refused by name, beside the lack of competence', () => {
    const moved = unit('hill', 'county', 'south', { kind: 'unit' });
    expect(codes(correct(hill, moved, office('south')))).toEqual([
      'not-competent',
      '/kind structure-fixed',
      '/level structure-fixed',
      '/parent structure-fixed',
    ]);
  });

  it('what says what stands there already is no act, also of a unit that is no more; anything else of that one is refused', () => {
    expect(correct(old, old.unit)).toEqual({ ok: true, value: null });
    expect(codes(correct(old, { ...old.unit, group: 'x' }))).toEqual(['unit-ended']);
  });
});

describe('a unit changes from a day on (A3, A6)', () => {
  const below = { standing: 0, depth: 0 };
  const change = (command: Unit, more: object = {}, actor: Actor = ours.actor) =>
    changeUnit(hill, command as DatedUnit, {
      ...ours,
      actor,
      parent: known.get(command.parent ?? ''),
      successor: known.get(command.mergedInto ?? ''),
      below,
      ...more,
    });
  const moved = { ...hill.unit, parent: 'south', from: '2026-07-01' };

  it('it moves by one office over both places; a county gives nothing away and takes nothing', () => {
    expect(change(moved)).toMatchObject({ ok: true, value: { type: 'unit-moved' } });
    for (const jurisdiction of ['north', 'south'])
      expect(codes(change(moved, {}, office(jurisdiction)))).toEqual(['not-competent']);
  });

  it('it is merged by one office over both', () => {
    const merged = { ...hill.unit, status: 'merged', mergedInto: 'south', from: '2026-07-01' } as const;
    expect(change(merged)).toMatchObject({ ok: true, value: { type: 'unit-merged' } });
    expect(codes(change(merged, {}, office('north')))).toEqual(['not-competent']);
  });

  it('a branch moves only where all of it still fits: five units one below the other', () => {
    const fourth = placed(unit('d4', 'township', 'south', { kind: 'unit' }), south);
    const under = { ...moved, parent: 'd4', kind: 'unit' } as const;
    expect(codes(change(under, { parent: fourth, below: { standing: 0, depth: 1 } }))).toEqual([]);
    expect(codes(change(under, { parent: fourth, below: { standing: 0, depth: 2 } }))).toEqual([
      '/parent too-deep',
    ]);
  });

  it('every reason against it is named at once: what is given, where it would lie, and what lies below', () => {
    const unfit = unit('hill', 'county', 'old', { from: '2026-07-21' });
    expect(codes(change(unfit, { below: { standing: 2, depth: 1 } }))).toEqual([
      '/from from-in-future',
      '/parent parent-ended',
      '/level units-below',
    ]);
  });
});

describe('a post is recorded, and who holds it (A4, A5, A6)', () => {
  const post = { id: 'head', title: { zh: '乡长', en: 'Head' }, role: 'principal' as const };
  const record = (of: PlacedUnit, more: object = {}, actor: Actor = ours.actor) =>
    recordPost(undefined, { ...post, unit: of.unit.id, ...more }, { ...ours, actor, unit: of });

  it('by the CGC office over its unit; not by the unit’s own staff', () => {
    expect(record(hill, {}, office('north'))).toMatchObject({ ok: true, value: { type: 'post-entered' } });
    expect(codes(record(hill, {}, { by: 'unit', subject: 's', unit: 'hill' }))).toEqual(['not-competent']);
  });

  it('of a unit that is no more nobody comes to hold it from its end on; the day before somebody does', () => {
    const holder = { holder: 'h-1' };
    expect(codes(record(old, { holder, from: '2026-06-16' }))).toEqual(['/from unit-ended']);
    expect(codes(record(old, { holder, from: '2026-06-15' }))).toEqual([]);
  });
});

describe('a file of the register is judged by the same law, each refusal by its cell (A3–A6)', () => {
  const context = { actors: [office('north'), office('south')], city: testCity, now };
  const cells = (refusals: readonly { row: number; column: string; refusal: { code: string } }[]) =>
    refusals.map(({ row, column, refusal }) => `${row} ${column} ${refusal.code}`);

  it('each row in the name of the office that is over its unit', () => {
    const rows = [
      { row: 2, unit: unit('n1', 'township', 'north') },
      { row: 3, unit: unit('s1', 'township', 'south') },
    ];
    const { refusals, units, counts } = importUnits(rows, { ...context, known, spoilt: new Set() });
    expect(refusals).toEqual([]);
    expect(units.map(({ decided }) => decided.actor)).toEqual([office('north'), office('south')]);
    expect(counts).toEqual({ created: 2, changed: 0, unchanged: 0 });
  });

  it('all refusals of all rows at once', () => {
    const rows = [
      { row: 2, unit: unit('n1', 'county', 'north') },
      { row: 3, unit: { ...hill.unit, parent: 'south' } },
      { row: 4, unit: unit('c1', 'county', 'city') },
      { row: 5, unit: { ...old.unit, group: 'x' } },
      { row: 6, unit: unit('n1', 'township', 'north') },
    ];
    const { refusals } = importUnits(rows, { ...context, known, spoilt: new Set() });
    expect(cells(refusals)).toEqual([
      '6 id duplicate-id',
      '2 level level-not-below-parent',
      '3 parent structure-fixed',
      '4 parent outside-jurisdiction',
      '5 parent unit-ended',
    ]);
  });

  it('a tenure of a unit that is no more does not begin from its end on; one on record stays', () => {
    const post = { unit: 'old', title: { zh: '镇长', en: 'Head' }, role: 'principal' } as const;
    const tenure = { holder: 'h-1', from: '2026-06-16', to: null };
    const onRecord = { ...post, id: 'head', tenures: [tenure] };
    const judge = (known: readonly (readonly [string, typeof onRecord])[]) =>
      importPosts([{ row: 2, ...post, post: 'head', ...tenure, name: null }], {
        ...context,
        unitOf: () => old,
        isAtFault: () => false,
        known: new Map(known),
      }).refusals;
    expect(cells(judge([]))).toEqual(['2 from unit-ended']);
    expect(cells(judge([['old/head', onRecord]]))).toEqual([]);
  });
});
