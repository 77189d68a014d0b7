import { legalDateOf } from '../../calendar/index.ts';
import type { DocumentRef } from '../../decision/actor.ts';
import { type CheckResult, collect, withPointerPrefix } from '../../decision/checks.ts';
import { checkPastDay, checkWords } from '../../decision/common-checks.ts';
import { checkDocument, checkNotOlder } from '../../decision/document.ts';
import { refusal } from '../../decision/refusal.ts';
import type { LegalDate, Office } from '../../vocabulary.ts';
import type { InterviewGiven } from '../case/act.ts';
import type { Interview } from '../case/measure.ts';
import {
  checkInterviewees,
  checkInterviewer,
  checkLeaders,
  holderGiven,
  notInterviewed,
} from './interviewed.ts';
import type { Judging } from './judging.ts';

const at = '/interview';
const theInterview = { zh: '所记录的谈话', en: 'the meeting that it records' };

/** An approved interview carries its record (A21; I-21): who was interviewed, by whom, when, and what was undertaken. */
export const checkInterview = (judging: Judging): CheckResult => {
  const { act, stage } = judging;
  const isInterview = stage.form === 'interview';
  if (act.interview) return isInterview ? checkRecord(act.interview, judging) : noInterview(judging);
  return isInterview ? refusal('interview-missing', {}, { articles: [stage.article], pointer: at }) : null;
};

const noInterview = ({ stage }: Judging): CheckResult =>
  refusal(
    'no-interview',
    { stage: stage.name },
    { articles: [stage.article], pointer: at, facts: { stage: stage.id } },
  );

const checkRecord = (given: InterviewGiven, judging: Judging): CheckResult => {
  const { context, stage } = judging;
  const { article } = stage;
  return collect(
    checkHeldOn(given.on, judging),
    checkInterviewer(given, judging),
    checkInterviewees(given, judging),
    checkLeaders(given, judging),
    checkWords(given.undertaken, 'undertaken-missing', { pointer: `${at}/undertaken`, article }),
    given.document ? withPointerPrefix(at, checkDocument(context, given.document, article)) : null,
    withPointerPrefix(at, checkNotOlder(given.document, { name: theInterview, on: given.on }, article)),
  );
};

/** It was held between the day it was proposed and the day of the decision. */
const checkHeldOn = (on: LegalDate, { context, state, stage }: Judging): CheckResult => {
  const pointer = `${at}/on`;
  const { article } = stage;
  const wrongDay = checkPastDay(context, on, 'interview-in-future', { pointer, article });
  const proposedOn = legalDateOf(state.proposal.openedAt, context.city.zone);
  if (wrongDay || on >= proposedOn) return wrongDay;
  return refusal('interview-before-proposal', { on, proposedOn }, { articles: [article], pointer });
};

/** Whoever the record names or, where it names nobody, whoever decides. */
const heldBy = ({
  act: { interview },
  context: { actor },
}: Pick<Judging, 'act' | 'context'>): Office | null =>
  interview?.by ?? (actor.by === 'office' ? actor.office : null);

/** The record as the measure keeps it; null at a stage without one. */
export const interviewOf = (
  { act, context }: Pick<Judging, 'act' | 'context'>,
  decided: DocumentRef,
): Interview | null => {
  const { interview } = act;
  const by = heldBy({ act, context });
  if (!interview || !by) return null;
  const { on, undertaken, document = decided } = interview;
  const interviewed = interview.interviewed.flatMap((one) => holderGiven(one, on, context) ?? []);
  return { on, by, interviewed, undertaken, document };
};

/** The explanation says of an interview its posts and offices, and nobody's reference. */
export const interviewFacts = (judging: Judging): Readonly<Record<string, unknown>> => {
  const { interview } = judging.act;
  if (!interview) return {};
  const { on, interviewed } = interview;
  return {
    interview: {
      on,
      by: heldBy(judging),
      posts: interviewed.map(({ post }) => post),
      notInterviewed: notInterviewed(interview, judging).map(({ post }) => post),
    },
  };
};
