import { startFiling } from '../../archives/filing.ts';
import { openProposals } from '../../publication/proposals.ts';
import { settleProposals } from '../../publication/settle.ts';
import { catchUp } from '../../versions/catch-up.ts';
import type { Publication } from '../../years.ts';

/** A published year takes in what its draft could not know, is filed in the archives, and proposes what follows from it. */
export const afterPublication = async (publication: Publication): Promise<void> => {
  await catchUp(publication);
  await startFiling(publication);
  await openProposals(publication, (unit) => settleProposals(publication.year, unit));
};
