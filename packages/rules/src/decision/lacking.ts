/**
 * The point in which somebody is not competent, from the farthest to the nearest miss: they act for another body; for
 * such a body at another level; for such a body of another place; for the very body, in another capacity.
 */
export const lackings = ['body', 'level', 'place', 'capacity'] as const;
export type Lacking = (typeof lackings)[number];
