import { addTerm } from '../calendar/index.ts';
import type { CitySettings } from '../city.ts';
import type { Refusal } from '../decision/refusal.ts';
import { textAt } from '../parameters/lookup.ts';
import { bodyCatalogue } from '../regulation/bodies.ts';
import type { Body, LegalDate } from '../vocabulary.ts';
import { type PlanKind, type PlanKindDefinition, planKind } from './kinds.ts';
import { type ResolvedBy, resolutionMissing } from './resolved.ts';

type Parameters = Pick<CitySettings, 'parameters'>;

/** The years a plan is about, both included. */
export interface PlanYears {
  readonly from: number;
  readonly to: number;
}

const firstDay = (year: number): LegalDate => `${String(year).padStart(4, '0')}-01-01`;

/** The years of a plan that ends with a year: that year alone, or as many as lie between two periodic ones (A14). */
export const yearsOfPlan = (kind: PlanKind, last: number, city: Parameters): PlanYears => {
  if (!planKind(kind).periodic) return { from: last, to: last };
  const interval = textAt(city, 'periodic-commendation-interval', firstDay(last));
  let from = last;
  while (addTerm(firstDay(from), interval) > firstDay(last + 1)) from--;
  return { from, to: last };
};

const namesOf = (ids: readonly Body[]) => {
  const names = ids.map((id) => bodyCatalogue.find((body) => body.id === id)?.name ?? { zh: id, en: id });
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join('; ') };
};

/** Whose agreement a plan still lacks; nobody is commended and nothing rewarded by it before (A16, A17; I-27). */
export const lacking = (kind: PlanKind, agreed: readonly Body[]): Body[] =>
  planKind(kind).agree.filter((body) => !agreed.includes(body));

const agreementOf = ({ id, article }: PlanKindDefinition, agreed: readonly Body[]): Refusal[] => {
  const missing = lacking(id, agreed);
  if (missing.length === 0) return [];
  const { zh, en } = namesOf(missing);
  return [
    {
      code: 'agreement-missing',
      kind: 'state',
      articles: [...new Set([article, 'A17' as const])],
      text: {
        zh: `计划尚未经下列机构同意:${zh}。`,
        en: `The plan lacks the agreement of: ${en}.`,
      },
      facts: { missing, interpretations: ['I-27'] },
    },
  ];
};

/** The first day on which a plan made on a day may be carried out: at once, or a term later if periodic (A14, I-27). */
export const plannedFor = (kind: PlanKind, plannedOn: LegalDate, city: Parameters): LegalDate =>
  planKind(kind).periodic
    ? addTerm(plannedOn, textAt(city, 'periodic-commendation-lead', plannedOn))
    : plannedOn;

/** A plan as far as it is judged when somebody is to be commended by it. */
export interface PlanFacts {
  readonly kind: PlanKind;
  /** The day it was first drawn up. */
  readonly plannedOn: LegalDate;
  /** Bodies that agreed to it as it is now. */
  readonly agreed: readonly Body[];
  /** The resolution of the joint conference on its text; null without one (A12). */
  readonly resolution: ResolvedBy | null;
}

const advanceOf = ({ kind, plannedOn }: PlanFacts, on: LegalDate, city: Parameters): Refusal[] => {
  const from = plannedFor(kind, plannedOn, city);
  if (on >= from) return [];
  return [
    {
      code: 'not-planned-in-advance',
      kind: 'state',
      articles: ['A14'],
      text: {
        zh: `评选应提前申报计划:${plannedOn}申报的计划自${from}起方可实施。`,
        en: `It is to be planned in advance: planned on ${plannedOn}, it may be carried out from ${from} on.`,
      },
      facts: { plannedOn, from, on, interpretations: ['I-27'] },
    },
  ];
};

/**
 * Why nobody may be commended by a plan on a day: who has not agreed, that the joint conference has not, and that it was not planned in
 * advance (A12, A14, A17).
 */
export const planRefusals = (
  plan: PlanFacts,
  on: LegalDate,
  city: Parameters & Pick<CitySettings, 'interpretations'>,
): Refusal[] => [
  ...agreementOf(planKind(plan.kind), plan.agreed),
  ...resolutionMissing(plan.kind, plan.resolution, city, on),
  ...advanceOf(plan, on, city),
];
