import { actName, actNameAt } from '../../competence/names.ts';
import { onlyCompetent, onlySomewhere } from '../../competence/refusals.ts';
import { collect, today } from '../../decision/checks.ts';
import { checkReasons } from '../../decision/common-checks.ts';
import { checkDocument } from '../../decision/document.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { requireRung } from '../../law/rungs.ts';
import { checkApproval, checkNotApproved, checkStudied } from '../approval/approvable.ts';
import { approved } from '../approval/impose.ts';
import type { Judging } from '../approval/judging.ts';
import { checkOwnProposal } from '../approval/own-proposal.ts';
import {
  checkRefusedOnly,
  declined,
  judgeRefused,
  stageRefused,
  type Waiting,
  waitsForProposal,
} from '../approval/refused-by-conference.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { resolutionOf } from '../case/measures.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { inCharge } from '../competence/in-case.ts';
import { judgeResolution } from '../proposal/resolution.ts';
import { chooseTerm } from '../proposal/term-choice.ts';

type Decide = Extract<Act, { type: 'decide' }>;

/** The competent body approves, returns for more work, or declines (A20–A24); only this puts a measure in force. */
export const decideProposal = (state: Case, act: Decide, context: ActContext) => {
  if (act.outcome === 'decline' && act.resolution && waitsForProposal(state, context))
    return declineBefore(state, act, context);
  if (state.status !== 'proposed') {
    return refuseOr<readonly CaseEvent[]>(
      collect(
        wrongStatus(state, 'accountability', actName('decide')),
        onlySomewhere(context, 'decide'),
        checkReasons(act.reasons, 'accountability'),
        act.outcome === 'approve' ? checkDocument(context, act.document, 'accountability') : null,
      ),
      () => [],
    );
  }
  const stage = requireRung(context.city, state.proposal.stage);
  const builder = explanationBuilder(context.city, today(context));
  const choice = chooseTerm(stage, state.proposal.term, { ...context, from: today(context) }, builder);
  const citation = resolutionOf(state.proposal);
  const studiedBy = state.proposal.proposedBy;
  const cited =
    act.outcome === 'approve'
      ? judgeResolution({ state, stage, studiedBy, citation, context, builder })
      : judgeRefused({ state, act, context, stage, builder });
  const judging: Judging = { state, act, context, stage, choice, builder, cited };
  const refusals = collect(
    onlyCompetent(context, inCharge(state, context, 'decide', stage.id), actNameAt('decide', stage), [
      stage.article,
    ]),
    checkOwnProposal(context, stage, state.proposal.proposedBy),
    checkStudied(judging),
    checkReasons(act.reasons, stage.article),
    checkRefusedOnly(act, stage),
    ...(act.outcome === 'approve'
      ? [checkApproval(judging)]
      : [checkNotApproved(judging), ...judging.cited.refusals]),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [decided(judging)]);
};

/**
 * The conference did not agree to what nobody had proposed yet, or what had been returned for more work: without its agreement it never
 * can be, so the body that would have approved ends the matter by its minutes (A12, A23, A24). The case ends with it, or stands where
 * its measure does.
 */
const declineBefore = (state: Waiting, act: Decide, context: ActContext) => {
  const stage = stageRefused(state, act, context);
  const builder = explanationBuilder(context.city, today(context));
  const declining = { state, act, context, stage, builder };
  const cited = judgeRefused(declining);
  const refusals = collect(
    onlyCompetent(context, inCharge(state, context, 'decide', stage.id), actNameAt('decide', stage), [
      stage.article,
    ]),
    checkReasons(act.reasons, stage.article),
    checkNotApproved({ act, stage }),
    ...cited.refusals,
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [declined(declining, cited)]);
};

const decided = (judging: Judging): CaseEvent => {
  const { act, stage, context, state, builder } = judging;
  if (act.outcome === 'approve' && act.document) return approved(judging, act.document);
  if (act.outcome === 'decline') return declined(judging, judging.cited);
  return {
    type: 'proposal-returned',
    at: context.now,
    actor: context.actor,
    articles: [stage.article],
    explanation: builder.explain([stage.article], {
      stage: stage.id,
      outcome: act.outcome,
      measureInForce: state.measure?.stage ?? null,
    }),
    data: { stage: stage.id, reasons: act.reasons },
  };
};
