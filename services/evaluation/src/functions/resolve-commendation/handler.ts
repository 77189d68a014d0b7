import { apiHandler, on } from '@jieti/lambda';
import { resolveCommendation } from '../../commendations/resolve.ts';
import { routes } from '../../contract/routes.ts';

export const handler = apiHandler(on(routes.resolveCommendation, resolveCommendation));
