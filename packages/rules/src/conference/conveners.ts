import { bodiesFor } from '../competence/authorize.ts';
import type { CompetentOffice } from '../competence/competent-offices.ts';
import type { ActsLaw } from '../competence/place.ts';
import { cite } from '../provisions/index.ts';
import type { Level, Office, UnitFacts } from '../vocabulary.ts';

const withConference: readonly Level[] = ['city', 'county'];

/** The level of the joint conference a locality has: A12 speaks of the city's and the counties' only. */
export const conferenceLevel = ({ kind, level }: UnitFacts): Office['level'] | null =>
  kind === 'locality' && withConference.includes(level) ? (level === 'city' ? 'city' : 'county') : null;

/**
 * Names those who keep the minutes of a locality's conference: the offices that A12 names first among the departments,
 * and which it charges, in the same article, with the cooperation. The conference itself proposes on them and the
 * heads approve, so that record, proposal and decision are in three hands.
 */
export const conveners = (locality: UnitFacts, city: ActsLaw): readonly CompetentOffice[] => {
  const level = conferenceLevel(locality);
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
