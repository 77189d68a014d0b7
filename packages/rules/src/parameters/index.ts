/** Every number: dated value, unit, article. Amended values keep both versions and are chosen by date. */

export { amberWindowAt, amberWindowId } from './amber-window.ts';
export { interpretationAt, numberAt, parameterAt, stated, textAt } from './lookup.ts';
export { measureParameters } from './measure.ts';
export { since } from './since.ts';
