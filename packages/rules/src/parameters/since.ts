import type { LegalDate } from '../vocabulary.ts';

/**
 * The measure's own values hold from this day. The source says it was issued on 21 November and names no year; it follows a
 * provincial document of 2017 and cites the party congress of October 2017, so 21 November 2017 is the earliest day it can
 * be. The earliest is taken on purpose: a later one could leave a decision without its value.
 */
export const since: LegalDate = '2017-11-21';
