import { bodiesFulfilling } from '../bodies/index.ts';
import { bodiesFor } from '../competence/authorize.ts';
import type { CompetentOffice } from '../competence/competent-offices.ts';
import type { ActsLaw } from '../competence/place.ts';
import { decidesAt, isBodyAt } from '../law/levels.ts';
import { cite } from '../provisions/index.ts';
import type { Level, UnitFacts } from '../vocabulary.ts';

/** The levels whose localities have a joint conference: those whose bodies decide, as far as it exists there (A12). */
export const hasConference = (city: ActsLaw, level: Level): boolean =>
  decidesAt(city, level) && bodiesFulfilling(city, 'conference').some((body) => isBodyAt(city, body, level));

/** The level of the joint conference a locality has; null where it has none. */
export const conferenceLevel = ({ kind, level }: UnitFacts, city: ActsLaw): Level | null =>
  kind === 'locality' && hasConference(city, level) ? level : null;

/**
 * Names those who keep the minutes of a locality's conference: the offices that A12 names first among the departments,
 * and which it charges, in the same article, with the cooperation. The conference itself proposes on them and the
 * heads approve, so that record, proposal and decision are in three hands.
 */
export const conveners = (locality: UnitFacts, city: ActsLaw): readonly CompetentOffice[] => {
  const level = conferenceLevel(locality, city);
  if (level === null) return [];
  return bodiesFor('record-minutes', city).map((body) => ({
    body,
    level,
    jurisdiction: locality.id,
    capacities: [],
    exceptional: false,
    articles: cite(city, 'conference'),
  }));
};
