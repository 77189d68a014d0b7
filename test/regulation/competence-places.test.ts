import { type ActId, type Actor, actsOfKinds, authorize, competenceTable, type PlaceAct } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { actorAt, everyBody, everyCapacity, everywhere, headsOf } from './competence-people.ts';
import {
  everySomewhere,
  isNamed,
  type Named,
  type Row,
  rows,
  type SeatSeen,
  type Somewhere,
  seatFrom,
} from './competence-places-table.ts';
import { city } from './ladder-desk.ts';

type TitledRow = (typeof rows)[number];

/** Asked at every unit at which an act can be done, by every body × capacity × seat and by the staff of every unit, against the table. */

interface Somebody {
  readonly who: Named['who'] | 'system';
  readonly seat: string;
  readonly actor: Actor;
}

const officers: readonly Somebody[] = everyBody.flatMap((who) =>
  everyCapacity.flatMap((capacity) =>
    everywhere.map((where) => {
      const actor = actorAt(who, capacity, where);
      return { who, seat: actor.office.jurisdiction, actor };
    }),
  ),
);

const staffOfUnits: readonly Somebody[] = [...everySomewhere.map(({ id }) => id), 'xishan'].map((seat) => ({
  who: 'staff',
  seat,
  actor: { by: 'unit', subject: `${seat}-staff`, unit: seat },
}));

const everybody: readonly Somebody[] = [
  ...officers,
  ...staffOfUnits,
  { who: 'system', seat: 'nowhere', actor: { by: 'system', cause: 'deadline' } },
];

const broughtByKinds = new Map(actsOfKinds(city).map((act) => [act.id, act]));

const actOf = (id: string): PlaceAct => broughtByKinds.get(id) ?? (id as ActId);

const ask = ({ act }: Row, place: Somewhere, { actor }: Somebody) =>
  authorize(actor, actOf(act), place, city);

const inWords = ({ who, actor }: Somebody, seen: SeatSeen, place: Somewhere): string =>
  `${who} ${actor.by === 'office' ? actor.office.capacity : ''} ${seen} at ${place.id}`;

/** Everybody at every unit of a row, with how their seat is seen from there. */
const everyCase = (row: Row) =>
  row.at.flatMap((place) =>
    everybody.map((somebody) => ({ place, somebody, seen: seatFrom(place, somebody.seat) })),
  );

/** What decides is for the heads of a body (I-38); staff of a unit speak for it in no capacity. */
const inCapacity = ({ forHeads }: TitledRow, { who, actor }: Somebody): boolean =>
  !forHeads || actor.by !== 'office' || headsOf(who).includes(actor.office.capacity);

const title = ({ act, article }: Row): string => `${act} (${article})`;

/** What a unit itself does in its case is among the acts on a case, which have a table of their own. */
const inItsCase = ['state-case', 'report-progress', 'hand-in-plan', 'appeal'];

/** The acts that ask nothing but where they are done. */
const acts = Object.entries(competenceTable)
  .filter(([act, { who }]) => !inItsCase.includes(act) && who.every((one) => 'seat' in one || 'staff' in one))
  .map(([act]) => act)
  .concat([...broughtByKinds.keys()]);

const titled = rows.map((row) => [title(row), row] as const);

describe('the table itself', () => {
  it('has one row for every act that asks nothing but where it is done, and no other (A4–A17, A23)', () => {
    expect(rows.map(({ act }) => act).toSorted()).toEqual(acts.toSorted());
  });

  it.each(titled)('%s: names some unit, and in each cell only people who can be there', (_, row) => {
    expect(row.at).not.toEqual([]);
    const cases = everyCase(row);
    const astray = [...row.may, ...row.mayNot].filter(
      (one) => !cases.some(({ somebody, seen }) => isNamed([one], somebody.who, seen)),
    );
    expect(astray).toEqual([]);
    expect(row.may.filter(({ who, seat }) => isNamed(row.mayNot, who, seat))).toEqual([]);
  });
});

describe('who may do it: those of the table, what decides only as their heads, and nobody else (I-38)', () => {
  it.each(titled)('%s', (_, row) => {
    const wrong = everyCase(row)
      .filter(
        ({ place, somebody, seen }) =>
          (ask(row, place, somebody) === null) !==
          (isNamed(row.may, somebody.who, seen) && inCapacity(row, somebody)),
      )
      .map(({ place, somebody, seen }) => inWords(somebody, seen, place));
    expect(wrong).toEqual([]);
  });

  it.each(titled)('%s: those who could be taken for competent hear the article', (_, row) => {
    const told = everyCase(row)
      .filter(({ somebody, seen }) => isNamed(row.mayNot, somebody.who, seen))
      .map(({ place, somebody }) => ask(row, place, somebody));
    expect(told).not.toEqual([]);
    expect(told.filter((refused) => !refused?.articles.some((article) => article === row.article))).toEqual(
      [],
    );
    expect([...new Set(told.map((refused) => refused?.kind))]).toEqual(['competence']);
  });
});
