import type { ActContext } from '@jieti/rules';

/** The city, the unit as it stands with all who ever held its posts, and the instant, by which a case is shown. */
export type View = Pick<ActContext, 'city' | 'unit' | 'now' | 'tenures'>;
