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
import { unitFacts } from '../projections/units.ts';
import { type CaseRecord, loadCase } from './case-record.ts';

/** A case that the caller can read, with the unit it is about. */
export interface ReadableCase {
  readonly record: CaseRecord;
  readonly unit: UnitFacts;
}

/** Somebody holds an office of one of these places: a place that decided in a case goes on reading what it decided. */
export const holdsOfficeIn = (principal: Principal, places: readonly UnitId[]): boolean =>
  principal.offices.some(({ jurisdiction }) => places.includes(jurisdiction));

/**
 * The case, if the caller can read it: over its unit as it stands today, or of a place that decided a measure of it.
 * @throws `not-found` for an unknown one and for one outside, alike.
 */
export const readableCase = async (principal: Principal, id: CaseId): Promise<ReadableCase> => {
  const record = await loadCase(id);
  const unit = record && (await unitFacts(record.state.unit));
  if (!unit) throw notFound();
  if (!canRead(principal, placeOf(unit)) && !holdsOfficeIn(principal, decidingPlaces(record.state)))
    throw notFound();
  return { record, unit };
};

/** Throws `not-found` where the case cannot be read, or has no referral of that number. Referrals are only ever added. */
export const assertHasReferral = async (principal: Principal, id: CaseId, n: number): Promise<void> => {
  const { record } = await readableCase(principal, id);
  if (!referralsOf(record.state).some((referral) => referral.n === n)) throw notFound();
};

/** Throws `not-found` where the case cannot be read, or has no appeal of that number. Appeals are only ever added. */
export const assertHasAppeal = async (principal: Principal, id: CaseId, n: number): Promise<void> => {
  const { record } = await readableCase(principal, id);
  if (!appealsOf(record.state).some((appeal) => appeal.n === n)) throw notFound();
};
