import type { CitySettings } from '../city.ts';
import type { Actor } from '../decision/actor.ts';
import type { Refusal } from '../decision/refusal.ts';
import { bodyCatalogue } from '../regulation/bodies.ts';
import type { ArticleRef, Bilingual, Body, UnitFacts } from '../vocabulary.ts';
import { type CompetentOffice, competentOffices, mayAct, type OfficeAct } from './competent-offices.ts';

const bodyName = (id: Body): Bilingual =>
  bodyCatalogue.find((body) => body.id === id)?.name ?? { zh: id, en: id };

const listed = (competent: readonly CompetentOffice[]): Bilingual => {
  const names = [...new Set(competent.map(({ body }) => body))].map(bodyName);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join('; ') };
};

/** Who acts, and on which unit. */
interface Acting {
  readonly actor: Actor;
  readonly unit: UnitFacts;
}

/** Who acts, on which unit of which city. */
interface ActingIn extends Acting {
  readonly city: Pick<CitySettings, 'root' | 'ladder'>;
}

const who = (actor: Actor): unknown => (actor.by === 'office' ? actor.office : actor);

/**
 * Who acts is none of the competent bodies, in its place and capacity.
 * @param what the act, named in both languages: it becomes part of the sentence.
 */
export const notCompetent = (
  context: Acting,
  competent: readonly CompetentOffice[],
  what: Bilingual,
  articles: readonly ArticleRef[],
): Refusal => {
  const names = listed(competent);
  const here = competent.length > 0;
  return {
    code: here ? 'not-competent' : 'nobody-competent-here',
    kind: 'competence',
    articles: [...new Set([...articles, ...competent.flatMap((one) => one.articles)])],
    text: here
      ? {
          zh: `${what.zh}须由下列机构按其层级和身份进行:${names.zh}。`,
          en: `To ${what.en} is for these bodies, in their place and capacity: ${names.en}.`,
        }
      : { zh: `本市没有机构可以${what.zh}。`, en: `No body of this city may ${what.en}.` },
    facts: { actor: who(context.actor), unit: context.unit.id, competent },
  };
};

/** Refuses anybody but a competent office. */
export const onlyCompetent = (
  context: Acting,
  competent: readonly CompetentOffice[],
  what: Bilingual,
  articles: readonly ArticleRef[],
): Refusal | null =>
  context.actor.by === 'office' && mayAct(context.actor.office, competent)
    ? null
    : notCompetent(context, competent, what, articles);

/** Where no stage stands to be judged by: refuses whoever could not do such an act at any stage. */
export const onlySomewhere = (context: ActingIn, act: OfficeAct, what: Bilingual): Refusal | null =>
  onlyCompetent(
    context,
    context.city.ladder.flatMap(({ id }) => competentOffices(context.city, context.unit, act, id)),
    what,
    [],
  );

/** Refuses anybody but the unit's own staff: nobody else speaks for a unit. */
export const onlyUnit = (context: ActingIn, what: Bilingual, article: ArticleRef): Refusal | null =>
  context.actor.by === 'unit' && context.actor.unit === context.unit.id
    ? null
    : {
        code: 'not-the-units-staff',
        kind: 'competence',
        articles: [article],
        text: {
          zh: `只有该单位自己的工作人员可以${what.zh}。`,
          en: `Only the unit's own staff may ${what.en}.`,
        },
        facts: { actor: who(context.actor), unit: context.unit.id },
      };

/** The city answers to the province and is no case here. */
export const cityIsNoCase = (context: ActingIn): Refusal | null =>
  context.unit.id !== context.city.root
    ? null
    : {
        code: 'city-answers-to-province',
        kind: 'competence',
        articles: ['A20', 'A26'],
        text: {
          zh: '市本级对省负责,不在本系统立案。',
          en: 'The city itself answers to the province; it is no case here.',
        },
        facts: { unit: context.unit.id, competent: [] },
      };
