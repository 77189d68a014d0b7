import type { Principal } from '@jieti/lambda';
import { type CaseId, canRead, officeCovers, placeOf } from '@jieti/rules';
import { loadCase } from '../case/case-record.ts';
import { unitFacts } from '../projections/units.ts';
import { loadSession, type SessionRecord } from './session-record.ts';

/**
 * A session, if an office of the caller has it in its jurisdiction. Minutes speak of many units, so a unit's staff read what
 * concerns them in their case, and not here. Null for an unknown session and for one outside, alike.
 */
export const readableSession = async (principal: Principal, id: string): Promise<SessionRecord | null> => {
  const record = await loadSession(id);
  const locality = record && (await unitFacts(record.session.locality));
  if (!record || !locality) return null;
  return principal.offices.some((office) => officeCovers(office, placeOf(locality))) ? record : null;
};

const canReadCase = async (principal: Principal, id: CaseId): Promise<boolean> => {
  const record = await loadCase(id);
  const unit = record && (await unitFacts(record.state.unit));
  return Boolean(unit && canRead(principal, placeOf(unit)));
};

/** Those of these cases that the caller can read. */
export const readableCases = async (principal: Principal, ids: readonly CaseId[]): Promise<Set<CaseId>> => {
  const distinct = [...new Set(ids)];
  const readable = await Promise.all(distinct.map((id) => canReadCase(principal, id)));
  return new Set(distinct.filter((_, index) => readable[index]));
};
