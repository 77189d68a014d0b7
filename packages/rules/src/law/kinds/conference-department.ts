import type { Bilingual, Body } from '../../vocabulary.ts';

/** A department of the conference (A12): one of the law's own bodies by that body's name, or another by its own. */
export type ConferenceDepartment = { readonly id: string } & (
  | { readonly name: Bilingual }
  | { readonly body: Body }
);
