/** A door over world/ for tests of letters; it goes with the last of them. */
export { templateBody } from './world/template.ts';
