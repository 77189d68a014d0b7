/** Old door: `paging.ts` and `register/scopes.ts` have what stood here. */
export type { Filter } from '@jieti/store';
export { type Part, pageThrough } from './paging.ts';
export { type Scope, scopesOf } from './register/scopes.ts';
