import type { Affiliation, Body, Capacity, Level, MeasureStage, UnitKind } from '@jieti/rules';

/**
 * Who may do what on which unit, as a clerk reads it out of the measure: written from measure.md and source.txt, before and
 * without the code. It shares nothing with `rules` but the words.
 */

/**
 * Whose bodies may act, by the unit and where it stands: of a notice (A20), of interview and listed supervision (A21, A22), under the
 * veto-power regime (A23, A24). The city's offices interview and list lower committees and governments, departments and units at any
 * depth (A21 ¶2, A22 ¶2), and verify what they may take; a leader is referred from where a notice would come.
 * A locality: one level above it, I-14. A department or unit: its own level or one above (A21, A22); townships have no bodies,
 * and where no county lies between, one above a township is the city. The city answers to the province. A26 under the regime:
 * for a central or provincial unit the city, for a municipal unit that stands in a county that county, which by the press
 * explanation may also supervise it below the regime.
 */
const places = `
  kind        level     affiliation  stands in | A20         | A21, A22    | A23, A24
  locality    city      any          nowhere   | nobody      | nobody      | nobody
  locality    county    any          city      | city        | city        | city
  locality    county    any          county    | city        | city        | city
  locality    township  any          city      | city        | city        | city
  locality    township  any          county    | county      | city county | county
  other       city      local        city      | city        | city        | city
  other       city      local        county    | city        | city        | city
  other       city      local        township  | city        | city        | city
  other       city      central      city      | city        | city        | city
  other       city      central      county    | city        | city        | city
  other       city      central      township  | city        | city        | city
  other       city      provincial   city      | city        | city        | city
  other       city      provincial   county    | city        | city        | city
  other       city      provincial   township  | city        | city        | city
  other       city      municipal    city      | city        | city        | city
  other       city      municipal    county    | city county | city county | county
  other       city      municipal    township  | city county | city county | county
  other       county    local        city      | city        | city        | city
  other       county    local        county    | city county | city county | city county
  other       county    local        township  | city county | city county | city county
  other       county    central      city      | city        | city        | city
  other       county    central      county    | city county | city county | city
  other       county    central      township  | city county | city county | city
  other       county    provincial   city      | city        | city        | city
  other       county    provincial   county    | city county | city county | city
  other       county    provincial   township  | city county | city county | city
  other       county    municipal    city      | city        | city        | city
  other       county    municipal    county    | city county | city county | county
  other       county    municipal    township  | city county | city county | county
  other       township  local        city      | city        | city        | city
  other       township  local        county    | county      | city county | county
  other       township  local        township  | county      | city county | county
  other       township  central      city      | city        | city        | city
  other       township  central      county    | county      | city county | city
  other       township  central      township  | county      | city county | city
  other       township  provincial   city      | city        | city        | city
  other       township  provincial   county    | county      | city county | city
  other       township  provincial   township  | county      | city county | city
  other       township  municipal    city      | city        | city        | city
  other       township  municipal    county    | county      | city county | county
  other       township  municipal    township  | county      | city county | county
`;

/**
 * Who, by act and stage; a body alone stands for anybody who acts for it, which is so of what only prepares: what decides is for its
 * heads (I-38). `?` for where necessary (A20, A21). A21 names more
 * interviewers at city level. A measure that stands is extended by the body that decided it, accepted at its place (listed
 * supervision: by the body that listed it, A22), and released by the body that approved it (A23, A24): see `followers`.
 */
const people = `
  act      stage               at     | who
  lead     –                   any    | cgc-office, slg-office, inspection-office
  withdraw –                   any    | cgc-office, slg-office, inspection-office
  verify   –                   any    | cgc-office, slg-office
  refer    –                   any    | cgc-office director deputy-director, slg-office director executive-deputy-director deputy-director
  outcome  –                   any    | cgc-office, slg-office, discipline, org-hr
  propose  notice              any    | cgc-office, slg-office
  propose  interview           any    | cgc-office, slg-office
  propose  listed-supervision  any    | cgc-office, slg-office
  propose  veto-warning        any    | joint-conference
  propose  veto                any    | joint-conference
  decide   notice              any    | cgc-office director deputy-director, slg-office director executive-deputy-director deputy-director, cgc director deputy-director meeting?, slg head deputy-head meeting?
  decide   interview           county | cgc-office director, slg-office director, cgc director deputy-director?, slg head deputy-head?
  decide   interview           city   | cgc-office director deputy-director, slg-office director executive-deputy-director, cgc director deputy-director, slg head deputy-head
  decide   listed-supervision  any    | cgc-office director deputy-director, slg-office director executive-deputy-director deputy-director
  decide   veto-warning        any    | cgc director, slg head
  decide   veto                any    | cgc meeting, slg meeting
  accept   notice              any    | cgc-office director deputy-director, slg-office director executive-deputy-director deputy-director
  accept   interview           any    | cgc-office director deputy-director, slg-office director executive-deputy-director deputy-director
  accept   listed-supervision  any    | cgc-office director deputy-director, slg-office director executive-deputy-director deputy-director
  accept   veto-warning        any    | cgc-office director deputy-director, slg-office director executive-deputy-director deputy-director, cgc director, slg head
  accept   veto                any    | cgc-office director deputy-director, slg-office director executive-deputy-director deputy-director, cgc meeting, slg meeting
  release  veto-warning        any    | cgc director, slg head
  release  veto                any    | cgc meeting, slg meeting
  file     veto-warning        any    | cgc-office, slg-office, cgc, slg
  file     veto                any    | cgc-office, slg-office, cgc, slg, org-hr
`;

/**
 * A central unit under the veto-power regime is only recommended upward, and only by the city's commission, or its office for it;
 * they also record what its superior answers, and of no other unit is anything answered (A26).
 */
const forCentralUnits = `
  act      stage               at     | who
  decide   veto-warning        city   | cgc director
  decide   veto                city   | cgc meeting
  file     veto-warning        city   | cgc-office, cgc
  file     veto                city   | cgc-office, cgc
  answer   veto-warning        city   | cgc-office, cgc
  answer   veto                city   | cgc-office, cgc
`;

/**
 * Acts that no body does: a unit speaks for itself by its own staff (A23, A24; I-8, I-9), and what a published year leads to is
 * proposed, or withdrawn again, by the system (A22, A23; I-23).
 */
const withoutBodies = `
  act                     who     | article
  state-case              staff   | A23
  report-progress         staff   | A20
  hand-in-plan            staff   | A20
  appeal                  staff   | A23
  open-by-evaluation      system  | A22
  withdraw-by-evaluation  system  | A22
`;

/** Who resolves an appeal against what somebody decided at a place (I-9): there, or one level up; above the city see I-16. */
const appeals = `
  body        in          at     | resolved by
  cgc-office  any         any    | cgc director meeting, here
  slg-office  any         any    | slg head meeting, here
  cgc         one-person  any    | cgc meeting, here
  slg         one-person  any    | slg meeting, here
  cgc         meeting     county | cgc meeting, city
  slg         meeting     county | slg meeting, city
  cgc         meeting     city   | slg meeting, here
  slg         meeting     city   | cgc meeting, here
`;

export type Place = 'nowhere' | 'city' | 'county' | 'township';
export type Seat = 'city' | 'county';
export type Doing =
  | 'lead'
  | 'withdraw'
  | 'verify'
  | 'refer'
  | 'outcome'
  | 'propose'
  | 'decide'
  | 'accept'
  | 'release'
  | 'file'
  | 'answer';

/** A unit as far as it matters who may act on it. */
export interface UnitKindly {
  readonly kind: UnitKind;
  readonly level: Level;
  readonly affiliation: Affiliation;
  readonly standsIn: Place;
}

/** Somebody allowed: for which body, in which capacities (none named: any), at which seat. */
export interface Allowed {
  readonly body: Body;
  readonly capacities: readonly Capacity[];
  readonly whereNecessary: boolean;
  readonly seat: Seat;
}

/** The cells of a table's lines: words left of the first bar, whole cells right of it. */
const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [left = '', ...right] = line.split('|').map((cell) => cell.trim());
      return [...left.split(/\s+/), ...right];
    });

interface PlaceRow extends UnitKindly {
  readonly notice: readonly Seat[];
  readonly below: readonly Seat[];
  readonly under: readonly Seat[];
}

const seats = (cell = ''): readonly Seat[] => (cell === 'nobody' ? [] : (cell.split(' ') as Seat[]));

const everyKind: readonly UnitKind[] = ['department', 'unit'];
const everyAffiliation: readonly Affiliation[] = ['local', 'central', 'provincial', 'municipal'];

const placeRows: readonly PlaceRow[] = rowsOf(places).flatMap(
  ([kind, level, affiliation, standsIn, notice, below, under]) =>
    (kind === 'other' ? everyKind : (['locality'] as const)).flatMap((one) =>
      (affiliation === 'any' ? everyAffiliation : [affiliation as Affiliation]).map((belongsTo) => ({
        kind: one,
        level: level as Level,
        affiliation: belongsTo,
        standsIn: standsIn as Place,
        notice: seats(notice),
        below: seats(below),
        under: seats(under),
      })),
    ),
);

/** Every unit of the table, each kind, level, affiliation and place once. */
export const everyUnit: readonly UnitKindly[] = placeRows;

const rowOf = (unit: UnitKindly): PlaceRow => {
  const row = placeRows.find(
    (one) =>
      one.kind === unit.kind &&
      one.level === unit.level &&
      one.affiliation === unit.affiliation &&
      one.standsIn === unit.standsIn,
  );
  if (!row) throw new Error(`the table has no line for ${JSON.stringify(unit)}`);
  return row;
};

const regime: readonly (MeasureStage | undefined)[] = ['veto-warning', 'veto'];

/** Above which localities a lead may come from: any with bodies above the unit (A9, A26). */
const above: Readonly<Record<Place, readonly Seat[]>> = {
  nowhere: [],
  city: ['city'],
  county: ['city', 'county'],
  township: ['city', 'county'],
};

const seatsFor = (unit: UnitKindly, act: Doing, stage?: MeasureStage): readonly Seat[] => {
  if (act === 'lead' || act === 'withdraw') return above[unit.standsIn];
  const { notice, below, under } = rowOf(unit);
  if (regime.includes(stage)) return under;
  return stage === 'notice' || act === 'refer' || act === 'outcome' ? notice : below;
};

const someOf = (words: string, seat: Seat): Allowed => {
  const [body, ...capacities] = words.replace('?', '').split(' ');
  return {
    body: body as Body,
    capacities: capacities as Capacity[],
    whereNecessary: words.endsWith('?'),
    seat,
  };
};

const onlyRecommended = (unit: UnitKindly, stage?: MeasureStage): boolean =>
  unit.kind !== 'locality' && unit.affiliation === 'central' && regime.includes(stage);

/** Everybody who may do an act on a unit, by the tables above. */
export const allowed = (unit: UnitKindly, act: Doing, stage?: MeasureStage): readonly Allowed[] => {
  const special =
    onlyRecommended(unit, stage) && ['decide', 'file', 'answer'].includes(act)
      ? rowsOf(forCentralUnits)
      : rowsOf(people);
  return seatsFor(unit, act, stage).flatMap((seat) =>
    special
      .filter(([of, at]) => of === act && at === (stage ?? '–'))
      .filter(([, , level]) => level === 'any' || level === seat)
      .flatMap(([, , , who = '']) => who.split(', ').map((words) => someOf(words, seat))),
  );
};

/**
 * Of those who may propose or decide a stage, those who go on in a case that a place verified: where a higher level could take it, that
 * level alone once it has, and else those in charge alone (A21, A22).
 */
export const goingOn = (
  unit: UnitKindly,
  stage: MeasureStage,
  some: readonly Allowed[],
  { seat: verifiedAt }: Pick<Somebody, 'seat'>,
): readonly Allowed[] => {
  const { notice, below } = rowOf(unit);
  const takers = ['interview', 'listed-supervision'].includes(stage)
    ? below.filter((seat) => !notice.includes(seat))
    : [];
  return some.filter(({ seat }) =>
    takers.includes(verifiedAt) ? seat === verifiedAt : !takers.includes(seat),
  );
};

/** Whether somebody of a body, in a capacity, at a seat is among them. */
export const isAllowed = (
  some: readonly Allowed[],
  who: { readonly body: Body; readonly capacity: Capacity; readonly seat: string },
): boolean =>
  some.some(
    ({ body, capacities, seat }) =>
      body === who.body &&
      seat === who.seat &&
      (capacities.length === 0 || capacities.includes(who.capacity)),
  );

/** Somebody who acts: body, capacity and the seat of their office. */
export interface Somebody {
  readonly body: Body;
  readonly capacity: Capacity;
  readonly seat: Seat;
}

/**
 * Who may follow up a measure that somebody decided: of those who may in general, the deciding body at its place (extend,
 * release, and accept after listed supervision), or anybody of that place (accept otherwise, and file).
 */
export const followers = (
  unit: UnitKindly,
  act: 'extend' | 'accept' | 'release' | 'file',
  stage: MeasureStage,
  decidedBy: Somebody,
): readonly Allowed[] =>
  allowed(unit, act === 'extend' ? 'decide' : act, stage)
    .filter(({ seat }) => seat === decidedBy.seat)
    .filter(
      ({ body }) =>
        body === decidedBy.body || act === 'file' || (act === 'accept' && stage !== 'listed-supervision'),
    );

/** Whether somebody may act only where necessary, and so says why (A20, A21). */
export const onlyWhereNecessary = (some: readonly Allowed[], who: Somebody): boolean => {
  const fitting = some.filter((one) => isAllowed([one], who));
  return fitting.length > 0 && fitting.every(({ whereNecessary }) => whereNecessary);
};

/** Who resolves an appeal against a measure that somebody decided (I-9, I-16). */
export const judges = ({ body, capacity, seat }: Somebody): readonly Allowed[] =>
  rowsOf(appeals)
    .filter(([of]) => of === body)
    .filter(([, how]) => how === 'any' || (how === 'meeting') === (capacity === 'meeting'))
    .filter(([, , at]) => at === 'any' || at === seat)
    .map(([, , , who = '']) => {
      const [words = '', where] = who.split(', ');
      return someOf(words, where === 'here' ? seat : 'city');
    });

/** A line of the tables as it is written: the act, its stage, at which level, and who in words; `?` for where necessary. */
export interface Line {
  readonly act: string;
  readonly stage: string;
  readonly at: string;
  readonly who: readonly string[];
}

const lineOf = ([act = '', stage = '', at = '', who = '']: readonly string[]): Line => ({
  act,
  stage,
  at,
  who: who.split(', '),
});

/** The lines on who may do what about a case, and those that go before them for a central unit. */
export const linesOnPeople: readonly Line[] = rowsOf(people).map(lineOf);
export const linesOnCentralUnits: readonly Line[] = rowsOf(forCentralUnits).map(lineOf);

/** Who resolves an appeal, by who decided: the body, how, at which level, and the judge in words with the place. */
export const linesOnAppeals = rowsOf(appeals).map(([body = '', how = '', at = '', judge = '']) => ({
  body,
  how,
  at,
  judge,
}));

/** The acts of a unit's own staff and of the system. */
export const linesWithoutBodies = rowsOf(withoutBodies).map(([act = '', who = '', article = '']) => ({
  act,
  who,
  article,
}));
