import { city, type Principal } from '@jieti/lambda';
import { canReadCase, type Finding } from '@jieti/rules';
import type { History } from '@jieti/store';
import type { Finding as FindingView } from '../contract/inspections.ts';
import { placeOf } from '../register/access.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { today } from '../today.ts';
import { findingView } from './finding-record.ts';

/**
 * True of somebody who may know here that a finding was referred as a lead: the offices above the unit. The unit itself, its staff and the
 * offices of its own locality, learns of a lead by its case, once it is verified; at once only where the city says so (I-41).
 */
export const mayKnowOfLead = (principal: Principal, unit: Pick<UnitRecord, 'path' | 'level'>): boolean =>
  canReadCase(principal, placeOf(unit), { verified: false, decidedIn: [] }, city(), today());

/** A finding as somebody may see it: without the lead that it became, where they may not know of it. */
export const findingSeenBy = (
  principal: Principal,
  finding: Finding,
  unit: Pick<UnitRecord, 'path' | 'level'> | undefined,
): FindingView => {
  const view = findingView(finding);
  return unit && mayKnowOfLead(principal, unit) ? view : { ...view, referral: null };
};

type Entry = History['entries'][number];

const isReferral = (entry: Entry): boolean => 'type' in entry && entry.type === 'finding-referred';

const entryWithoutLead = (entry: Entry): Entry =>
  'data' in entry && entry.type === 'finding-entered'
    ? { ...entry, data: { ...entry.data, referral: null }, articles: entry.articles.slice(0, 1) }
    : entry;

/** The history of a finding without the lead: the verdict is on the whole chain. */
export const historyWithoutLead = (history: History): History => ({
  ...history,
  entries: history.entries.filter((entry) => !isReferral(entry)).map(entryWithoutLead),
});
