import type { StageDefinition } from '../../city.ts';
import { competentOffices } from '../../competence/competent-offices.ts';
import { badInput, badState, type CheckResult, collect, documented } from '../../decision/checks.ts';
import type { Refusal } from '../../decision/refusal.ts';
import { recorded } from './interview.ts';
import type { Judging } from './judging.ts';
import { necessary } from './necessity.ts';
import { teamed } from './work-team.ts';

/** A proposal that no body has studied cannot be decided where the measure names two bodies (A23, A24). */
export const studied = ({ state, stage, context }: Judging): CheckResult =>
  !stage.twoBodies || state.proposal.proposedBy !== null
    ? null
    : badState(
        'not-studied',
        stage.article,
        {
          zh: `${stage.name.zh}须先由有权提出的机构研究提出。`,
          en: `“${stage.name.en}” must first be studied and taken up by the body that proposes it.`,
        },
        {
          origin: state.proposal.origin,
          competent: competentOffices(context.city, context.unit, 'propose', stage.id),
        },
      );

/** Everything an approval needs beyond competence and reasons. */
export const approvable = (judging: Judging): CheckResult => {
  const { act, context, stage, choice, state } = judging;
  return collect(
    // What nobody has studied is refused as such, where two bodies are named.
    stage.twoBodies && state.proposal.proposedBy === null ? null : judging.cited.refusals.map(ofTheProposal),
    documented(context, act.document, stage.article),
    authorised(stage),
    choice.refusal && ofTheProposal(choice.refusal),
    heard(judging),
    necessary(judging),
    recorded(judging),
    teamed(judging),
  );
};

/**
 * It held when it was proposed and does not on the day of the decision, as bounds of terms move and minutes are corrected, or
 * it never did: the proposal is at fault, not what the decider sent.
 */
const ofTheProposal = (refusal: Refusal): Refusal => {
  const { pointer: _, ...rest } = refusal;
  return { ...rest, kind: 'state' };
};

const authorised = (stage: StageDefinition): CheckResult =>
  stage.authority
    ? null
    : badState(
        'stage-without-authority',
        stage.article,
        {
          zh: `本市文件没有载明${stage.name.zh}的依据文号和日期,不得采用。`,
          en: `The city's file names no document that allows “${stage.name.en}”: it cannot be imposed.`,
        },
        { stage: stage.id },
      );

/** The unit has stated its case, or the time for it is over (I-8). */
const heard = ({ state: { proposal }, context: { now }, stage }: Judging): CheckResult =>
  proposal.statementUntil === null || proposal.statement !== null || now >= proposal.statementUntil
    ? null
    : badState(
        'statement-period-running',
        stage.article,
        {
          zh: '该单位尚可陈述意见,陈述期届满或已陈述后方可决定。',
          en: 'The unit may still state its case: decide once it has, or once the period is over.',
        },
        { until: proposal.statementUntil, now, interpretations: ['I-8'] },
      );

/** What only a measure can carry does not go with a return or a refusal. */
export const onlyApproved = ({ act, stage }: Judging): CheckResult =>
  collect(
    ...(['interview', 'necessity', 'workTeam'] as const).map((field) =>
      act[field] === undefined
        ? null
        : badInput(
            'only-with-approval',
            stage.article,
            { zh: '只有批准时才可填写此项。', en: 'This goes with an approval only.' },
            `/${field}`,
            { outcome: act.outcome },
          ),
    ),
  );
