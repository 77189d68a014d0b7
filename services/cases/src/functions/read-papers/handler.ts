import { apiHandler, on } from '@jieti/lambda';
import { answerPaper, answerPapers } from '@jieti/lambda/papers';
import { routes } from '../../contract/routes.ts';
import { papersOfCase } from '../../papers/papers-of-case.ts';
import { papersOfSession } from '../../papers/papers-of-session.ts';

/** GET …/documents and …/documents/{kind} of cases and sessions: their papers, rendered from their ledgers on reading */
export const handler = apiHandler(
  on(routes.listPapers, async ({ principal, params }) =>
    answerPapers(await papersOfCase(principal, params.id)),
  ),
  on(routes.readPaper, async ({ principal, params: { id, kind }, query: { entry } }) =>
    answerPaper(await papersOfCase(principal, id), { kind, entry }),
  ),
  on(routes.listSessionPapers, async ({ principal, params }) =>
    answerPapers(await papersOfSession(principal, params.id)),
  ),
  on(routes.readSessionPaper, async ({ principal, params: { id, kind }, query: { entry } }) =>
    answerPaper(await papersOfSession(principal, id), { kind, entry }),
  ),
);
