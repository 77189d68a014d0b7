import type { Subject } from '@jieti/ledger';
import { atVersion, type Chained, type PlannedEntry, type Write } from '@jieti/store';
import { inquiryKey } from '../keys.ts';
import { table } from '../table.ts';
import type { Certificate } from './certificate.ts';

/** A question that was answered: the certificate that can be shown, and its digest. Later checks do not change it. */
export interface InquiryState {
  readonly certificate: Certificate;
  readonly digest: string;
}

/** A question as the table holds it; its history tells the answer with its cases, and every check. */
export interface InquiryRecord extends InquiryState, Chained {}

/** The question within a record, as it was answered. */
export const inquiryOf = ({ certificate, digest }: InquiryRecord): InquiryState => ({ certificate, digest });

export const inquirySubject = (number: string): Subject => ({ type: 'eligibility-inquiry', id: number });

export const loadInquiry = (number: string): Promise<InquiryRecord | undefined> =>
  table.read(inquiryKey(number));

/** The question with a new entry of its history, over the version that was read. */
export const inquiryWrites = (
  { certificate, digest }: InquiryState,
  { version, head, write }: PlannedEntry,
  over: number | undefined,
): Write[] => {
  const { number, issuedAt, unit, holder } = certificate;
  const item = {
    ...inquiryKey(number),
    entity: 'eligibility-inquiry',
    version,
    head,
    certificate,
    digest,
    GSI1PK: `INQUIRY#${unit === null ? `holder#${holder}` : `unit#${unit}`}`,
    GSI1SK: `${issuedAt}#${number}`,
  };
  return [table.replace(item, atVersion(over)), write];
};
