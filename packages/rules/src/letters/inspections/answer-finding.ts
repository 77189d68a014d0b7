import { authorize, type Place } from '../../competence/index.ts';
import { type CheckResult, collect, type Dated, today } from '../../decision/checks.ts';
import { checkDocumentDate } from '../../decision/document.ts';
import { type Outcome, refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { subjectOf } from '../../decision/subject-of.ts';
import { type Finding, type RecordedAnswer, waitingAnswer } from './finding.ts';
import { findingStatus } from './finding-status.ts';
import type { Inspection } from './inspection.ts';
import { type DecidedFinding, type FindingContext, withInspection } from './judge-finding.ts';

export interface AnswerFinding extends Pick<RecordedAnswer, 'on' | 'statement' | 'document'> {}

export interface AnsweringContext extends FindingContext {
  /** Of the unit that the finding is about: its own staff answer. */
  readonly placeOfUnit: Place;
}

/** What is verified and closed is neither answered nor verified again. */
export const checkFindingOpen = (finding: Finding, context: Dated): Refusal | null => {
  const status = findingStatus(finding.putRight.by, finding.checks, today(context));
  return status === 'open' || status === 'overdue'
    ? null
    : refusal('finding-closed', {}, { facts: { status } });
};

const checkNotAnswered = (finding: Finding): CheckResult => {
  const before = waitingAnswer(finding);
  return before ? refusal('finding-answered', { on: before.on }, { facts: { on: before.on } }) : null;
};

const checkDay = ({ on: foundOn }: Finding, { on }: AnswerFinding, context: Dated): CheckResult =>
  on >= foundOn && on <= today(context)
    ? null
    : refusal(
        'answer-day',
        { foundOn, today: today(context) },
        { facts: { on, foundOn, today: today(context) }, pointer: '/on' },
      );

/**
 * Answers a finding (A9): the inspected unit says what it put right. It waits for the inspection office then, and no day of the
 * unit’s passes meanwhile.
 */
export const answerFinding = (
  inspection: Inspection,
  finding: Finding,
  { on, statement, document }: AnswerFinding,
  context: AnsweringContext,
): Outcome<DecidedFinding> => {
  const { actor, placeOfUnit, city, now } = context;
  const refusals = collect(
    authorize(actor, 'answer-finding', placeOfUnit, city),
    checkFindingOpen(finding, context),
    checkNotAnswered(finding),
    checkDay(finding, { on, statement }, context),
    document ? checkDocumentDate(document.date, context, ['inspections']) : null,
  );
  return refuseOr(refusals, () => {
    const answer: RecordedAnswer = {
      on,
      statement,
      ...(document && { document }),
      afterChecks: finding.checks.length,
      at: now,
      by: subjectOf(actor),
    };
    return withInspection(
      {
        type: 'finding-answered',
        at: now,
        actor,
        articles: ['inspections'],
        data: { answer },
        state: { ...finding, answers: [...(finding.answers ?? []), answer] },
      },
      inspection,
      context,
    );
  });
};
