import { apiHandler, on, once } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { tableName } from '../../table.ts';
import { putTemplate } from '../../template/put-template.ts';

export const handler = apiHandler(
  on(routes.putTemplate, (request) => once(tableName(), request, () => putTemplate(request))),
);
