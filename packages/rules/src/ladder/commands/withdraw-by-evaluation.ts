import { actName } from '../../competence/names.ts';
import { onlyByEvaluation } from '../../competence/refusals.ts';
import { collect, today } from '../../decision/checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { rungForYear } from '../../evaluation/consequences/index.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { currentMeasure } from '../case/measures.ts';
import { wrongStatus } from '../case/wrong-status.ts';

type WithdrawByEvaluation = Extract<Act, { type: 'withdraw-by-evaluation' }>;

/** Nothing can be withdrawn of a case that stands on another basis, has come to a measure, or is closed. */
const nothingToWithdraw = (state: Case): Refusal | null => {
  const what = actName('withdraw-by-evaluation');
  if (state.basis.kind !== 'evaluation' || state.status === 'closed')
    return wrongStatus(state, 'supervision', what);
  if (currentMeasure(state) === null && state.past.length === 0) return null;
  return refusal('decided-already');
};

/**
 * The published result that a case rests on changed and would not propose it any more: what is still only proposed is
 * withdrawn, and the case closes (A22, A23; I-23). Once a measure was decided it stands, and only an appeal revokes
 * it (I-9).
 */
export const withdrawByEvaluation = (state: Case, act: WithdrawByEvaluation, context: ActContext) => {
  const { city, now, actor } = context;
  const refusals = collect(
    onlyByEvaluation(context, 'withdraw-by-evaluation', ['supervision', 'regime']),
    nothingToWithdraw(state),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, (): readonly CaseEvent[] => {
    const { basis } = state;
    // Of a case that rests on anything else nothing is withdrawn: so it was judged before.
    if (basis.kind !== 'evaluation') return [];
    const { reason } = basis;
    const { article } = rungForYear(city, reason).rung;
    const proposal =
      state.status === 'proposed' ? { stage: state.proposal.stage, entry: state.proposal.entry } : null;
    const builder = explanationBuilder(city, today(context));
    builder.interpret('I-23');
    const { result } = act;
    return [
      {
        type: 'basis-withdrawn',
        at: now,
        actor,
        articles: [article],
        explanation: builder.explain([article], { reason, ...result, withdrawn: proposal }),
        data: { result, withdrawn: proposal },
      },
    ];
  });
};
