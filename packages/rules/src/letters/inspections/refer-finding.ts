import { authorize } from '../../competence/index.ts';
import { type CheckResult, collect, withPointerPrefix } from '../../decision/checks.ts';
import { type Outcome, refuseOr } from '../../decision/outcome.ts';
import { refusal } from '../../decision/refusal.ts';
import { subjectOf } from '../../decision/subject-of.ts';
import { decide } from '../../ladder/index.ts';
import { type Finding, type FindingReferral, findingIdOf, type ReferredLead } from './finding.ts';
import type { Inspection } from './inspection.ts';
import { type DecidedFinding, type FindingContext, withInspection } from './judge-finding.ts';

/** The case such a lead would open is judged here and now, so that nobody hears that it was referred and then it is not. */
export const checkLead = (
  { inspection, number }: Pick<Finding, 'inspection' | 'number'>,
  { authority }: Pick<Inspection, 'authority'>,
  lead: ReferredLead,
  { city, unit, actor, now }: FindingContext,
): CheckResult => {
  const origin = { id: inspection, finding: number, authority };
  const outcome = decide(
    null,
    { type: 'report-lead', lead: { ...lead, inspection: origin } },
    { city, unit, actor, now, tenures: [] },
  );
  return outcome.ok ? null : withPointerPrefix('/referAsLead', outcome.refusals);
};

/** A finding's referral under one id, so that whoever opens the case can do it once however often the message comes. */
export const referralOf = (
  finding: Pick<Finding, 'inspection' | 'number'>,
  { authority }: Pick<Inspection, 'authority'>,
  lead: ReferredLead,
  { actor, now }: FindingContext,
): FindingReferral => {
  if (actor.by !== 'office') throw new RangeError('a finding is referred by an office');
  return {
    ...lead,
    id: `inspection-${findingIdOf(finding)}`,
    office: actor.office,
    authority,
    at: now,
    by: subjectOf(actor),
  };
};

const checkNotReferred = ({ inspection, number, referral }: Finding): CheckResult =>
  referral === null
    ? null
    : refusal('finding-referred', {}, { facts: { inspection, finding: number, at: referral.at } });

/** Refers a finding as a lead (A9, A18): only because its author said so, on which ground, and once. */
export const referFinding = (
  inspection: Inspection,
  finding: Finding,
  lead: ReferredLead,
  context: FindingContext,
): Outcome<DecidedFinding> => {
  const { actor, place, city, now } = context;
  const refusals = collect(
    authorize(actor, 'refer-finding', place, city),
    checkNotReferred(finding),
    checkLead(finding, inspection, lead, context),
  );
  return refuseOr(refusals, () => {
    const referral = referralOf(finding, inspection, lead, context);
    return withInspection(
      {
        type: 'finding-referred',
        at: now,
        actor,
        articles: ['inspections', 'grounds'],
        data: { referral },
        state: { ...finding, referral },
      },
      inspection,
      context,
    );
  });
};
