import type { Case, Instant } from '@jieti/rules';

/** After every deadline: cases that wait for nobody's day, open ones before closed ones. */
const withoutDeadline = (state: Case): string =>
  `~${state.status === 'closed' ? 'shut' : 'open'}#${state.openedAt}`;

/** One order for all lists: nearest deadline first, then the rest by when they were opened. Unique by the id. */
export const orderOf = (state: Case, due: Instant | null): string =>
  `${due ?? withoutDeadline(state)}#${state.id}`;

/** Keys after this one: `!` sorts before whatever an id is made of. */
export const after = (order: string): string => `${order}!`;

/** Above every case that is open or has a deadline, and below closed ones that wait for nothing. */
export const lastThatWaits = '~open~';

/** Below every key there is, and above every key there is. */
export const lowest = '0';
export const highest = '~~';

/** The last key of a deadline that ends at this instant: one that ends then has ended before it. */
export const upTo = (instant: Instant): string => `${instant}#~`;
