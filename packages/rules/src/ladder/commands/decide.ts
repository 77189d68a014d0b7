import { inTermsOf } from '../../decision/in-terms-of.ts';
import { allow, type Outcome, refuse } from '../../decision/outcome.ts';
import type { WithWords } from '../../decision/own-words.ts';
import { refusal } from '../../decision/refusal.ts';
import { cite } from '../../provisions/index.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { Case } from '../case/case.ts';
import { coversReason } from '../case/covers.ts';
import type { CaseEvent } from '../case/events.ts';
import { lawOfCase } from '../case/law-of-case.ts';
import { wrongStatus } from '../case/wrong-status.ts';
import { takesReason } from '../case/year-basis.ts';
import { accept } from './accept.ts';
import { appeal } from './appeal.ts';
import { decideProposal } from './decide-proposal.ts';
import { extend } from './extend.ts';
import { file } from './file.ts';
import { handInPlan } from './hand-in-plan.ts';
import { addYearReason, noteCovered, openByEvaluation } from './open-by-evaluation.ts';
import { propose } from './propose.ts';
import { recordAnswer } from './record-answer.ts';
import { recordReferralOutcome } from './record-referral-outcome.ts';
import { refer } from './refer.ts';
import { release } from './release.ts';
import { reportLead } from './report-lead.ts';
import { reportProgress } from './report-progress.ts';
import { resolveAppeal } from './resolve-appeal.ts';
import { reviewMeasure } from './review-measure.ts';
import { stateCase } from './state-case.ts';
import { verify } from './verify.ts';
import { withdrawByEvaluation } from './withdraw-by-evaluation.ts';
import { withdrawLead } from './withdraw-lead.ts';

type Result = Outcome<readonly CaseEvent[]>;
type Opening = Extract<Act, { type: 'report-lead' | 'open-by-evaluation' }>;

/**
 * Judges an act on a case: what would happen, or all the reasons against it (A18–A27). Null stands for a case that does
 * not exist yet; only a lead or a published year begins one.
 * @throws RangeError when the context's unit is another than the case's, or the city's file lacks what the case needs.
 */
export const decide = (state: Case | null, act: Act, context: ActContext): Result =>
  citing(
    context.city,
    judge(state, act, state ? { ...context, city: lawOfCase(context.city, state) } : context),
  );

const citing = (city: WithWords, outcome: Result): Result =>
  outcome.ok
    ? allow(outcome.value.map((event) => ({ ...event, articles: cite(city, ...event.articles) })))
    : inTermsOf(city, outcome);

const judge = (state: Case | null, act: Act, context: ActContext): Result => {
  if (state && state.unit !== context.unit.id)
    throw new RangeError(`the case is not about unit ${context.unit.id}`);
  if (act.type === 'report-lead' || act.type === 'open-by-evaluation') return open(state, act, context);
  if (state === null) return refuse([refusal('no-such-case')]);
  return onOpenCase(state, act, context);
};

const open = (state: Case | null, act: Opening, context: ActContext): Result => {
  if (state === null)
    return act.type === 'report-lead' ? reportLead(act, context) : openByEvaluation(act, context);
  if (act.type === 'open-by-evaluation' && takesReason(state, act.basis, context.city))
    return addYearReason(act, context);
  if (act.type === 'open-by-evaluation' && coversReason(state, act.basis, context.city))
    return noteCovered(state, act, context);
  return refuse([wrongStatus(state, 'grounds', { zh: '重新立案', en: 'open it again' })]);
};

const onOpenCase = (state: Case, act: Exclude<Act, Opening>, context: ActContext): Result => {
  switch (act.type) {
    case 'withdraw-by-evaluation':
      return withdrawByEvaluation(state, act, context);
    case 'withdraw-lead':
      return withdrawLead(state, act, context);
    case 'verify':
      return verify(state, act, context);
    case 'propose':
      return propose(state, act, context);
    case 'state-case':
      return stateCase(state, act, context);
    case 'decide':
      return decideProposal(state, act, context);
    case 'extend':
      return extend(state, act, context);
    case 'report-progress':
      return reportProgress(state, act, context);
    case 'hand-in-plan':
      return handInPlan(state, act, context);
    case 'accept':
      return accept(state, act, context);
    case 'release':
      return release(state, act, context);
    case 'refer':
      return refer(state, act, context);
    case 'record-referral-outcome':
      return recordReferralOutcome(state, act, context);
    case 'appeal':
      return appeal(state, act, context);
    case 'resolve-appeal':
      return resolveAppeal(state, act, context);
    case 'review-measure':
      return reviewMeasure(state, act, context);
    case 'file':
      return file(state, act, context);
    case 'record-answer':
      return recordAnswer(state, act, context);
  }
};
