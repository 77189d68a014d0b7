import { termEnd } from '../../calendar/index.ts';
import type { StageDefinition } from '../../city.ts';
import type { ArticleRef, Instant, LegalDate } from '../../vocabulary.ts';
import type { Act, ActContext } from '../acts.ts';
import type { Case, DocumentRef } from '../case.ts';
import { actsExceptionally, competentOffices } from '../competence.ts';
import { onlyCompetent, ownProposal } from '../competence-refusals.ts';
import type { CaseEvent } from '../events.ts';
import { type Evidence, evidenceOn } from '../evidence.ts';
import { progressEnds } from '../intervals.ts';
import {
  badInput,
  badState,
  collect,
  documented,
  type Finding,
  reasoned,
  today,
  unless,
  wrongStatus,
} from '../refusing.ts';
import { filingsOf, routeOf } from '../route.ts';
import { standingRung } from '../rungs.ts';
import { chooseTerm, type TermChoice } from '../term-choice.ts';

type Decide = Extract<Act, { type: 'decide' }>;
type Proposed = Extract<Case, { status: 'proposed' }>;

/** What is at hand when a proposal is judged. */
interface Judging {
  readonly state: Proposed;
  readonly act: Decide;
  readonly context: ActContext;
  readonly stage: StageDefinition;
  readonly choice: TermChoice;
  readonly evidence: Evidence;
}

/** The competent body approves, returns for more work, or declines (A20–A24); only this puts a measure in force. */
export const decideProposal = (state: Case, act: Decide, context: ActContext) => {
  if (state.status !== 'proposed') {
    return unless(
      collect(
        wrongStatus(state, 'A19', { zh: '作出决定', en: 'decide' }),
        reasoned(act.reasons, 'A19'),
        act.outcome === 'approve' ? documented(context, act.document, 'A19') : null,
      ),
      () => [],
    );
  }
  const stage = standingRung(context.city, state.proposal.stage);
  const evidence = evidenceOn(context.city, today(context));
  const choice = chooseTerm(stage, state.proposal.term, today(context), evidence);
  const judging: Judging = { state, act, context, stage, choice, evidence };
  const refusals = collect(
    onlyCompetent(
      context,
      competentOffices(context.city, context.unit, 'decide', stage.id),
      { zh: `决定${stage.name.zh}`, en: `decide a ${stage.name.en}` },
      [stage.article],
    ),
    ownProposal(context, stage, state.proposal.proposedBy),
    studied(judging),
    reasoned(act.reasons, stage.article),
    act.outcome === 'approve' ? approvable(judging) : null,
  );
  return unless(refusals, () => [decided(judging)]);
};

/** A proposal that no body has studied cannot be decided where the measure names two bodies (A23, A24). */
const studied = ({ state, stage, context }: Judging): Finding =>
  !stage.twoBodies || state.proposal.proposedBy !== null
    ? null
    : badState(
        'not-studied',
        stage.article,
        {
          zh: `${stage.name.zh}须先经联席会议研究提出。`,
          en: `A ${stage.name.en} must first be studied and taken up by the joint conference.`,
        },
        {
          origin: state.proposal.origin,
          competent: competentOffices(context.city, context.unit, 'propose', stage.id),
        },
      );

const approvable = ({ state, act, context, stage, choice }: Judging): Finding =>
  collect(
    documented(context, act.document, stage.article),
    authorised(stage),
    choice.refusal,
    heard(state, context, stage),
    act.workTeam && !stage.workTeam ? noWorkTeam(stage) : null,
  );

const authorised = (stage: StageDefinition): Finding =>
  stage.authority
    ? null
    : badState(
        'stage-without-authority',
        stage.article,
        {
          zh: `本市文件没有载明${stage.name.zh}的依据文号和日期,不得采用。`,
          en: `The city's file names no document that allows a ${stage.name.en}: it cannot be imposed.`,
        },
        { stage: stage.id },
      );

/** The unit has stated its case, or the time for it is over (I-8). */
const heard = ({ proposal }: Proposed, { now }: ActContext, stage: StageDefinition): Finding =>
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

const noWorkTeam = (stage: StageDefinition): Finding =>
  badInput(
    'no-work-team',
    stage.article,
    { zh: `${stage.name.zh}不派驻工作组。`, en: `A ${stage.name.en} sends no work team.` },
    '/workTeam',
  );

const decided = (judging: Judging): CaseEvent => {
  const { act, stage, context, state, evidence } = judging;
  if (act.outcome === 'approve' && act.document) return approved(judging, act.document);
  return {
    type: act.outcome === 'return' ? 'proposal-returned' : 'proposal-declined',
    at: context.now,
    actor: context.actor,
    articles: [stage.article],
    explanation: evidence.explain([stage.article], {
      stage: stage.id,
      outcome: act.outcome,
      measureInForce: state.measure?.stage ?? null,
    }),
    data: { stage: stage.id, reasons: act.reasons },
  };
};

const approved = (judging: Judging, document: DocumentRef): CaseEvent => {
  const { act, stage, context, evidence } = judging;
  const filings = filingsOf(context.unit, stage);
  if (routeOf(context.unit, stage) === 'exercise') return imposed(judging, document);
  return {
    type: 'recommended-to-superior',
    at: context.now,
    actor: context.actor,
    articles: ['A26', stage.article],
    explanation: evidence.explain(['A26', stage.article], {
      stage: stage.id,
      affiliation: context.unit.affiliation,
      measure: 'none-takes-force-here',
    }),
    data: { stage: stage.id, document, reasons: act.reasons, filings },
  };
};

const imposed = (judging: Judging, document: DocumentRef): CaseEvent => {
  const { act, stage, context, choice, evidence, state } = judging;
  const { city, unit, now, actor } = context;
  const from = today(context);
  const { lastDay, until, interpretations } = termEnd(from, choice.term, city);
  const filings = filingsOf(unit, stage);
  const competent = competentOffices(city, unit, 'decide', stage.id);
  evidence.interpret(...interpretations);
  if (stage.vetoPower) evidence.interpret('I-8', ...(unit.kind === 'locality' ? (['I-14'] as const) : []));
  const measure = {
    stage: stage.id,
    proposedBy: state.proposal.proposedBy,
    document,
    term: choice.term,
    from,
    lastDay,
    until,
    effects: stage.effects,
    bars: stage.effects.length > 0 ? barred(context) : [],
    workTeam: act.workTeam ?? false,
    ...recurring(stage, evidence, { from, until, zone: city.zone }),
  };
  const articles: readonly ArticleRef[] = [
    stage.article,
    ...filings.map(({ article }) => article).filter((article) => article !== stage.article),
  ];
  return {
    type: 'measure-imposed',
    at: now,
    actor,
    articles: [...new Set(articles)],
    explanation: evidence.explain(articles, {
      stage: stage.id,
      term: choice.term,
      termOffGeneral: choice.offGeneral,
      from,
      lastDay,
      until,
      exceptional: actor.by === 'office' && actsExceptionally(actor.office, competent),
      stated: state.proposal.statement !== null,
      statementUntil: state.proposal.statementUntil,
      succeeds: state.measure?.stage ?? null,
      authority: stage.authority,
    }),
    data: { measure, reasons: act.reasons, filings },
  };
};

/** A23 and A24 bar the principal, supervising and in-charge holders; other members are not named. */
const barred = ({ holders }: ActContext) => holders.filter(({ role }) => role !== 'member');

/** What recurs while the measure stands, with the intervals of the day of the decision (I-6, I-7). */
const recurring = (
  stage: StageDefinition,
  evidence: Evidence,
  { from, until, zone }: { readonly from: LegalDate; readonly until: Instant; readonly zone: string },
) => {
  if (stage.progressEvery) evidence.interpret('I-7');
  if ('verifyAgainEvery' in stage.unmet) evidence.interpret('I-6');
  const progressEvery = stage.progressEvery ? evidence.term(stage.progressEvery) : null;
  return {
    progressEvery,
    progressDue: progressEnds(from, progressEvery, until, zone),
    verifyAgainEvery: 'verifyAgainEvery' in stage.unmet ? evidence.term(stage.unmet.verifyAgainEvery) : null,
  };
};
