import { type LedgerPaper, listedPapers, type PaperKind, renderAmong } from '@jieti/documents';
import { type Answer, answerPaper, apiHandler, notFound, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { papersOfCase } from '../../papers/papers-of-case.ts';
import { papersOfSession } from '../../papers/papers-of-session.ts';

type Papers = readonly LedgerPaper[];

const list = (papers: Papers): Answer => ({ status: 200, body: { items: listedPapers(papers) } });

const readOne = async (papers: Papers, kind: PaperKind, entry: number | undefined): Promise<Answer> => {
  const rendered = await renderAmong(papers, { kind, entry });
  if (!rendered) throw notFound();
  return answerPaper(rendered);
};

/** GET …/documents and …/documents/{kind} of cases and sessions: their papers, rendered from their ledgers on reading */
export const handler = apiHandler(
  on(routes.listPapers, async ({ principal, params }) => list(await papersOfCase(principal, params.id))),
  on(routes.readPaper, async ({ principal, params: { id, kind }, query }) =>
    readOne(await papersOfCase(principal, id), kind, query.entry),
  ),
  on(routes.listSessionPapers, async ({ principal, params }) =>
    list(await papersOfSession(principal, params.id)),
  ),
  on(routes.readSessionPaper, async ({ principal, params: { id, kind }, query }) =>
    readOne(await papersOfSession(principal, id), kind, query.entry),
  ),
);
