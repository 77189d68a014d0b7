import { city, effects } from '@jieti/lambda';
import { legalDateOf } from '@jieti/rules';

/** The day it is in the city. */
export const today = (): string => legalDateOf(effects.now(), city().zone);
