import { bodiesFulfilling, type WithBodies } from '../../bodies/index.ts';
import type { CitySettings } from '../../city.ts';
import { bodyNames } from '../../competence/names.ts';
import { type Actor, type Refusal, refusal } from '../../decision/index.ts';
import type { Bilingual, Body } from '../../vocabulary.ts';
import type { TemplateBody } from './template.ts';

export type RevisersLaw = WithBodies & Pick<CitySettings, 'letters'>;

/** The bodies that revise the letters' content together with the one that acts (A7); none where one body fulfils it all. */
export const otherRevisers = ({ letters, ...city }: RevisersLaw, actor: Actor): readonly Body[] =>
  bodiesFulfilling(city, ...letters.revisedBy).filter(
    (body) => actor.by !== 'office' || actor.office.body !== body,
  );

const other: Bilingual = { zh: '会同修订的机构', en: 'the other body that revises it' };

const namesOf = (city: WithBodies, bodies: readonly Body[]): Bilingual =>
  bodies.length === 0
    ? { zh: '无', en: 'nobody' }
    : bodyNames(
        city,
        bodies.map((body) => ({ body, capacities: [] })),
        'short',
      );

/**
 * Nobody agrees with themselves, and with nobody but those who revise the letters together by the city's law (A7).
 * @param isNeeded true of an amendment of letters that are out: it names the other one, if there is one.
 */
export const checkOtherReviser = (
  { with: named }: Pick<TemplateBody, 'with'>,
  actor: Actor,
  city: RevisersLaw,
  isNeeded: boolean,
): Refusal | null => {
  const others = otherRevisers(city, actor);
  if (!named)
    return isNeeded && others.length > 0 ? refusal('required', { what: other }, { pointer: '/with' }) : null;
  if (others.includes(named.body)) return null;
  const isItself = actor.by === 'office' && actor.office.body === named.body;
  return refusal(
    isItself ? 'with-itself' : 'with-a-stranger',
    { bodies: namesOf(city, others) },
    { facts: { office: named.body, bodies: others }, pointer: '/with/body' },
  );
};
