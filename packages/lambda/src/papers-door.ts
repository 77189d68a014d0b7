/** Papers as answers. A door of its own: what lays papers out is in the bundle of no function that does not open it. */
import { createHash } from 'node:crypto';
import { type LedgerPaper, listedPapers, renderAmong } from '@jieti/documents';
import type { Answer } from './api-handler.ts';
import { attachment } from './attachment.ts';
import { docxType } from './contract/paper.ts';
import { notFound } from './problem.ts';

type Papers = readonly LedgerPaper[];

/** Answers with which papers there are. */
export const answerPapers = (papers: Papers): Answer => ({
  status: 200,
  body: { items: listedPapers(papers) },
});

/**
 * Answers with one of the papers as a file, with the digest of its bytes (RFC 9530); whoever has them already is told so.
 * @throws `not-found` where none is of that kind, or not of that entry.
 */
export const answerPaper = async (
  papers: Papers,
  asked: Parameters<typeof renderAmong>[1],
): Promise<Answer> => {
  const rendered = await renderAmong(papers, asked);
  if (!rendered) throw notFound();
  const { kind, title, bytes } = rendered;
  const digest = createHash('sha256').update(bytes).digest();
  return {
    status: 200,
    contentType: docxType,
    tag: digest.toString('hex'),
    headers: {
      ...attachment({ plain: kind, name: title, extension: 'docx' }),
      'repr-digest': `sha-256=:${digest.toString('base64')}:`,
    },
    body: bytes,
  };
};
