import { apiHandler, on } from '@jieti/lambda';
import { exportResults } from '../../cards/export.ts';
import { routes } from '../../contract/routes.ts';

export const handler = apiHandler(on(routes.exportResults, exportResults));
