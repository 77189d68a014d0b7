import type { Subject } from '@jieti/ledger';
import type { LedgerRecords } from '@jieti/store/ledgers';

const named =
  (type: string) =>
  ({ PK }: { readonly PK: string }): Subject => ({ type, id: PK.slice(PK.indexOf('#') + 1) });

/** The records of cases that have a ledger, by the entity of their item. */
export const records: LedgerRecords = {
  case: named('case'),
  'conference-session': named('conference-session'),
  'eligibility-inquiry': named('eligibility-inquiry'),
};
