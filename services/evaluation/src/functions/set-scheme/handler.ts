import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { putScheme } from '../../scheme/put-scheme.ts';

export const handler = apiHandler(on(routes.setScheme, putScheme));
