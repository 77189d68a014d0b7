import { handler as openProposals } from '../../services/cases/src/functions/open-proposals/handler.ts';
import { busEvent, type Message } from './bus-event.ts';

/** Tells cases what a published year proposes and withdraws, in the order in which evaluation sent it. */
export const tellYear = async (messages: readonly Message[]): Promise<void> => {
  for (const { source, detailType, detail } of messages)
    if (['case-proposed', 'proposal-withdrawn'].includes(detailType))
      await openProposals(busEvent(source, detailType, detail));
};
