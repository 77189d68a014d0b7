import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { readCoverage } from '../../coverage/read-coverage.ts';

export const handler = apiHandler(on(routes.getCoverage, readCoverage));
