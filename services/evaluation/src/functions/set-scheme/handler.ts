import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { setScheme } from '../../scheme/set.ts';

export const handler = apiHandler(on(routes.setScheme, setScheme));
