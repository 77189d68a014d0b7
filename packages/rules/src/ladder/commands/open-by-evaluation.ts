import { cityIsNoCase, onlyByEvaluation } from '../../competence/refusals.ts';
import { collect, today } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { consequenceOf, rungForYear } from '../../evaluation/consequences/index.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { CaseEvent } from '../case/events.ts';
import { openProposal } from '../proposal/opening.ts';

type OpenByEvaluation = Extract<Act, { type: 'open-by-evaluation' }>;

/**
 * A published year opens a case with its proposal: graded poor → the key list (A22), a locality's survey below the
 * limit → a warning (A23). A ladder without that rung gets the nearest one not above it (I-43). People still decide.
 */
export const openByEvaluation = (act: OpenByEvaluation, context: ActContext) => {
  const { city, now, actor } = context;
  const { reason, year, facts } = act.basis;
  const { rung, exact } = rungForYear(city, reason);
  const refusals = collect(
    onlyByEvaluation(context, 'open-by-evaluation', ['supervision', 'regime']),
    cityIsNoCase(context),
    surveyOfLocality(act, context),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, (): readonly CaseEvent[] => {
    const builder = explanationBuilder(city, today(context));
    if (!exact) builder.interpret('I-43');
    const { article } = consequenceOf(city, reason);
    const articles = [...new Set([article, rung.article])];
    const known = { year, reason, ...facts, ...(exact ? {} : { mappedTo: rung.id }) };
    return [
      {
        type: 'opened-by-evaluation',
        at: now,
        actor,
        articles,
        explanation: builder.explain(articles, known),
        data: { basis: act.basis },
      },
      openProposal(
        {
          stage: rung,
          origin: 'evaluation',
          actor,
          term: null,
          reasons: '',
          articles,
          facts: known,
          resolution: null,
        },
        now,
        city,
        builder,
      ),
    ];
  });
};

const surveyOfLocality = (act: OpenByEvaluation, { unit, city }: ActContext): Refusal | null =>
  consequenceOf(city, act.basis.reason).kinds.includes(unit.kind)
    ? null
    : refusal('survey-only-of-localities', {}, { pointer: '/unit', facts: { kind: unit.kind } });
