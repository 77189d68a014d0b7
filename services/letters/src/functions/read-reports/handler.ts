import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listReports } from '../../reports/list-reports.ts';
import { readReportHistory } from '../../reports/read-report.ts';

export const handler = apiHandler(
  on(routes.listReports, listReports),
  on(routes.readReportHistory, readReportHistory),
);
