import type { Instant } from '@jieti/rules';

/**
 * The age that an execution may reach. A Standard execution lives a year at most and the design hands over before 180 days;
 * what is left of those is room for steps that are retried and for a start that came late.
 */
const longestRunDays = 150;

const day = 86_400_000;

/** The instant at which an execution started at this one must hand over to a fresh one. */
export const handOverAt = (startedAt: string): Instant =>
  new Date(Date.parse(startedAt) + longestRunDays * day).toISOString();
