import { apiHandler, on, once } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { fileReport } from '../../reports/file-report.ts';
import { returnReport } from '../../reports/return-report.ts';
import { tableName } from '../../table.ts';

export const handler = apiHandler(
  on(routes.fileReport, (request) => once(tableName(), request, () => fileReport(request))),
  on(routes.returnReport, (request) => once(tableName(), request, () => returnReport(request))),
);
