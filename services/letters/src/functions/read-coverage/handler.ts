import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { readCoverage } from '../../signing/read-coverage.ts';

export const handler = apiHandler(on(routes.getCoverage, readCoverage));
