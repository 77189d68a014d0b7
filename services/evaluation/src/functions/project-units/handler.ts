import { busHandler, subscribe } from '@jieti/lambda';
import { unitChanged } from '@jieti/letters/contract';
import { storeUnit } from '../../projections/units.ts';

/** Keeps the projection of the register: the highest version of a unit wins, in whatever order events come. */
export const handler = busHandler(subscribe(unitChanged, storeUnit));
