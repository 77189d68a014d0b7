import { authorize } from '../../competence/index.ts';
import { checkAgainBy } from '../../decision/again-by.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { type Outcome, refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { subjectOf } from '../../decision/subject-of.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { checkFindingOpen } from './answer-finding.ts';
import type { Finding, RecordedCheck } from './finding.ts';
import type { Inspection } from './inspection.ts';
import { type DecidedFinding, type FindingContext, withInspection } from './judge-finding.ts';

export interface VerifyFinding
  extends Pick<RecordedCheck, 'on' | 'outcome' | 'statement' | 'document' | 'againBy'> {}

/** Another day is given only where something was not put right. */
const againByOf = ({ outcome, againBy }: VerifyFinding): LegalDate | undefined =>
  outcome === 'not-put-right' ? againBy : undefined;

const checkDay = ({ on: foundOn }: Finding, { on }: VerifyFinding, context: FindingContext): CheckResult =>
  on >= foundOn && on <= today(context)
    ? null
    : refusal(
        'check-day',
        { foundOn, today: today(context) },
        { facts: { on, foundOn, today: today(context) }, pointer: '/on' },
      );

/**
 * Verifies a finding (A9): it was put right; or it was not and is given another day, or is closed as it stands. What is
 * closed is not verified again.
 */
export const verifyFinding = (
  inspection: Inspection,
  finding: Finding,
  command: VerifyFinding,
  context: FindingContext,
): Outcome<DecidedFinding> => {
  const { actor, place, city, now } = context;
  const againBy = againByOf(command);
  const refusals = collect(
    authorize(actor, 'verify-finding', place, city),
    checkFindingOpen(finding, context),
    checkDay(finding, command, context),
    checkAgainBy(againBy, context, ['inspections']),
  );
  return refuseOr(refusals, () => {
    const { on, outcome, statement, document } = command;
    const check: RecordedCheck = {
      on,
      outcome,
      statement,
      document,
      ...(againBy !== undefined && { againBy }),
      at: now,
      by: subjectOf(actor),
    };
    return withInspection(
      {
        type: 'finding-verified',
        at: now,
        actor,
        articles: ['inspections'],
        data: { check },
        state: { ...finding, checks: [...finding.checks, check] },
      },
      inspection,
      context,
    );
  });
};
