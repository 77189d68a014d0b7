import { city, effects, refused } from '@jieti/lambda';
import { type Actor, decide, type Office, type Refusal } from '@jieti/rules';
import type { FindingReferral } from '../contract/inspections.ts';
import { above } from '../register/path.ts';
import { factsOf, loadUnit, loadUnits } from '../register/unit-record.ts';
import type { FindingState } from './finding-record.ts';
import type { InspectionState } from './inspection-record.ts';

const inReferral = (refusal: Refusal): Refusal => ({
  ...refusal,
  ...(refusal.pointer !== undefined && { pointer: `/referAsLead${refusal.pointer}` }),
});

const referredAlready = ({ inspection, n, referral }: FindingState) =>
  refused([
    {
      code: 'finding-referred',
      kind: 'state',
      articles: ['A9'],
      text: { zh: '该问题已作为线索移交', en: 'This finding was referred as a lead already' },
      facts: { inspection, finding: n, at: referral?.at },
    },
  ]);

/** The case such a lead would open is judged here and now, so that nobody is told it was referred and then it is not. */
const judgeLead = async (
  { inspection, n, unit: unitId }: FindingState,
  { authority, office }: InspectionState,
  lead: FindingReferral,
  subject: string,
): Promise<void> => {
  const unit = await loadUnit(unitId);
  if (!unit) throw new Error(`finding ${inspection}#${n}: unit ${unitId} is gone`);
  const facts = factsOf(unit, await loadUnits(above(unit.path)));
  const actor: Actor = { by: 'office', subject, office };
  const origin = { id: inspection, finding: n, authority };
  const outcome = decide(
    null,
    { type: 'report-lead', lead: { ...lead, inspection: origin } },
    { city: city(), unit: facts, actor, now: effects.now(), holders: [], tenures: [] },
  );
  if (!outcome.ok) throw refused(outcome.refusals.map(inReferral));
};

/**
 * A finding as it is once referred as a lead (A9, A18): only because its author said so, on which ground, and once. Throws
 * what the rules have against such a lead, with its place in the request.
 */
export const referFinding = async (
  finding: FindingState,
  inspection: InspectionState,
  lead: FindingReferral,
  subject: string,
  office: Office,
): Promise<FindingState> => {
  if (finding.referral) throw referredAlready(finding);
  await judgeLead(finding, { ...inspection, office }, lead, subject);
  const { authority } = inspection;
  const id = `inspection-${finding.inspection}-${finding.n}`;
  return { ...finding, referral: { ...lead, id, office, authority, at: effects.now(), by: subject } };
};
