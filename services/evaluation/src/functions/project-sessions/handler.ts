import { sessionKept } from '@jieti/cases/contract';
import { busHandler, subscribe } from '@jieti/lambda';
import { storeSession } from '../../projections/sessions.ts';

/** Keeps the projection of the joint conference's minutes as far as they speak of plans (A12): the highest version wins. */
export const handler = busHandler(subscribe(sessionKept, storeSession));
