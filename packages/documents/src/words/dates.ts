import type { LegalDate } from '@jieti/rules';

/** A day as papers write it, in Arabic numerals without leading zeros (GB/T 9704-2012, 7.3.5): 2026年3月2日. */
export const numeralDate = (on: LegalDate): string => {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};
