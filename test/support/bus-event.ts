/** Moved to world/; this door stays until the last test uses the other. */
export { busEvent, type Message } from './world/bus-event.ts';
