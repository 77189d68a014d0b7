import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listReports } from '../../reports/list-reports.ts';

export const handler = apiHandler(on(routes.listReports, listReports));
