import { apiHandler, on } from '@jieti/lambda';
import { answerPaper, answerPapers } from '@jieti/lambda/papers';
import { routes } from '../../contract/routes.ts';
import { papersOfFinding } from '../../papers/papers-of-finding.ts';
import { papersOfLetter } from '../../papers/papers-of-letter.ts';

/** GET …/documents and …/documents/{kind} of letters and findings: their papers, rendered from their histories on reading */
export const handler = apiHandler(
  on(routes.listLetterPapers, async ({ principal, params }) =>
    answerPapers(await papersOfLetter(principal, params.id)),
  ),
  on(routes.readLetterPaper, async ({ principal, params: { id, kind }, query: { entry } }) =>
    answerPaper(await papersOfLetter(principal, id), { kind, entry }),
  ),
  on(routes.listFindingPapers, async ({ principal, params }) =>
    answerPapers(await papersOfFinding(principal, params)),
  ),
  on(routes.readFindingPaper, async ({ principal, params: { kind, ...of }, query: { entry } }) =>
    answerPaper(await papersOfFinding(principal, of), { kind, entry }),
  ),
);
