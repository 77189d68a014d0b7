import { endInWorkingDays, termEnd } from '../../calendar/index.ts';
import { progressEnds } from '../../calendar/intervals.ts';
import type { CitySettings, StageDefinition } from '../../city.ts';
import { routeOf } from '../../competence/route.ts';
import { seatOneUp } from '../../competence/sites.ts';
import type { DocumentRef } from '../../decision/actor.ts';
import { today } from '../../decision/checks.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Instant, LegalDate } from '../../vocabulary.ts';
import type { ActContext } from '../case/act.ts';
import type { CaseEvent, ImposedMeasure } from '../case/events.ts';
import type { Measure } from '../case/measure.ts';
import { interviewFacts, interviewOf } from './interview.ts';
import type { Judging } from './judging.ts';
import { isExceptional } from './necessity.ts';
import { owedFilings } from './owed-filings.ts';
import { responsibleFacts, responsibleFor } from './responsible.ts';

/** An approval causes a measure in force or, for a central unit, a recommendation to its superior (A26). */
export const approved = (judging: Judging, document: DocumentRef): CaseEvent => {
  const { act, stage, context, builder } = judging;
  const { filings, facts } = owedFilings(context, stage, builder);
  if (routeOf(context.unit, stage) === 'exercise') return imposed(judging, document);
  return {
    type: 'recommended-to-superior',
    at: context.now,
    actor: context.actor,
    articles: ['jurisdiction', stage.article],
    explanation: builder.explain(['jurisdiction', ...conferenceOf(judging), stage.article], {
      stage: stage.id,
      ...judging.cited.facts,
      affiliation: context.unit.affiliation,
      measure: 'none-takes-force-here',
      ...facts,
    }),
    data: {
      stage: stage.id,
      document,
      reasons: act.reasons,
      filings,
      resolution: judging.cited.resolution,
    },
  };
};

/** The conference's own article is named where the proposal rests on what it resolved (A12). */
const conferenceOf = ({ cited }: Judging): readonly Provision[] => (cited.resolution ? ['conference'] : []);

const imposed = (judging: Judging, document: DocumentRef): CaseEvent => {
  const { act, stage, context, choice, builder, state, cited } = judging;
  const { city, unit, now, actor } = context;
  const from = today(context);
  const { lastDay, until, interpretations, provisional } = termEnd(from, choice.term, city);
  const { filings, facts } = owedFilings(context, stage, builder);
  builder.interpret(...interpretations);
  if (stage.vetoPower) builder.interpret('I-8', ...(unit.kind === 'locality' ? (['I-14'] as const) : []));
  const plan = planAsked(stage, builder, { from, city });
  const measure = {
    stage: stage.id,
    rung: stage,
    decidedUnder: placeAbove(context),
    proposedBy: state.proposal.proposedBy,
    resolution: cited.resolution,
    document,
    term: choice.term,
    from,
    lastDay,
    until,
    effects: stage.effects,
    bars: responsibleFor(judging),
    workTeam: act.workTeam ?? null,
    interview: interviewOf(judging, document),
    necessity: isExceptional(judging) ? (act.necessity ?? null) : null,
    ...recurring(stage, builder, { from, until, city }),
    planDue: plan?.due ?? null,
  };
  const articles: readonly Provision[] = [
    stage.article,
    ...filings.map(({ article }) => article).filter((article) => article !== stage.article),
  ];
  return {
    type: 'measure-imposed',
    at: now,
    actor,
    articles: [...new Set(articles)],
    explanation: builder.explain([...conferenceOf(judging), ...articles], {
      stage: stage.id,
      ...cited.facts,
      term: choice.term,
      termOffGeneral: choice.offGeneral,
      from,
      lastDay,
      until,
      ...(provisional ? { lastDayProvisional: true } : {}),
      exceptional: isExceptional(judging),
      ...formOf(judging, measure),
      ...responsibleFacts(judging),
      ...plan?.facts,
      stated: state.proposal.statement !== null,
      statementUntil: state.proposal.statementUntil,
      succeeds: state.measure?.stage ?? null,
      authority: stage.authority,
      ...facts,
    }),
    data: { measure, reasons: act.reasons, filings },
  };
};

/** The place one level above the one that decides, which judges what its meeting decided (I-9). */
const placeAbove = ({ city, unit, actor }: ActContext): Measure['decidedUnder'] => {
  const seat = actor.by === 'office' ? seatOneUp(city, unit, actor.office.jurisdiction) : undefined;
  return seat ? { level: seat.level, jurisdiction: seat.id } : null;
};

/** States the form in which it was done (A20, A21), and how closely the unit is watched from now on (A22). */
const formOf = (judging: Judging, { necessity, workTeam, progressEvery }: ImposedMeasure) => ({
  ...(judging.stage.form ? { form: judging.stage.form } : {}),
  ...(necessity ? { necessity } : {}),
  ...interviewFacts(judging),
  ...(progressEvery ? { inspection: 'stepped-up', progressEvery } : {}),
  ...(workTeam ? { workTeam } : {}),
});

/** The unit hands in its plan within so many working days of the decision, where the stage asks for one. */
const planAsked = (
  { planWithin }: StageDefinition,
  builder: ExplanationBuilder,
  { from, city }: { readonly from: LegalDate; readonly city: CitySettings },
) => {
  if (planWithin === undefined) return null;
  const { lastDay, until, provisional } = endInWorkingDays(from, builder.days(planWithin), city);
  return {
    due: { lastDay, until },
    facts: { planDueOn: lastDay, ...(provisional ? { planDueProvisional: true } : {}) },
  };
};

/** Checks recur while the measure stands, at the intervals of the day of the decision (I-6, I-7). */
const recurring = (
  stage: StageDefinition,
  builder: ExplanationBuilder,
  { from, until, city }: { readonly from: LegalDate; readonly until: Instant; readonly city: CitySettings },
) => {
  if (stage.progressEvery) builder.interpret('I-7');
  if ('verifyAgainEvery' in stage.unmet) builder.interpret('I-6');
  const progressEvery = stage.progressEvery ? builder.term(stage.progressEvery) : null;
  const checks = progressEnds(from, progressEvery, until, city);
  builder.interpret(...checks.interpretations);
  return {
    progressEvery,
    progressDue: checks.ends,
    verifyAgainEvery: 'verifyAgainEvery' in stage.unmet ? builder.term(stage.unmet.verifyAgainEvery) : null,
  };
};
