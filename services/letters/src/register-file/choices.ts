import type { Bilingual } from '@jieti/rules';
import type { Choice } from '@jieti/sheets';

/** The words of a list, with their names in both languages, for a column to choose from. */
export const choicesOf = <Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, Bilingual>>,
): readonly Choice[] => codes.map((code) => ({ code, name: names[code] }));
