import { legalDateOf } from '../../calendar/index.ts';
import type { StageDefinition } from '../../city.ts';
import { type CheckResult, collect } from '../../decision/checks.ts';
import { type AboutDay, checkDocument, checkNotOlder } from '../../decision/document.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { mayPropose } from '../competence/in-case.ts';
import { isTakenUpFirst } from '../proposal/opening.ts';
import { restsOnResolution } from '../proposal/resolution.ts';
import { checkInterview } from './interview.ts';
import type { Judging } from './judging.ts';
import { checkNecessity } from './necessity.ts';
import { checkResponsible } from './responsible.ts';
import { checkWorkTeam } from './work-team.ts';

/**
 * Nobody has to take up what they do not agree to: a proposal that the conference refused, by its minutes, or that the proposing body
 * leaves, is declined all the same, so that the case can go on (A12).
 */
const declinesUntaken = ({ outcome, resolution }: Judging['act'], stage: StageDefinition): boolean =>
  outcome === 'decline' && (resolution !== undefined || !restsOnResolution(stage));

/** A proposal that no body has studied cannot be decided where one must (A23, A24), or where the unit is heard on its reasons (I-8). */
export const checkStudied = ({ state, stage, context, act }: Judging): CheckResult =>
  !isTakenUpFirst(stage) || state.proposal.proposedBy !== null || declinesUntaken(act, stage)
    ? null
    : refusal(
        'not-studied',
        { stage: stage.name },
        {
          articles: [stage.article],
          facts: {
            origin: state.proposal.origin,
            competent: mayPropose(state, context, stage.id),
          },
        },
      );

/** The proposal that is decided on; of one that the system opened, since somebody took it up. */
const proposalOf = ({ state: { proposal }, context }: Judging): AboutDay => ({
  name: { zh: '所决定的建议', en: 'the proposal that it decides on' },
  on: legalDateOf(proposal.takenUpAt ?? proposal.openedAt, context.city.zone),
});

/** Everything an approval needs beyond competence and reasons. */
export const checkApproval = (judging: Judging): CheckResult => {
  const { act, context, stage, choice, state } = judging;
  return collect(
    // A proposal that nobody has studied is refused as such, where one must.
    isTakenUpFirst(stage) && state.proposal.proposedBy === null
      ? null
      : judging.cited.refusals.map(ofTheProposal),
    checkDocument(context, act.document, stage.article),
    checkNotOlder(act.document, proposalOf(judging), stage.article),
    checkAuthority(stage),
    choice.refusal && ofTheProposal(choice.refusal),
    checkHeard(judging),
    checkNecessity(judging),
    checkInterview(judging),
    checkWorkTeam(judging),
    checkResponsible(judging),
  );
};

/**
 * It held when it was proposed and does not on the day of the decision, as bounds of terms move and minutes are
 * corrected, or it never did: the proposal is at fault, not what the decider sent.
 */
const ofTheProposal = (refusal: Refusal): Refusal => {
  const { pointer: _, ...rest } = refusal;
  return { ...rest, kind: 'state' };
};

const checkAuthority = ({ id, name, article, authority }: StageDefinition): CheckResult =>
  authority
    ? null
    : refusal('stage-without-authority', { stage: name }, { articles: [article], facts: { stage: id } });

/** The unit has stated its case, or the time for it is over (I-8). */
const checkHeard = ({ state: { proposal }, context: { now }, stage }: Judging): CheckResult =>
  proposal.statementUntil === null || proposal.statement !== null || now >= proposal.statementUntil
    ? null
    : refusal(
        'statement-period-running',
        {},
        {
          articles: [stage.article],
          facts: { until: proposal.statementUntil, now, interpretations: ['I-8'] },
        },
      );

/** A return or a refusal does not carry what only a measure can carry. */
export const checkNotApproved = ({ act, stage }: Pick<Judging, 'act' | 'stage'>): CheckResult =>
  collect(
    ...(['interview', 'necessity', 'workTeam', 'responsible'] as const).map((field) =>
      act[field] === undefined
        ? null
        : refusal(
            'only-with-approval',
            {},
            { articles: [stage.article], pointer: `/${field}`, facts: { outcome: act.outcome } },
          ),
    ),
  );
