import type { Key } from '@jieti/store';
import type { LetterStatus } from '../contract/letters.ts';
import { letterNoticeKey } from '../keys.ts';

/** That a unit's letter of a year was not in force when the deadline drew near, or had passed; entered once, never changed. */
export interface LetterNotice {
  readonly unit: string;
  readonly year: number;
  readonly why: 'before' | 'late';
  readonly status: Exclude<LetterStatus, 'in-force'> | 'missing';
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
