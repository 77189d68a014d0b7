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
import { groundFor, reasonsOfBasis, withoutReason } from '../case/year-basis.ts';

type WithdrawByEvaluation = Extract<Act, { type: 'withdraw-by-evaluation' }>;

/** Nothing can be withdrawn of a case that does not rest on that reason, has come to a measure, or is closed. */
const nothingToWithdraw = (state: Case, { reason }: WithdrawByEvaluation): Refusal | null => {
  const { basis, status } = state;
  if (basis.kind !== 'evaluation' || status === 'closed' || !reasonsOfBasis(basis).includes(reason))
    return wrongStatus(state, 'supervision', actName('withdraw-by-evaluation'));
  if (currentMeasure(state) === null && state.past.length === 0) return null;
  return refusal('decided-already');
};

/**
 * The published result that a case rests on changed and gives one of its reasons no more: what is still only proposed is
 * withdrawn with the last of them, and the case closes; while another is left it goes on (A22, A23; I-23). Once a measure was
 * decided it stands, and only an appeal revokes it (I-9).
 */
export const withdrawByEvaluation = (state: Case, act: WithdrawByEvaluation, context: ActContext) => {
  const { city, now, actor } = context;
  const refusals = collect(
    onlyByEvaluation(context, 'withdraw-by-evaluation', ['supervision', 'regime']),
    nothingToWithdraw(state, act),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, (): readonly CaseEvent[] => {
    const { basis } = state;
    // Of a case that rests on anything else nothing is withdrawn: so it was judged before.
    if (basis.kind !== 'evaluation') return [];
    const { reason, result } = act;
    const { article } = rungForYear(city, groundFor(basis, reason) ?? basis).rung;
    const left = withoutReason(basis, reason);
    const proposal =
      !left && state.status === 'proposed'
        ? { stage: state.proposal.stage, entry: state.proposal.entry }
        : null;
    const known = {
      reason,
      ...result,
      withdrawn: proposal,
      ...(left && { left: reasonsOfBasis(left) }),
    };
    const builder = explanationBuilder(city, today(context));
    builder.interpret('I-23');
    return [
      {
        type: 'basis-withdrawn',
        at: now,
        actor,
        articles: [article],
        explanation: builder.explain([article], known),
        data: { reason, result, withdrawn: proposal },
      },
    ];
  });
};
