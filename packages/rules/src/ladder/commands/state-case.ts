import { onlyUnit } from '../../competence/refusals.ts';
import { badState, type CheckResult, collect, today, words } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { standingRung } from '../../law/rungs.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { wrongStatus } from '../case/wrong-status.ts';

type StateCase = Extract<Act, { type: 'state-case' }>;

/** The unit states its case while a proposal is open; under the veto-power regime within the period of I-8. */
export const stateCase = (state: Case, act: StateCase, context: ActContext) => {
  const what = { zh: '陈述意见', en: 'state its case' };
  const article =
    state.status === 'proposed' ? standingRung(context.city, state.proposal.stage).article : 'A23';
  const refusals = collect(
    state.status === 'proposed' ? periodOver(state, context) : wrongStatus(state, article, what),
    onlyUnit(context, what, article),
    words(act.text, 'text', article, { zh: '陈述内容', en: 'The statement' }),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => {
    const evidence = explanationBuilder(context.city, today(context));
    const until = state.status === 'proposed' ? state.proposal.statementUntil : null;
    if (until) evidence.interpret('I-8');
    return [
      {
        type: 'statement-made',
        at: context.now,
        actor: context.actor,
        articles: [article],
        explanation: evidence.explain([article], { statementUntil: until }),
        data: { text: act.text },
      },
    ];
  });
};

const periodOver = (state: Extract<Case, { status: 'proposed' }>, { now }: ActContext): CheckResult => {
  const until = state.proposal.statementUntil;
  return until === null || now < until
    ? null
    : badState(
        'statement-period-over',
        'A23',
        { zh: '陈述期已过。', en: 'The period for stating its case is over.' },
        { until, now, interpretations: ['I-8'] },
      );
};
