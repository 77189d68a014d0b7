import type { Instant } from '../../vocabulary.ts';
import type { Case } from './case.ts';

/**
 * Tells when a case came to its present status; of a file kept from before that was noted, the last instant it tells
 * of.
 */
export const statusSinceOf = ({ statusSince, verification, openedAt }: Case): Instant =>
  statusSince ?? verification?.at ?? openedAt;
