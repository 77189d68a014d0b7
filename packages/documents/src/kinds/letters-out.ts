import type { DocumentRef } from '@jieti/rules';
import type { Block, Paper } from '../paper.ts';
import type { Source } from '../source/source.ts';
import { numberOf } from '../words/sentences.ts';

/** What a paper under its own document says. */
interface Said {
  readonly title: string;
  readonly to: readonly string[];
  readonly body: readonly Block[];
  readonly attachments?: readonly string[];
  readonly copies?: readonly string[];
}

/** The paper of whoever acted, under the document that the entry records. */
export const underDocument = (
  { organ, on }: Source,
  document: DocumentRef,
  { title, to, body, attachments = [], copies = [] }: Said,
): Paper => ({
  head: { organ, number: numberOf(document) },
  ...{ title, to, body, attachments },
  closing: { organ, on: document.date },
  imprint: { copies, printedBy: organ, printedOn: on },
});
