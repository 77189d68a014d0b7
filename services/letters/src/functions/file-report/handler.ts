import { apiHandler, executeCommand, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { fileReport } from '../../reports/file-report.ts';
import { returnReport } from '../../reports/return-report.ts';
import { table } from '../../table.ts';

export const handler = apiHandler(
  on(routes.fileReport, (request) => executeCommand(table, request, () => fileReport(request))),
  on(routes.returnReport, (request) => executeCommand(table, request, () => returnReport(request))),
);
