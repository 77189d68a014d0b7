import type { Provision } from '../../provisions/index.ts';
/**
 * The kind decides the status over HTTP. `competence`: who acts may not (403). `state`: the record does not allow it now
 * (409). `input`: what was given does not suffice (422, under the refusal's own code). `form`: what was given contradicts
 * itself or the register (422, under the common code `invalid-input`, each fault with its own).
 */
export const refusalKinds = ['competence', 'state', 'input', 'form'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** A refusal as the catalogue describes it. Texts name their facts in braces: `{on}`. */
export interface RefusalDefinition {
  readonly kind: RefusalKind;
  /** The articles it rests on, where they do not depend on the case. */
  readonly articles: readonly Provision[];
  readonly zh: string;
  readonly en: string;
}
