import { bodiesFulfilling, type WithBodies } from '../../bodies/index.ts';
import { addTerm, firstDayOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import type { Actor, DocumentRef } from '../../decision/index.ts';
import type { PlanKind } from '../../law/kinds/index.ts';
import { textAt } from '../../parameters/lookup.ts';
import type { Body, Grade, Instant, LegalDate } from '../../vocabulary.ts';
import { officeOf } from '../office-of.ts';
import type { Quota } from './quota.ts';

type Parameters = Pick<CitySettings, 'parameters'>;

/** The years a plan is about, both included. */
export interface PlanYears {
  readonly from: number;
  readonly to: number;
}

/** The rewards that go with each grade, by its id (A16); the last grade is not rewarded. */
export type Rewards = Readonly<Record<Grade, string>>;

/** A body agreed to the text in force. */
export interface Agreement {
  readonly document: DocumentRef;
  readonly at: Instant;
  readonly actor: Actor;
}

/** A plan of commendations, or of rewards by grade, with who agreed to it. */
export interface Plan {
  readonly id: string;
  /** Id of its kind. */
  readonly kind: string;
  readonly years: PlanYears;
  /** Number of the text in force, and the day it was drawn up. */
  readonly text: number;
  readonly plannedOn: LegalDate;
  readonly document: DocumentRef;
  readonly terms: string | null;
  readonly quotas: readonly Quota[];
  /** Places taken of each quota. */
  readonly used: readonly number[];
  readonly gradeAtLeast: Grade | null;
  readonly rewards: Rewards | null;
  /** Of the text in force only: who agreed to an earlier one has agreed to something else. */
  readonly agreements: readonly Agreement[];
}

/** The years of a plan that ends with a year: that year alone, or as many as lie between two periodic ones (A14). */
export const yearsOfPlan = (
  { periodic }: Pick<PlanKind, 'periodic'>,
  last: number,
  city: Parameters,
): PlanYears => {
  if (!periodic) return { from: last, to: last };
  const interval = textAt(city, 'periodic-commendation-interval', firstDayOf(last));
  let from = last;
  while (addTerm(firstDayOf(from), interval) > firstDayOf(last + 1)) from--;
  return { from, to: last };
};

/** The bodies that agreed to the text in force. */
export const agreedTo = ({ agreements }: Pick<Plan, 'agreements'>): Body[] =>
  agreements.map(({ actor }) => officeOf(actor).body);

/** Whose agreement a plan still lacks; nobody is commended and nothing rewarded by it before (A16, A17; I-27). */
export const lacking = (
  { drawnUpBy, agreedBy }: Pick<PlanKind, 'drawnUpBy' | 'agreedBy'>,
  agreed: readonly Body[],
  city: WithBodies,
): Body[] => {
  const own = bodiesFulfilling(city, ...drawnUpBy);
  return bodiesFulfilling(city, ...agreedBy).filter((body) => !agreed.includes(body) && !own.includes(body));
};

/** The first day on which a plan made on a day may be carried out: at once, or a term later if periodic (A14, I-27). */
export const plannedFor = (
  { periodic }: Pick<PlanKind, 'periodic'>,
  plannedOn: LegalDate,
  city: Parameters,
): LegalDate =>
  periodic ? addTerm(plannedOn, textAt(city, 'periodic-commendation-lead', plannedOn)) : plannedOn;
