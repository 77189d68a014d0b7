import type { RemindedStatus, SigningReminder } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { letterNoticeKey } from '../keys.ts';

/** Records that a unit's letter was not in force when the deadline drew near, or had passed; written once, never changed. */
export interface LetterNotice {
  readonly unit: string;
  readonly year: number;
  readonly why: SigningReminder;
  readonly status: RemindedStatus;
  readonly deadline: string;
  readonly at: string;
  readonly version: 1;
}

export interface LetterNoticeRecord extends LetterNotice, Key {
  readonly entity: 'letter-notice';
}

export const noticeItem = (notice: LetterNotice): LetterNoticeRecord => ({
  ...letterNoticeKey(notice.unit, notice.year, notice.why),
  entity: 'letter-notice',
  ...notice,
});
