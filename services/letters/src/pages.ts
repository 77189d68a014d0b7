/** Old door: `paging.ts` and `register/every-unit.ts` have what stood here. */
export { pagesOf } from './paging.ts';
export { everyUnit } from './register/every-unit.ts';
