import type { Provision } from '../provisions/index.ts';
import type { LegalDate } from '../vocabulary.ts';
import { type Dated, today } from './checks.ts';
import { type Refusal, refusal } from './refusal.ts';

/** A day given anew, for a report to be filed again or a finding to be put right, is today or later. */
export const checkAgainBy = (
  againBy: LegalDate | undefined,
  context: Dated,
  articles: readonly Provision[],
): Refusal | null =>
  againBy === undefined || againBy >= today(context)
    ? null
    : refusal('again-by-passed', { againBy, today: today(context) }, { articles, pointer: '/againBy' });
