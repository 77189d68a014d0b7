import { kinds, type PaperKind } from './kinds/index.ts';
import type { PaperData } from './source/data.ts';
import { sourceOf } from './source/source.ts';

/** All kinds, in the order of a matter's way. */
export const paperKinds = Object.keys(kinds) as readonly PaperKind[];

export const isPaperKind = (kind: string): kind is PaperKind => Object.hasOwn(kinds, kind);

/** A paper that an entry has, or of which it is the draft. */
export interface PaperOfEntry {
  readonly kind: PaperKind;
  readonly draft: boolean;
}

/** The papers that an entry has, in the order of the kinds; those of which a proposal is the draft among them. */
export const papersOf = (data: PaperData): readonly PaperOfEntry[] => {
  const source = sourceOf(data);
  return paperKinds.flatMap((kind): PaperOfEntry[] => {
    const { isOf, isDraftOf } = { isDraftOf: () => false, ...kinds[kind] };
    if (isOf(source)) return [{ kind, draft: false }];
    return isDraftOf(source) ? [{ kind, draft: true }] : [];
  });
};
