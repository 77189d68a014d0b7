/** Moved to world/; this door stays until the last test uses the other. */
export { digestOf, type Item, insertOf, scanTable } from './world/items.ts';
