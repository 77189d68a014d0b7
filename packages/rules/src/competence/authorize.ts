import type { WithBodies } from '../bodies/index.ts';
import type { Actor } from '../decision/actor.ts';
import { inTermsOf } from '../decision/in-terms-of.ts';
import { allow, bestOf, type Outcome, refuse } from '../decision/outcome.ts';
import { type Refusal, refusal } from '../decision/refusal.ts';
import { decidesAt, suggestsAt, topLevel } from '../law/levels.ts';
import { cite } from '../provisions/index.ts';
import type { Bilingual, Body, Level, Office, UnitId } from '../vocabulary.ts';
import type { ActUnderLaw, CompetenceUnderLaw, CompetentBodies } from './acts/definition.ts';
import { definitionOf, type PlaceAct } from './acts/index.ts';
import { actorsOf, type Caller, type ChosenOffice } from './caller.ts';
import type { DecidingLaw } from './deciding.ts';
import { type CompetentAt, lackingOf, officesOf } from './lacking.ts';
import { bodyNames, listed, unitsStaffName } from './names.ts';
import { type ActsLaw, officeCovers, type Place } from './place.ts';

/** The localities whose office of this kind is competent for a place. */
const jurisdictionsOf = (
  { seat }: CompetentBodies,
  { id, above }: Place,
  { root }: ActsLaw,
): readonly UnitId[] => {
  if (seat === 'top') return [root];
  if (seat === 'own') return [id];
  if (seat === 'parent') return above.slice(0, 1);
  if (seat === 'higher') return above.length > 0 ? above : [id];
  return [id, ...above];
};

const isBodies = (one: CompetenceUnderLaw): one is CompetentBodies => 'bodies' in one;

/** The bodies that may do an act, wherever they sit; none for what only a unit's own staff may do. */
export const bodiesFor = (act: PlaceAct, city: DecidingLaw): readonly Body[] =>
  definitionOf(act, city)
    .who.filter(isBodies)
    .flatMap(({ bodies }) => bodies);

/** A level whose bodies only suggest does what decides nothing, and no other act. */
const isOfLevelFor = (act: Pick<ActUnderLaw, 'decidesNothing'>, level: Level, city: ActsLaw): boolean =>
  decidesAt(city, level) || (act.decidesNothing === true && suggestsAt(city, level));

const fits = (office: Office, competent: CompetentBodies, place: Place, city: ActsLaw): boolean =>
  competent.bodies.includes(office.body) &&
  (competent.capacities === undefined || competent.capacities.includes(office.capacity)) &&
  (competent.seat === 'over'
    ? officeCovers(office, place)
    : jurisdictionsOf(competent, place, city).includes(office.jurisdiction));

const isCompetent = (
  actor: Actor,
  one: CompetenceUnderLaw,
  { act, place, city }: { readonly act: ActUnderLaw; readonly place: Place; readonly city: ActsLaw },
): boolean => {
  if (isBodies(one)) {
    return (
      actor.by === 'office' &&
      isOfLevelFor(act, actor.office.level, city) &&
      fits(actor.office, one, place, city)
    );
  }
  return actor.by === 'unit' && actor.unit === place.id;
};

/** Those who could do it instead, as far as the place says. */
const competentFor = (who: readonly CompetenceUnderLaw[], place: Place, city: ActsLaw): readonly unknown[] =>
  who.flatMap((one): readonly unknown[] => {
    if (!isBodies(one)) return [{ unit: place.id }];
    const { bodies, seat, capacities } = one;
    return bodies.map((body) => ({
      body,
      ...(seat !== 'over' && { jurisdiction: jurisdictionsOf(one, place, city)[0] ?? null }),
      ...(capacities && { capacities }),
    }));
  });

/** The level of a locality: the top's, what the unit's facts say, or what its own office says; null if nothing does. */
const levelAt = (
  jurisdiction: UnitId,
  { levels }: Place,
  held: readonly Office[],
  city: ActsLaw,
): Level | null =>
  jurisdiction === city.root
    ? topLevel(city).id
    : (levels?.get(jurisdiction) ??
      held.find((office) => office.jurisdiction === jurisdiction)?.level ??
      null);

/** Every office that could do it, one by one: an office held is held against each of them. */
const officesFor = (
  act: ActUnderLaw,
  place: Place,
  city: ActsLaw,
  held: readonly Office[],
): readonly CompetentAt[] =>
  act.who.filter(isBodies).flatMap((one) =>
    jurisdictionsOf(one, place, city)
      .map((jurisdiction) => ({ jurisdiction, level: levelAt(jurisdiction, place, held, city) }))
      .filter(({ level }) => level === null || isOfLevelFor(act, level, city))
      .flatMap((seat) => one.bodies.map((body) => ({ body, ...seat, capacities: one.capacities ?? [] }))),
  );

const namesOf = (who: readonly CompetenceUnderLaw[], city: WithBodies): Bilingual => {
  const bodies = who
    .filter(isBodies)
    .flatMap((one) => one.bodies.map((body) => ({ body, capacities: one.capacities ?? [] })));
  return who.every(isBodies)
    ? bodyNames(city, bodies)
    : listed([bodyNames(city, bodies), unitsStaffName], { zh: '、', en: '; ' });
};

/**
 * The refusal of somebody who may not do an act: what they lack, who could, and by which article.
 * @param actor null where the caller holds no office here at all.
 * @param held the offices that the caller holds anywhere: the nearest miss among them is told.
 */
export const notCompetentFor = (
  act: PlaceAct,
  actor: Actor | null,
  place: Place,
  city: ActsLaw,
  held: readonly Office[] = officesOf(actor),
): Refusal => {
  const definition = definitionOf(act, city);
  const { name, who } = definition;
  const articles = cite(city, ...definition.articles);
  const facts = { actor, unit: place.id, competent: competentFor(who, place, city) };
  if (who.length === 0) return refusal('nobody-competent-here', { what: name }, { articles, facts });
  if (!who.some(isBodies)) return refusal('not-the-units-staff', { what: name }, { articles, facts });
  const { lacking, sentence } = lackingOf(held, officesFor(definition, place, city, held), city);
  return refusal(
    'not-competent',
    { what: name, bodies: namesOf(who, city), lacking: sentence },
    { articles, facts: { ...facts, lacking } },
  );
};

/**
 * Refuses whoever may not do the act at this place; null for whoever may (the competence table, not the state,
 * decides).
 */
export const authorize = (actor: Actor, act: PlaceAct, place: Place, city: ActsLaw): Refusal | null => {
  const definition = definitionOf(act, city);
  return definition.who.some((one) => isCompetent(actor, one, { act: definition, place, city }))
    ? null
    : notCompetentFor(act, actor, place, city);
};

/**
 * Judges an act in the name of the first of the caller's offices, or the unit, that the law lets do it; where none may, the
 * refusals of the one that least lacks competence. A chosen office that the caller does not hold is refused.
 */
export const actAs = <T>(
  caller: Caller,
  act: PlaceAct,
  place: Place,
  city: ActsLaw,
  decide: (actor: Actor) => Outcome<T>,
  chosen?: ChosenOffice,
): Outcome<T> => {
  const actors = actorsOf(caller, place, chosen);
  const judged =
    chosen && actors.length === 0
      ? refuse([refusal('office-not-held', {}, { pointer: '/as' })])
      : (bestOf(actors.map(decide)) ?? refuse([notCompetentFor(act, null, place, city, caller.offices)]));
  return inTermsOf(city, judged);
};

/** The actor of an act that asks nothing but competence. */
export const authorizedActor = (
  caller: Caller,
  act: PlaceAct,
  place: Place,
  city: ActsLaw,
  chosen?: ChosenOffice,
): Outcome<Actor> =>
  actAs(
    caller,
    act,
    place,
    city,
    (actor) => {
      const refused = authorize(actor, act, place, city);
      return refused ? refuse([refused]) : allow(actor);
    },
    chosen,
  );
