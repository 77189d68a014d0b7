import type { findingReferred } from '@jieti/letters/contract';
import { transactPlanned } from '@jieti/store';
import type { z } from 'zod';
import { applyEvents } from '../case/apply-events.ts';
import { courseWrites, loadCase } from '../case/case-record.ts';
import { unitFacts } from '../projections/units.ts';
import { circumstancesOf, judged } from './judge.ts';
import { caseIdOf } from './open-proposal.ts';

/**
 * Opens the case of a finding that was referred (A9, A18), once, as the inspection office's own lead: in the name of
 * who referred it. Throws if the unit is not known here yet, so that the message is delivered again and at last waits in
 * the dead-letter queue; what `letters` lets through the rules allow, so a refusal here is a fault and waits there too.
 */
export const openInspectionLead = async (
  referred: z.output<typeof findingReferred.detail>,
): Promise<void> => {
  const { referral, inspection, finding, authority, unit: unitId, lead, subject, office } = referred;
  const id = caseIdOf(referral);
  await transactPlanned(async () => {
    if (await loadCase(id)) return null;
    const unit = await unitFacts(unitId);
    if (!unit) throw new Error(`${referral}: unit ${unitId} is not known here yet`);
    const events = judged(
      null,
      { type: 'report-lead', lead: { ...lead, inspection: { id: inspection, finding, authority } } },
      { by: 'office', subject, office },
      await circumstancesOf(unit),
    );
    const course = applyEvents(null, events, { id, unit: unit.id });
    return { writes: courseWrites(course, undefined, unit), answer: id };
  });
};
