import { createHash } from 'node:crypto';
import { render, write } from '@jieti/documents';
import { type Answer, attachment, notFound, type Principal } from '@jieti/lambda';
import { type CaseId, legalDateOf } from '@jieti/rules';
import { readableCase } from '../case/case-access.ts';
import { docxType } from '../contract/paper-routes.ts';
import { intactLedger } from './case-ledger.ts';
import { type CasePaper, type CasePaperKind, papersOfCase } from './papers-of-case.ts';

/** The papers of a case that the caller can read. @throws `not-found` for an unknown one and for one outside, alike. */
const readablePapers = async (principal: Principal, id: CaseId): Promise<readonly CasePaper[]> => {
  const { record } = await readableCase(principal, id);
  return papersOfCase(await intactLedger(id), record.state);
};

const lineOf = ({ kind, draft, data }: CasePaper) => {
  const written = write(kind, data);
  const { entry, at } = data.entry;
  const on = legalDateOf(at, data.law.zone);
  return written ? [{ kind, entry, title: written.title, on, template: written.template, draft }] : [];
};

/** Which papers a case has. */
export const listPapers = async (principal: Principal, id: CaseId): Promise<Answer> => {
  const papers = await readablePapers(principal, id);
  return { status: 200, body: { items: papers.flatMap(lineOf) } };
};

interface Asked {
  readonly id: CaseId;
  readonly kind: CasePaperKind;
  /** The entry that it is made of; undefined: the last that has one of that kind. */
  readonly entry: number | undefined;
}

/**
 * One paper of a case as a file, with the digest of its bytes (RFC 9530), which are the same each time.
 * @throws `not-found` where the case has none of that kind, or not of that entry.
 */
export const readPaper = async (principal: Principal, { id, kind, entry }: Asked): Promise<Answer> => {
  const papers = await readablePapers(principal, id);
  const found = papers.findLast(
    (one) => one.kind === kind && (entry === undefined || one.data.entry.entry === entry),
  );
  const rendered = found && (await render(found.kind, found.data));
  if (!rendered) throw notFound();
  const { bytes, title } = rendered;
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
