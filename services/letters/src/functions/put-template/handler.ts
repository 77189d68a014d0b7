import { apiHandler, executeCommand, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { table } from '../../table.ts';
import { putTemplate } from '../../template/put-template.ts';

export const handler = apiHandler(
  on(routes.putTemplate, (request) => executeCommand(table, request, () => putTemplate(request))),
);
