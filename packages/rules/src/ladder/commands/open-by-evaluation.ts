import { cityIsNoCase, notCompetent } from '../../competence/refusals.ts';
import { badInput, collect, today } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import type { Refusal } from '../../decision/refusal.ts';
import { gravityOfYear, rungForGravity, rungOf } from '../../law/rungs.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { CaseEvent } from '../case/events.ts';
import { openProposal } from '../proposal/opening.ts';

type OpenByEvaluation = Extract<Act, { type: 'open-by-evaluation' }>;

/**
 * A published year opens a case with its proposal: graded poor → the key list (A22), a locality's survey below the
 * limit → a warning (A23). A ladder without that rung gets the nearest one not above it. People still decide.
 */
export const openByEvaluation = (act: OpenByEvaluation, context: ActContext) => {
  const { city, now, actor } = context;
  const { reason, year, facts } = act.basis;
  const { rung, exact } = rungForGravity(city, gravityOfYear(reason));
  const refusals = collect(
    bySystem(context),
    cityIsNoCase(context),
    surveyOfLocality(act, context),
    rungOf(city, act.stage) && act.stage !== rung.id ? notTheStage(act, rung.id) : null,
  );
  return refuseOr<readonly CaseEvent[]>(refusals, (): readonly CaseEvent[] => {
    const evidence = explanationBuilder(city, today(context));
    const known = { year, reason, ...facts, ...(exact ? {} : { mappedTo: rung.id }) };
    return [
      {
        type: 'opened-by-evaluation',
        at: now,
        actor,
        articles: [rung.article],
        explanation: evidence.explain([rung.article], known),
        data: { basis: act.basis },
      },
      openProposal(
        {
          ...{
            stage: rung,
            origin: 'evaluation',
            actor,
            term: null,
            reasons: '',
            articles: [],
            facts: known,
          },
          resolution: null,
        },
        now,
        city,
        evidence,
      ),
    ];
  });
};

const bySystem = (context: ActContext): Refusal | null =>
  context.actor.by === 'system' && context.actor.cause === 'evaluation'
    ? null
    : notCompetent(
        context,
        [],
        { zh: '代替年度考评结果立案', en: 'open a case in the name of a published year' },
        ['A22', 'A23'],
      );

const surveyOfLocality = (act: OpenByEvaluation, { unit }: ActContext): Refusal | null =>
  act.basis.reason !== 'survey-below-limit' || unit.kind === 'locality'
    ? null
    : badInput(
        'survey-only-of-localities',
        'A23',
        { zh: '群众安全感调查只对地方适用。', en: 'The public-safety survey is one of localities only.' },
        '/unit',
        { kind: unit.kind },
      );

const notTheStage = (act: OpenByEvaluation, expected: string): Refusal =>
  badInput(
    'stage-not-of-evaluation',
    'A22',
    { zh: '该考评结果对应另一措施。', en: 'That result of the year leads to another stage.' },
    '/stage',
    { reason: act.basis.reason, stage: act.stage, expected },
  );
