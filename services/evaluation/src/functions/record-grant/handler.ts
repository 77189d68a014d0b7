import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { recordGrant } from '../../grants/grant.ts';

export const handler = apiHandler(on(routes.recordGrant, recordGrant));
