import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { recordGrant } from '../../grants/record-grant.ts';

export const handler = apiHandler(on(routes.recordGrant, recordGrant));
