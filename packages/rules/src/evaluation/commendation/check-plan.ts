import type { WithBodies } from '../../bodies/index.ts';
import type { CitySettings } from '../../city.ts';
import { bodyNames } from '../../competence/names.ts';
import { collect, type Refusal, refusal } from '../../decision/index.ts';
import type { PlanKind } from '../../law/kinds/index.ts';
import type { Body, LegalDate } from '../../vocabulary.ts';
import { lacking, plannedFor } from './plan.ts';
import { checkResolution, type ResolvedBy } from './plan-resolution.ts';

/** A plan as far as it is judged when somebody is to be commended by it. */
export interface PlanFacts {
  readonly kind: PlanKind;
  /** The day its text was drawn up. */
  readonly plannedOn: LegalDate;
  /** Bodies that agreed to it as it is now. */
  readonly agreed: readonly Body[];
  /** The resolution of the joint conference on its text; null without one (A12). */
  readonly resolution: ResolvedBy | null;
}

const checkAgreement = ({ kind, agreed }: PlanFacts, city: WithBodies): Refusal | null => {
  const missing = lacking(kind, agreed, city);
  if (missing.length === 0) return null;
  return refusal(
    'agreement-missing',
    {
      bodies: bodyNames(
        city,
        missing.map((body) => ({ body, capacities: [] })),
      ),
    },
    {
      articles: [...new Set([kind.subject, 'commendation-procedure' as const])],
      facts: { missing, interpretations: ['I-27'] },
    },
  );
};

const checkAdvance = (
  { kind, plannedOn }: PlanFacts,
  on: LegalDate,
  city: Pick<CitySettings, 'parameters'>,
): Refusal | null => {
  const from = plannedFor(kind, plannedOn, city);
  if (on >= from) return null;
  const facts = { plannedOn, from, on, interpretations: ['I-27'] };
  return refusal('not-planned-in-advance', { plannedOn, from }, { facts });
};

/**
 * Refuses to have anybody commended by a plan on a day: who has not agreed, that the joint conference has not, and that it was
 * not planned in advance (A12, A14, A17).
 */
export const checkPlan = (
  plan: PlanFacts,
  on: LegalDate,
  city: Pick<CitySettings, 'parameters' | 'interpretations' | 'bodies'>,
): readonly Refusal[] =>
  collect(
    checkAgreement(plan, city),
    checkResolution(plan.kind, plan.resolution, city, on),
    checkAdvance(plan, on, city),
  );
