import { apiHandler, on } from '@jieti/lambda';
import { answerPaper, answerPapers } from '@jieti/lambda/papers';
import { routes } from '../../contract/routes.ts';
import { evaluationAsked } from '../../evaluators.ts';
import { papersOfPublication } from '../../papers/papers-of-publication.ts';

/** GET …/documents and …/documents/{kind} of a publication: its papers, rendered from its history on reading */
export const handler = apiHandler(
  on(routes.listPublicationPapers, async (request) =>
    answerPapers(await papersOfPublication(request.principal, await evaluationAsked(request))),
  ),
  on(routes.readPublicationPaper, async (request) => {
    const { kind } = request.params;
    const papers = await papersOfPublication(request.principal, await evaluationAsked(request));
    return answerPaper(papers, { kind, entry: request.query.entry });
  }),
);
