import { notFound, type Principal } from '@jieti/lambda';
import {
  appealsOf,
  type CaseId,
  canRead,
  decidingPlaces,
  placeOf,
  referralsOf,
  type UnitFacts,
  type UnitId,
} from '@jieti/rules';
import { type CaseRecord, loadCase } from '../case-record.ts';
import { unitFacts } from '../copies/units.ts';

/** A case that the caller may see, with the unit it is about. */
export interface SeenCase {
  readonly record: CaseRecord;
  readonly unit: UnitFacts;
}

/** Whether somebody holds an office of a place that decided in a case: it goes on seeing what it decided. */
export const decidedHere = (principal: Principal, places: readonly UnitId[]): boolean =>
  principal.offices.some(({ jurisdiction }) => places.includes(jurisdiction));

/**
 * The case, if the caller may see it: over its unit as it stands today, or of a place that decided a measure of it. Throws
 * `not-found` for an unknown one and for one outside, alike.
 */
export const seeCase = async (principal: Principal, id: CaseId): Promise<SeenCase> => {
  const record = await loadCase(id);
  const unit = record && (await unitFacts(record.state.unit));
  if (!unit) throw notFound();
  if (!canRead(principal, placeOf(unit)) && !decidedHere(principal, decidingPlaces(record.state)))
    throw notFound();
  return { record, unit };
};

/** Throws `not-found` where the case is not seen, or has no referral of that number. Referrals are only ever added. */
export const seeReferral = async (principal: Principal, id: CaseId, n: number): Promise<void> => {
  const { record } = await seeCase(principal, id);
  if (!referralsOf(record.state).some((referral) => referral.number === n)) throw notFound();
};

/** Throws `not-found` where the case is not seen, or has no appeal of that number. Appeals are only ever added. */
export const seeAppeal = async (principal: Principal, id: CaseId, n: number): Promise<void> => {
  const { record } = await seeCase(principal, id);
  if (!appealsOf(record.state).some((appeal) => appeal.number === n)) throw notFound();
};
