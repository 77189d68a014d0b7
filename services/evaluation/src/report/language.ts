import type { Request } from '@jieti/lambda';
import type { Language } from '@jieti/sheets';

/** A request for a file, as far as its language goes. */
export interface AsksInLanguage extends Pick<Request, 'language'> {
  readonly query: { readonly language?: Language | undefined };
}

/** The language of a file: the one asked for, or the one that the caller reads. */
export const languageOf = ({ query, language }: AsksInLanguage): Language => query.language ?? language;
