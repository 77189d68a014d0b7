import type { Provision } from '../provisions/index.ts';
import type { Bilingual } from '../vocabulary.ts';
import type { RefusalDefinition, RefusalKind } from './catalogue/definition.ts';
import { type RefusalCode, refusalCatalogue } from './catalogue/index.ts';
import { type FillOf, type FillValues, fillText, plainFacts } from './text.ts';

/** A reason why an act is refused. All refusals of an act are collected, not only the first. */
export interface Refusal {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly articles: readonly Provision[];
  readonly text: Bilingual;
  /** The figures, dates and names it rests on, and who could act instead. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** RFC 6901 pointer into the request's body, when one field is at fault. */
  readonly pointer?: string;
  /** Its place in a file that was sent: `B7`. */
  readonly cell?: string;
}

type Definition<C extends RefusalCode> = (typeof refusalCatalogue)[C];
type Fill<C extends RefusalCode> = FillOf<Definition<C>>;

interface Details {
  /** The facts told beside the text; those that fill it, if not said. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly pointer?: string | undefined;
  /** In place of the catalogue's, where the article depends on the case. */
  readonly articles?: readonly Provision[];
  /** In place of the catalogue's, where a field is at fault in one act and the state in another. */
  readonly kind?: RefusalKind;
}

/**
 * Makes a refusal of the catalogue.
 * @param fill a value for each name in the braces of its texts; one that reads differently in the two languages is
 * bilingual.
 */
export const refusal = <C extends RefusalCode>(
  code: C,
  ...[fill, details]: keyof Fill<C> extends never ? [fill?: Fill<C>, details?: Details] : [Fill<C>, Details?]
): Refusal => {
  const { zh, en, ...definition }: RefusalDefinition = refusalCatalogue[code];
  const values: FillValues = fill ?? {};
  return {
    code,
    kind: details?.kind ?? definition.kind,
    articles: details?.articles ?? definition.articles,
    text: fillText({ zh, en }, values),
    facts: details?.facts ?? plainFacts(values),
    ...(details?.pointer !== undefined && { pointer: details.pointer }),
  };
};
