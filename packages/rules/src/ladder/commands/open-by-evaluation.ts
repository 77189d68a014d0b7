import { listed } from '../../competence/names.ts';
import { cityIsNoCase, onlyByEvaluation } from '../../competence/refusals.ts';
import { collect, today } from '../../decision/checks.ts';
import { type ExplanationBuilder, explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { consequenceDrawn, rungForYear } from '../../evaluation/consequences/index.ts';
import { kindNames } from '../../unit-names.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent, CaseEventOf } from '../case/events.ts';
import { currentMeasure } from '../case/measures.ts';
import { openProposal } from '../proposal/opening.ts';

type OpenByEvaluation = Extract<Act, { type: 'open-by-evaluation' }>;

const refusalsOf = (act: OpenByEvaluation, context: ActContext): readonly Refusal[] =>
  collect(
    onlyByEvaluation(context, 'open-by-evaluation', ['supervision', 'regime']),
    cityIsNoCase(context),
    concernsTheUnit(act, context),
  );

/** The entry of a reason, with what it leads to. */
const entryOfReason = (
  { basis }: OpenByEvaluation,
  { city, now, actor }: ActContext,
  builder: ExplanationBuilder,
) => {
  const { year, reason, facts } = basis;
  const { rung, exact } = rungForYear(city, basis);
  if (!exact) builder.interpret('I-43');
  const { article } = consequenceDrawn(city, basis);
  const articles = [...new Set([article, rung.article])];
  const known = { year, reason, ...facts, ...(exact ? {} : { mappedTo: rung.id }) };
  const event: CaseEventOf<'opened-by-evaluation'> = {
    type: 'opened-by-evaluation',
    at: now,
    actor,
    articles,
    explanation: builder.explain(articles, known),
    data: { basis },
  };
  return { event, rung, articles, known };
};

/**
 * A published year opens a case with its proposal: graded poor → the key list (A22), a locality's survey below the
 * limit → a warning (A23). A ladder without that rung gets the nearest one not above it (I-43). People still decide.
 */
export const openByEvaluation = (act: OpenByEvaluation, context: ActContext) =>
  refuseOr<readonly CaseEvent[]>(refusalsOf(act, context), (): readonly CaseEvent[] => {
    const { city, now, actor } = context;
    const builder = explanationBuilder(city, today(context));
    const { event, rung, articles, known } = entryOfReason(act, context, builder);
    const opening = {
      stage: rung,
      origin: 'evaluation',
      actor,
      term: null,
      reasons: '',
      articles,
      facts: known,
      resolution: null,
    } as const;
    return [event, openProposal(opening, now, city, builder)];
  });

/**
 * A published year gives a further reason for the case that it opened: both lead to one rung, so that there is one proposal, and
 * whoever decides on it knows both (A22, A23; I-43). `takesReason` says of which cases.
 */
export const addYearReason = (act: OpenByEvaluation, context: ActContext) =>
  refuseOr<readonly CaseEvent[]>(refusalsOf(act, context), (): readonly CaseEvent[] => [
    entryOfReason(act, context, explanationBuilder(context.city, today(context))).event,
  ]);

/** Notes on a case that a published year leads to no more than what is in force in it; nothing is proposed (A22, A23). */
export const noteCovered = (state: Case, act: OpenByEvaluation, context: ActContext) =>
  refuseOr<readonly CaseEvent[]>(refusalsOf(act, context), (): readonly CaseEvent[] => {
    const builder = explanationBuilder(context.city, today(context));
    const { event, articles, known, rung } = entryOfReason(act, context, builder);
    const inForce = currentMeasure(state)?.stage ?? null;
    return [
      {
        ...event,
        type: 'consequence-covered',
        explanation: builder.explain(articles, { ...known, leadsTo: rung.id, inForce }),
      },
    ];
  });

/** A consequence concerns the kinds of units that the law names: a survey below the limit, localities alone (A23). */
const concernsTheUnit = (act: OpenByEvaluation, { unit, city }: ActContext): Refusal | null => {
  const { name, article, kinds } = consequenceDrawn(city, act.basis);
  return kinds.includes(unit.kind)
    ? null
    : refusal(
        'consequence-of-other-units',
        { consequence: name, kinds: listed(kinds.map((kind) => kindNames[kind])) },
        { articles: [article], pointer: '/unit', facts: { kind: unit.kind, kinds } },
      );
};
