import type { CheckResult } from '../../decision/checks.ts';
import { refusal } from '../../decision/refusal.ts';
import { sameWords } from '../../decision/same-words.ts';
import type { CaseId } from '../../vocabulary.ts';
import type { Act, ActContext, OpenLead } from '../case/act.ts';
import type { Lead } from '../case/case.ts';

type ReportLead = Extract<Act, { type: 'report-lead' }>;

const isAlike = (lead: Lead, { lead: other }: OpenLead): boolean =>
  lead.ground === other.ground &&
  (lead.occurredOn === other.occurredOn || sameWords(lead.facts, other.facts));

/** Open cases of the unit that could be about the same: of that ground, and of that day or in those words. */
export const leadsAlike = (
  { lead }: ReportLead,
  { openLeads = [] }: Pick<ActContext, 'openLeads'>,
): readonly CaseId[] => openLeads.filter((one) => isAlike(lead, one)).map((one) => one.case);

/** A lead that looks like one that is open is told first, and entered only with a reason (A26). */
export const checkLeadNotAlike = (act: ReportLead, context: ActContext): CheckResult => {
  const alike = leadsAlike(act, context);
  if (alike.length === 0 || act.despiteAlike !== undefined) return null;
  return refusal(
    'lead-alike',
    { cases: alike.join('、'), ground: act.lead.ground },
    { articles: ['jurisdiction'], facts: { alike }, pointer: '/despiteAlike' },
  );
};
