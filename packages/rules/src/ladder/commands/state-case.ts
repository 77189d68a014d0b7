import { actName } from '../../competence/names.ts';
import { onlyUnit } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkText } from '../../decision/common-checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { requireRung } from '../../law/rungs.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { wrongStatus } from '../case/wrong-status.ts';

type StateCase = Extract<Act, { type: 'state-case' }>;

/** The unit states its case while a proposal is open; under the veto-power regime within the period of I-8. */
export const stateCase = (state: Case, act: StateCase, context: ActContext) => {
  const article =
    state.status === 'proposed' ? requireRung(context.city, state.proposal.stage).article : 'regime';
  const refusals = collect(
    state.status === 'proposed'
      ? checkPeriod(state, context)
      : wrongStatus(state, article, actName('state-case')),
    onlyUnit(context, 'state-case', article),
    checkText(act.text, { zh: '陈述内容', en: 'The statement' }, article),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => {
    const builder = explanationBuilder(context.city, today(context));
    const until = state.status === 'proposed' ? state.proposal.statementUntil : null;
    if (until) builder.interpret('I-8');
    return [
      {
        type: 'statement-made',
        at: context.now,
        actor: context.actor,
        articles: [article],
        explanation: builder.explain([article], { statementUntil: until }),
        data: { text: act.text },
      },
    ];
  });
};

const checkPeriod = (state: Extract<Case, { status: 'proposed' }>, { now }: ActContext): CheckResult => {
  const until = state.proposal.statementUntil;
  return until === null || now < until
    ? null
    : refusal('statement-period-over', {}, { facts: { until, now, interpretations: ['I-8'] } });
};
