import { createHash } from 'node:crypto';
import type { Answer } from './api-handler.ts';
import { attachment } from './attachment.ts';
import { docxType } from './contract/paper.ts';

/** A paper as a file: its kind, by which old programs name it, its title, and its bytes. */
interface PaperFile {
  readonly kind: string;
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Answers with a paper as a file, with the digest of its bytes (RFC 9530); whoever has them already is told so. */
export const answerPaper = ({ kind, title, bytes }: PaperFile): Answer => {
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
