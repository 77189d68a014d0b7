import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listPapers, readPaper } from '../../papers/read-paper.ts';

/** GET /cases/{id}/documents and /cases/{id}/documents/{kind}: the papers of a case, rendered from its ledger on reading */
export const handler = apiHandler(
  on(routes.listPapers, ({ principal, params }) => listPapers(principal, params.id)),
  on(routes.readPaper, ({ principal, params: { id, kind }, query: { entry } }) =>
    readPaper(principal, { id, kind, entry }),
  ),
);
