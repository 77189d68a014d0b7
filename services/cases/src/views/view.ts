import type { ActContext } from '@jieti/rules';

/** The city, the unit as it stands, and the instant, by which a case is shown. */
export type View = Pick<ActContext, 'city' | 'unit' | 'now'>;
