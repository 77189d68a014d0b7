import { city, effects, notFound, type Principal } from '@jieti/lambda';
import {
  appealsOf,
  type CaseId,
  type CaseToRead,
  canReadCase,
  legalDateOf,
  measureOf,
  placeOf,
  referralsOf,
  type UnitFacts,
} from '@jieti/rules';
import { unitFacts } from '../projections/units.ts';
import { type CaseRecord, loadCase, toRead } from './case-record.ts';

/** A case that the caller can read, with the unit it is about. */
export interface ReadableCase {
  readonly record: CaseRecord;
  readonly unit: UnitFacts;
}

/** Somebody may read a case on a unit today: over it as it stands now, of a place that decided, or the unit itself (I-41). */
export const mayReadCase = (principal: Principal, unit: UnitFacts, about: CaseToRead): boolean =>
  canReadCase(principal, placeOf(unit), about, city(), legalDateOf(effects.now(), city().zone));

/**
 * The case, if the caller can read it.
 * @throws `not-found` for an unknown one and for one outside, alike.
 */
export const readableCase = async (principal: Principal, id: CaseId): Promise<ReadableCase> => {
  const record = await loadCase(id);
  const unit = record && (await unitFacts(record.state.unit));
  if (!unit) throw notFound();
  if (!mayReadCase(principal, unit, toRead(record.state))) throw notFound();
  return { record, unit };
};

/** Throws `not-found` where the case cannot be read, or has no referral of that number. Referrals are only ever added. */
export const assertHasReferral = async (principal: Principal, id: CaseId, n: number): Promise<void> => {
  const { record } = await readableCase(principal, id);
  if (!referralsOf(record.state).some((referral) => referral.number === n)) throw notFound();
};

/** Throws `not-found` where the case cannot be read, or has no appeal of that number. Appeals are only ever added. */
export const assertHasAppeal = async (principal: Principal, id: CaseId, n: number): Promise<void> => {
  const { record } = await readableCase(principal, id);
  if (!appealsOf(record.state).some((appeal) => appeal.number === n)) throw notFound();
};

/** Throws `not-found` where the case cannot be read, or no measure was put in force by that entry. */
export const assertHasMeasure = async (principal: Principal, id: CaseId, entry: number): Promise<void> => {
  const { record } = await readableCase(principal, id);
  if (!measureOf(record.state, entry)) throw notFound();
};
