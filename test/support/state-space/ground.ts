import { type Case, type CitySettings, type Instant, legalDateOf, type UnitFacts } from '@jieti/rules';

/** A case at an instant, under a law, about a unit: what the search goes through. */
export interface Standing {
  readonly state: Case;
  readonly now: Instant;
}

/** Before there is a case. */
export type Beginning = Pick<Standing, 'now'> & { readonly state: Case | null };

/** The law and the unit of a search. */
export interface Ground {
  readonly law: CitySettings;
  readonly unit: UnitFacts;
}

/** The day of an instant in the city. */
export const dayOf = ({ law }: Ground, now: Instant): string => legalDateOf(now, law.zone);
