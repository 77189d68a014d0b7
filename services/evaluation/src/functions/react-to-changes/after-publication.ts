import { startFiling } from '../../archives/filing.ts';
import { openProposals } from '../../publication/open-proposals.ts';
import { catchUp } from '../../versions/catch-up.ts';
import type { PublicationRecord } from '../../years.ts';

/** A published year takes in what its draft could not know, is filed in the archives, and proposes what follows from it. */
export const afterPublication = async (publication: PublicationRecord): Promise<void> => {
  await catchUp(publication);
  await startFiling(publication);
  await openProposals(publication);
};
