import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Body, type Instant, legalDateOf, startOfDay } from '@jieti/rules';
import type { HistoryWorld, SampleHistory } from '../history/sample-history.ts';
import type { TokenClaims } from '../http/local-api.ts';
import { deskOf, forAll, type Json } from './desk.ts';
import { either, fieldsOf, fill, fillText, type Lookup, onDay, yearsUntil } from './fill.ts';
import type { Happening, History, Rows } from './happening.ts';

interface Dated {
  readonly happening: Happening;
  readonly day: string;
  readonly at: Instant;
}

const officeAt = ({ root, levels }: History, body: Body, jurisdiction: string): TokenClaims => ({
  subject: `${body}-of-${jurisdiction}`,
  offices: [
    { body, level: jurisdiction === root ? levels.root : levels.below, jurisdiction, capacity: 'director' },
  ],
});

/** The claims of a name of the cast, of `staff of qibu`, or of the director of a body, `cgc-office of qibu`. */
const claimsOf = (history: History, by: string): TokenClaims => {
  const { root, levels, cast } = history;
  const [body = '', place] = by.split(' of ');
  if (body === 'staff' && place) return { subject: `staff-of-${place}`, units: [place] };
  if (place) return officeAt(history, body as Body, place);
  const member = cast[by];
  if (!member) throw new Error(`the sample history has no ${by}`);
  const { subject, capacity } = member;
  return { subject, offices: [{ body: member.body, level: levels.root, jurisdiction: root, capacity }] };
};

/** A happening of both years stands for two. */
const eachYear = (happening: Happening): Happening[] => {
  const [, day] = /^each (\d\d-\d\d)$/.exec(happening.on) ?? [];
  return day === undefined
    ? [happening]
    : ['last', 'this'].map((year) => ({ ...happening, on: `{${year}}-${day}` }));
};

const datedIn =
  ({ zone }: History, years: Lookup) =>
  (happening: Happening): Dated => {
    const day = fillText(happening.on, years);
    const at = Date.parse(startOfDay(day, zone)) + (happening.hour ?? 9) * 3_600_000;
    return { happening, day, at: new Date(at).toISOString() };
  };

const isIn = (row: Json, values: Rows['where'] = {}): boolean[] =>
  Object.entries(values).map(([field, some]) => some.includes((row[field] ?? null) as string | null));

const chosen = (row: Json, { where, except }: Rows): boolean =>
  isIn(row, where).every(Boolean) && !isIn(row, except).some(Boolean);

/** The value at the end of a way through an answer: `items.0.id`. */
const valueAt = (answer: Json, way: string): string => {
  let value: unknown = answer;
  for (const name of way.split('.')) value = Object(value)[name];
  if (typeof value !== 'string') throw new Error(`the answer has no ${way}: ${JSON.stringify(answer)}`);
  return value;
};

const playIn = (history: History, world: HistoryWorld, years: Lookup) => {
  const desk = deskOf(world);
  const remembered = new Map<string, string>();

  const take = async (one: Happening, lookup: Lookup): Promise<void> => {
    const claims = claimsOf(history, fillText(one.by, lookup));
    const ask = fillText(one.ask, lookup);
    const answer =
      one.csv === undefined
        ? await desk.ask(claims, ask, one.body && (fill(one.body, lookup) as Json))
        : await desk.sendCsv(claims, ask, readFileSync(join(history.directory, one.csv), 'utf8'));
    for (const [name, way] of Object.entries(one.remember ?? {})) remembered.set(name, valueAt(answer, way));
  };

  const rowsOf = async (rows: Rows, lookup: Lookup): Promise<Lookup[]> => {
    const all = await desk.list(claimsOf(history, history.reader), fillText(rows.of, lookup));
    return all.filter((row) => chosen(row, rows)).map((row) => either(lookup, fieldsOf(row)));
  };

  /** Sends rows several in a request: the list of its body has what the body has in it for each. */
  const takeTogether = async (
    one: Happening,
    { list, most }: NonNullable<Happening['inOne']>,
    rows: readonly Lookup[],
    lookup: Lookup,
  ): Promise<void> => {
    for (let at = 0; at < rows.length; at += most) {
      const filled = rows.slice(at, at + most).flatMap((row) => fill(one.body?.[list], row));
      const body = { ...(fill({ ...one.body, [list]: [] }, lookup) as Json), [list]: filled };
      await desk.ask(claimsOf(history, fillText(one.by, lookup)), fillText(one.ask, lookup), body);
    }
  };

  const takeForEach = async (one: Happening, rows: Rows, lookup: Lookup): Promise<void> => {
    const some = await rowsOf(rows, lookup);
    await (one.inOne ? takeTogether(one, one.inOne, some, lookup) : forAll(some, (row) => take(one, row)));
  };

  const takeLines = async (
    one: Happening,
    { header, of }: NonNullable<Happening['lines']>,
    lookup: Lookup,
  ): Promise<void> => {
    const lines = [header];
    for (const { line, each } of of)
      for (const row of await rowsOf(each, lookup)) lines.push(fillText(line, row));
    const claims = claimsOf(history, fillText(one.by, lookup));
    await desk.sendCsv(claims, fillText(one.ask, lookup), `${lines.join('\n')}\n`);
  };

  const takeAll = (one: Happening, lookup: Lookup): Promise<void> => {
    if (one.lines) return takeLines(one, one.lines, lookup);
    return one.each ? takeForEach(one, one.each, lookup) : take(one, lookup);
  };

  return async ({ happening, day }: Dated): Promise<void> => {
    const lookup = either(onDay(day), years, (name) => remembered.get(name));
    if (happening.say) world.progress(`${day} ${fillText(happening.say, lookup)}`);
    await takeAll(happening, lookup);
  };
};

/**
 * Plays what happened in order of time. A happening after `until` has not come yet and is left out: the history ends where the
 * present begins, whatever day that is.
 */
export const playerOf = (history: History): SampleHistory => ({
  play: async (world) => {
    const years = yearsUntil(legalDateOf(world.until, history.zone));
    const play = playIn(history, world, years);
    const dated = history.happenings.flatMap(eachYear).map(datedIn(history, years));
    dated.sort((a, b) => a.at.localeCompare(b.at));
    for (const one of dated) {
      if (one.at > world.until) return;
      if (one.at > world.now()) await world.advanceTo(one.at);
      await play(one);
      // On a busy machine the API answers before everything an act set off is done; the next act may rest on it.
      await world.untilIdle();
    }
  },
});
