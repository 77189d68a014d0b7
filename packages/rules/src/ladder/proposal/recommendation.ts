import { legalDateOf } from '../../calendar/index.ts';
import type { CitySettings, StageDefinition } from '../../city.ts';
import type { CompetentOffice } from '../../competence/competent-offices.ts';
import { type Route, routeOf } from '../../competence/route.ts';
import {
  type ExplanationBuilder,
  explanationBuilder,
  type OwnExplanation,
} from '../../decision/explanation-builder.ts';
import { allow, type Outcome, refuse } from '../../decision/outcome.ts';
import { rungForYear } from '../../evaluation/consequences/index.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import { type Entry, nextStageOf, requireRung, rungForGravity } from '../../law/rungs.ts';
import { cite, type Provision } from '../../provisions/index.ts';
import type { ArticleRef, Gravity, Instant, LegalDate, StageId, UnitFacts } from '../../vocabulary.ts';
import type { Case, Verification, YearGround } from '../case/case.ts';
import type { Filing } from '../case/filing.ts';
import { lawOfCase } from '../case/law-of-case.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { inCharge, mayPropose } from '../competence/in-case.ts';
import { filingsOf } from './papers.ts';
import { restsOnResolution, studiedFrom } from './resolution.ts';

/** The stage the measure points to, how far one may leave it, by whom, on which route and with which filings. */
export interface Recommendation {
  readonly stage: StageId;
  /** In the ladder's order, from the lightest. */
  readonly allowed: readonly StageId[];
  readonly route: Route;
  readonly filings: readonly Filing[];
  readonly propose: readonly CompetentOffice[];
  readonly decide: readonly CompetentOffice[];
  /**
   * The resolution it must rest on where the joint conference studies the stage (A12, A23, A24); null where it does
   * not.
   */
  readonly resolution: ResolutionNeeded | null;
  readonly explanation: OwnExplanation;
}

export interface ResolutionNeeded {
  readonly articles: readonly ArticleRef[];
  /** A session before this day cannot have studied the matter. */
  readonly heldFrom: LegalDate;
  /** The city's choice on I-17 today. */
  readonly quorum: string;
}

export interface RecommendContext {
  readonly city: CitySettings;
  readonly unit: UnitFacts;
  readonly now: Instant;
}

interface Range {
  readonly rung: StageDefinition;
  readonly allowed: readonly StageId[];
  readonly articles: readonly Provision[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The factors move the recommendation by so many rungs, and allow so many either way (A28, A29; I-3). */
const leeway = (aggravated: boolean, mitigated: boolean) => {
  if (aggravated && mitigated) return { shift: 0, down: 1, up: 1 };
  if (aggravated) return { shift: 1, down: 0, up: 0 };
  return { shift: 0, down: mitigated ? 1 : 0, up: 0 };
};

const factorArticles = ({ aggravating, mitigating }: Factors): readonly Provision[] => [
  ...(aggravating.length > 0 ? (['aggravating'] as const) : []),
  ...(mitigating.length > 0 ? (['mitigating'] as const) : []),
];

type Factors = Pick<Verification, 'aggravating' | 'mitigating'>;

const byGravity = (
  city: CitySettings,
  gravity: Gravity,
  factors: Factors,
  builder: ExplanationBuilder,
): Range => {
  const range = fromEntry(city, rungForGravity(city, gravity), factors, builder);
  return { ...range, facts: { gravity, ...range.facts } };
};

const fromEntry = (
  city: CitySettings,
  { rung: base, exact }: Entry,
  factors: Factors,
  builder: ExplanationBuilder,
): Range => {
  if (!exact) builder.interpret('I-43');
  const articles = factorArticles(factors);
  if (articles.length > 0) builder.interpret('I-3');
  const { shift, down, up } = leeway(factors.aggravating.length > 0, factors.mitigating.length > 0);
  const at = Math.min(city.ladder.indexOf(base) + shift, city.ladder.length - 1);
  const rung = city.ladder[at] ?? base;
  // Where several rungs are for one gravity, each of them is as heavy as the case asks.
  const heaviest = city.ladder.findLastIndex(({ entersAt }) => entersAt === rung.entersAt);
  const allowed = city.ladder.slice(Math.max(at - down, 0), heaviest + up + 1).map(({ id }) => id);
  return {
    rung,
    allowed,
    articles: [base.article, ...articles],
    facts: {
      baseStage: base.id,
      ...(exact ? {} : { mappedTo: base.id, why: 'nearest-stage-not-above' }),
      aggravating: factors.aggravating,
      mitigating: factors.mitigating,
    },
  };
};

const noFactors: Factors = { aggravating: [], mitigating: [] };

const alsoBy = (further: readonly YearGround[]) =>
  further.length > 0 ? { further: further.map(({ reason }) => reason) } : {};

const onEntry = (state: Case, city: CitySettings, builder: ExplanationBuilder): Range | null => {
  if (state.verification) {
    return byGravity(city, state.verification.gravity, state.verification, builder);
  }
  if (state.basis.kind !== 'evaluation') return null;
  const { year, reason, further = [] } = state.basis;
  const range = fromEntry(city, rungForYear(city, state.basis), noFactors, builder);
  return { ...range, facts: { ...range.facts, year, reason, ...alsoBy(further) } };
};

/** After a term that ended unmet only the next stage follows (A21–A24). */
const onEscalation = (stage: StageId, city: CitySettings): Range | null => {
  const next = nextStageOf(city, requireRung(city, stage));
  if (!next) return null;
  const rung = requireRung(city, next);
  return { rung, allowed: [next], articles: [rung.article], facts: { unmetStage: stage } };
};

const rangeOf = (state: Case, city: CitySettings, builder: ExplanationBuilder): Range | null => {
  switch (state.status) {
    case 'verified':
      return onEntry(state, city, builder);
    case 'proposed':
      return state.measure ? onEscalation(state.measure.stage, city) : onEntry(state, city, builder);
    case 'unmet':
      return onEscalation(state.measure.stage, city);
    case 'lead':
    case 'in-force':
    case 'closed':
      return null;
  }
};

const resolutionNeeded = (
  state: Case,
  { article }: StageDefinition,
  { city, now }: RecommendContext,
  builder: ExplanationBuilder,
): ResolutionNeeded => {
  builder.interpret('I-17');
  return {
    articles: cite(city, 'conference', article),
    heldFrom: studiedFrom(state, city.zone),
    quorum: interpretationAt(city, 'I-17', legalDateOf(now, city.zone)).setting,
  };
};

/**
 * Says what the measure recommends for a case that stands before a proposal or a decision: the stage by gravity and factors
 * (A20–A24, A28, A29; I-3), by the published year (A22, A23), or the next one after a term that ended unmet.
 * Refused where the case stands before neither.
 */
export const recommend = (state: Case, context: RecommendContext): Outcome<Recommendation> => {
  const { unit, now } = context;
  const city = lawOfCase(context.city, state);
  const builder = explanationBuilder(city, legalDateOf(now, city.zone));
  const range = rangeOf(state, city, builder);
  if (!range) {
    return refuse([wrongStatus(state, 'jurisdiction', { zh: '提出处理建议', en: 'recommend a stage' })]);
  }
  const { rung, allowed } = range;
  if (unit.kind === 'locality' && rung.vetoPower) builder.interpret('I-14');
  const route = routeOf(unit, rung);
  const routed: readonly Provision[] = rung.vetoPower && unit.affiliation !== 'local' ? ['jurisdiction'] : [];
  return allow({
    stage: rung.id,
    allowed,
    route,
    filings: filingsOf(unit, rung, city),
    propose: mayPropose(state, { city, unit }, rung.id),
    decide: inCharge(state, { city, unit }, 'decide', rung.id),
    resolution: restsOnResolution(rung) ? resolutionNeeded(state, rung, { city, unit, now }, builder) : null,
    explanation: builder.explain([...range.articles, rung.article, ...routed], {
      ...range.facts,
      recommended: rung.id,
      allowed,
      route,
    }),
  });
};
