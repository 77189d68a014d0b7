import type { CitySettings } from '../../city.ts';
import { knownKind, type Outcome } from '../../decision/index.ts';
import type { PlanKind } from '../../law/kinds/index.ts';

/** A plan's id says its kind and the last of its years: there is one of each kind a year (A14, A16). */
export const planIdOf = ({ id }: Pick<PlanKind, 'id'>, last: number): string => `${id}-${last}`;

/** Id of the kind and last year of a plan, as its own id says them. */
export const partsOfPlanId = (id: string): { readonly kind: string; readonly last: number } => ({
  kind: id.slice(0, -5),
  last: Number(id.slice(-4)),
});

/** The kind of a plan by its id; refused, with those that the city's law has, where it is none of them. */
export const kindOfPlan = (
  id: string,
  { plans }: Pick<CitySettings, 'plans'>,
  pointer?: string,
): Outcome<PlanKind> => knownKind(plans, partsOfPlanId(id).kind, pointer);
