import { legalDateOf } from '../../calendar/index.ts';
import type { DocumentRef } from '../../decision/actor.ts';
import {
  badInput,
  type CheckResult,
  collect,
  documented,
  pastDay,
  under,
  words,
} from '../../decision/checks.ts';
import type { LegalDate, Office } from '../../vocabulary.ts';
import type { InterviewGiven } from '../case/act.ts';
import type { Interview } from '../case/measure.ts';
import { holderGiven, interviewees, interviewer, leadersMissing, notInterviewed } from './interviewed.ts';
import type { Judging } from './judging.ts';

const at = '/interview';

/** An approved interview carries its record (A21; I-21): who was interviewed, by whom, when, and what was undertaken. */
export const recorded = (judging: Judging): CheckResult => {
  const { act, stage } = judging;
  const isInterview = stage.form === 'interview';
  if (act.interview) return isInterview ? sound(act.interview, judging) : elsewhere(judging);
  return isInterview
    ? badInput(
        'interview-missing',
        stage.article,
        {
          zh: '约谈须有记录:被约谈人、约谈人、约谈日期和承诺事项。',
          en: 'An interview needs its record: who was interviewed, by whom, when, and what was undertaken.',
        },
        at,
      )
    : null;
};

const elsewhere = ({ stage }: Judging): CheckResult =>
  badInput(
    'no-interview',
    stage.article,
    { zh: `${stage.name.zh}没有约谈记录。`, en: `“${stage.name.en}” has no record of an interview.` },
    at,
    { stage: stage.id },
  );

const sound = (given: InterviewGiven, judging: Judging): CheckResult => {
  const { context, stage } = judging;
  const { article } = stage;
  return collect(
    held(given.on, judging),
    interviewer(given, judging),
    interviewees(given, judging),
    leadersMissing(given, judging),
    under(at, words(given.undertaken, 'undertaken', article, { zh: '承诺事项', en: 'What was undertaken' })),
    given.document ? under(at, documented(context, given.document, article)) : null,
  );
};

/** It was held between the day it was proposed and the day of the decision. */
const held = (on: LegalDate, { context, state, stage }: Judging): CheckResult => {
  const pointer = `${at}/on`;
  const finding = pastDay(context, on, pointer, 'interview', stage.article);
  const proposedOn = legalDateOf(state.proposal.openedAt, context.city.zone);
  if (finding || on >= proposedOn) return finding;
  return badInput(
    'interview-before-proposal',
    stage.article,
    {
      zh: `约谈日期${on}早于提出约谈之日${proposedOn}。`,
      en: `The interview of ${on} is before the day it was proposed, ${proposedOn}.`,
    },
    pointer,
    { on, proposedOn },
  );
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

/** What the explanation says of an interview: posts and offices, nobody's reference. */
export const interviewFacts = (judging: Judging): Readonly<Record<string, unknown>> => {
  const { interview } = judging.act;
  if (!interview) return {};
  const { on, interviewed } = interview;
  return {
    interview: {
      ...{ on, by: heldBy(judging), posts: interviewed.map(({ post }) => post) },
      notInterviewed: notInterviewed(interview, judging).map(({ post }) => post),
    },
  };
};
