import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { exportResults } from '../../results/export.ts';

export const handler = apiHandler(on(routes.exportResults, exportResults));
