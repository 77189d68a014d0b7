import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { issueKey } from '../../keys.ts';
import { amendTemplate } from '../../issuing/amend-template.ts';
import { settleBulk } from '../../settle.ts';

export const handler = apiHandler(
  on(routes.amendTemplate, (request) =>
    settleBulk(request, issueKey(request.params.year), () => amendTemplate(request)),
  ),
);
