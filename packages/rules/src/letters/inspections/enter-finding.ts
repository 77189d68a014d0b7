import { authorize } from '../../competence/index.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { type Outcome, refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { subjectOf } from '../../decision/subject-of.ts';
import { unitEnded } from '../../unit-ended.ts';
import type { LegalDate, UnitId } from '../../vocabulary.ts';
import type { Finding, ReferredLead } from './finding.ts';
import type { Inspection } from './inspection.ts';
import { type DecidedFinding, type FindingContext, withInspection } from './judge-finding.ts';
import { checkLead, referralOf } from './refer-finding.ts';
import { inScope } from './scope.ts';

export interface EnterFinding {
  readonly unit: UnitId;
  readonly on: LegalDate;
  readonly what: string;
  readonly putRight: Finding['putRight'];
  /** Refers it as a lead at once. */
  readonly referAsLead?: ReferredLead | undefined;
}

const checkScope = ({ scope }: Inspection, { unit }: FindingContext): CheckResult =>
  inScope(scope, unit)
    ? null
    : refusal('unit-not-inspected', {}, { facts: { unit: unit.id }, pointer: '/unit' });

/** A finding is of a day of the campaign, and not ahead. */
const checkDay = ({ from, to }: Inspection, { on }: EnterFinding, context: FindingContext): CheckResult =>
  collect(
    on < from || on > to ? refusal('outside-campaign', { on, from, to }, { pointer: '/on' }) : null,
    on > today(context)
      ? refusal('finding-in-future', { on, today: today(context) }, { pointer: '/on' })
      : null,
  );

const checkPutRight = ({ on, putRight: { by } }: EnterFinding): CheckResult =>
  by < on ? refusal('due-before-found', { by, on }, { pointer: '/putRight/by' }) : null;

/** A unit answers for what was found on its last day or before, and for nothing after that (A3). */
const checkBeforeEnd = ({ on }: EnterFinding, { unit: { id, ended } }: FindingContext): CheckResult =>
  ended === undefined || on < ended.from
    ? null
    : unitEnded({ unit: id, from: ended.from, into: ended.into }, ['units', 'inspections'], '/on');

/**
 * Enters what an inspection found in a unit (A9): in one of those it looks at, on a day of the campaign, with what is to be put
 * right by when. With a ground of A18 it is referred as a lead at once.
 */
export const enterFinding = (
  inspection: Inspection,
  command: EnterFinding,
  context: FindingContext,
): Outcome<DecidedFinding> => {
  const { actor, place, city, now } = context;
  const { unit, on, what, putRight, referAsLead } = command;
  const named = { inspection: inspection.id, number: context.others.length + 1 };
  const refusals = collect(
    authorize(actor, 'enter-finding', place, city),
    checkScope(inspection, context),
    checkDay(inspection, command, context),
    checkPutRight(command),
    checkBeforeEnd(command, context),
    referAsLead ? checkLead(named, inspection, referAsLead, context) : null,
  );
  return refuseOr(refusals, () => {
    const referral = referAsLead ? referralOf(named, inspection, referAsLead, context) : null;
    const state: Finding = {
      ...named,
      unit,
      on,
      what,
      putRight,
      checks: [],
      referral,
      at: now,
      by: subjectOf(actor),
    };
    return withInspection(
      {
        type: 'finding-entered',
        at: now,
        actor,
        articles: referral ? ['inspections', 'grounds'] : ['inspections'],
        data: { unit, on, what, putRight, referral },
        state,
      },
      inspection,
      context,
    );
  });
};
