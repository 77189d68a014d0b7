import { liabilityRecorded, measureChanged } from '@jieti/cases/contract';
import { busHandler, subscribe } from '@jieti/lambda';
import { reassessDependents } from '../../commendations/reassess.ts';
import { storeLiability, storeMeasure } from '../../projections/measures.ts';
import { liabilityArrived, measureArrived } from '../../versions/facts-arrived.ts';

/**
 * Keeps the projection of measures and of leaders' criminal liability. What one of them changes in a published year, or in what
 * rests on it, follows at once (I-23); also when the event was seen before: what a crash left undone between the projection and
 * what follows from it is then made good.
 */
export const handler = busHandler(
  subscribe(measureChanged, async (measure) => {
    await storeMeasure(measure);
    await measureArrived(measure);
    await reassessDependents(measure.unit);
  }),
  subscribe(liabilityRecorded, async (liability) => {
    await storeLiability(liability);
    await liabilityArrived(liability);
    await reassessDependents(liability.unit);
  }),
);
