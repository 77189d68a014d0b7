import type { CitySettings } from '../city.ts';
import type { Actor } from '../decision/actor.ts';
import { type Refusal, refusal } from '../decision/refusal.ts';
import type { SettledLaw } from '../interpretations/index.ts';
import type { Provision } from '../provisions/index.ts';
import type { Bilingual, UnitFacts } from '../vocabulary.ts';
import type { LadderAct } from './acts/index.ts';
import { type CompetentOffice, competentOffices, mayAct } from './competent-offices.ts';
import { lackingOf, officesOf } from './lacking.ts';
import { actName, bodyNames } from './names.ts';

/** Somebody who acts on a unit. */
interface Acting {
  readonly actor: Actor;
  readonly unit: UnitFacts;
}

/** Somebody who acts on a unit of a city. */
interface ActingIn extends Acting {
  readonly city: Pick<CitySettings, 'root' | 'ladder' | 'articlesBySubject' | 'levels' | 'bodies'> &
    SettledLaw;
}

const actorFact = (actor: Actor): unknown => (actor.by === 'office' ? actor.office : actor);

/**
 * Refuses somebody who is none of the competent bodies, in its place and capacity: what they lack, and who could.
 * @param what the act, named in both languages: it becomes part of the sentence.
 */
const notCompetent = (
  { actor, unit, city }: ActingIn,
  competent: readonly CompetentOffice[],
  what: Bilingual,
  articles: readonly Provision[],
): Refusal => {
  const everyArticle = [...new Set([...articles, ...competent.flatMap((one) => one.articles)])];
  const facts = { actor: actorFact(actor), unit: unit.id, competent };
  if (competent.length === 0)
    return refusal('nobody-competent-here', { what }, { articles: everyArticle, facts });
  const { lacking, sentence } = lackingOf(officesOf(actor), competent, city);
  return refusal(
    'not-competent',
    { what, bodies: bodyNames(city, competent), lacking: sentence },
    { articles: everyArticle, facts: { ...facts, lacking } },
  );
};

/** Refuses anybody but a competent office. */
export const onlyCompetent = (
  context: ActingIn,
  competent: readonly CompetentOffice[],
  what: Bilingual,
  articles: readonly Provision[],
): Refusal | null =>
  context.actor.by === 'office' && mayAct(context.actor.office, competent)
    ? null
    : notCompetent(context, competent, what, articles);

/** Refuses whoever could not do such an act at any stage: for a case where no stage stands to be judged by. */
export const onlySomewhere = (context: ActingIn, act: LadderAct): Refusal | null =>
  onlyCompetent(
    context,
    context.city.ladder.flatMap(({ id }) => competentOffices(context.city, context.unit, act, id)),
    actName(act),
    [],
  );

/** Refuses anybody but the unit's own staff: nobody else speaks for a unit. */
export const onlyUnit = ({ actor, unit }: Acting, act: LadderAct, article: Provision): Refusal | null =>
  actor.by === 'unit' && actor.unit === unit.id
    ? null
    : refusal(
        'not-the-units-staff',
        { what: actName(act) },
        {
          articles: [article],
          facts: { actor: actorFact(actor), unit: unit.id, competent: [{ unit: unit.id }] },
        },
      );

/** Refuses anybody but the system in the name of a published year (A22, A23). */
export const onlyByEvaluation = (
  context: ActingIn,
  act: LadderAct,
  articles: readonly Provision[],
): Refusal | null =>
  context.actor.by === 'system' && context.actor.cause === 'evaluation'
    ? null
    : notCompetent(context, [], actName(act), articles);

/** The city answers to the province and is no case here. */
export const cityIsNoCase = ({ city, unit }: ActingIn): Refusal | null =>
  unit.id !== city.root
    ? null
    : refusal('city-answers-to-province', {}, { facts: { unit: unit.id, competent: [] } });
