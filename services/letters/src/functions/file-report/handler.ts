import { apiHandler, executeAndRetry, executeCommand, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { fileReport } from '../../reports/file-report.ts';
import { returnReport } from '../../reports/return-report.ts';
import { table } from '../../table.ts';

export const handler = apiHandler(
  // One paper may report to several at once: whoever loses the race about its number is judged again.
  on(routes.fileReport, (request) => executeAndRetry(table, request, () => fileReport(request))),
  on(routes.returnReport, (request) => executeCommand(table, request, () => returnReport(request))),
);
