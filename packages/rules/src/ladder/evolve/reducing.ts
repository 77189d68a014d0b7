import type { Instant } from '../../vocabulary.ts';
import { appealsOf } from '../case/appeals.ts';
import type { Case } from '../case/case.ts';
import type { CaseEventOf, CaseEventType } from '../case/events.ts';
import { filingRecordsOf } from '../case/filing-records.ts';
import type { Measure } from '../case/measure.ts';
import { referralsOf } from '../case/referrals.ts';

/** Each type of event makes a case of a case; the caller raises `version`. */
export type Reducers<Types extends CaseEventType> = {
  readonly [T in Types]: (state: Case, event: CaseEventOf<T>) => Case;
};

/** Everything of a case that stays whatever its status. */
export const common = (state: Case) => {
  const { id, version, unit, basis, openedAt, openedBy, verification, past, countedBy } = state;
  return {
    id,
    version,
    unit,
    basis,
    openedAt,
    openedBy,
    verification,
    past,
    referrals: referralsOf(state),
    appeals: appealsOf(state),
    filings: filingRecordsOf(state),
    ...(countedBy && { countedBy }),
  };
};

/** Number of the ledger entry an event becomes. */
export const entryAfter = (state: Case): number => state.version + 1;

/** @throws RangeError: the ledger holds an event that does not follow. */
export const impossible = (state: Case, event: { readonly type: CaseEventType }): never => {
  throw new RangeError(
    `${event.type} cannot follow entry ${state.version} of a case that is ${state.status}`,
  );
};

/** The past with the standing measure added, ended in a way. */
export const pastWith = (
  state: Case,
  measure: Measure | null,
  how: NonNullable<Measure['ended']>['how'],
  at: Instant,
): readonly Measure[] => (measure ? [...state.past, { ...measure, ended: { how, at } }] : state.past);
