import { apiHandler, on } from '@jieti/lambda';
import { commend } from '../../commendations/commend.ts';
import { routes } from '../../contract/routes.ts';

export const handler = apiHandler(on(routes.commend, commend));
