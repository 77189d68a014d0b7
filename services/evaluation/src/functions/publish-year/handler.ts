import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { publishYear } from '../../publication/publish.ts';

export const handler = apiHandler(on(routes.publishYear, publishYear));
