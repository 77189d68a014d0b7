import { apiHandler, executeCommand, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { recordPaperLetters } from '../../letters/record-paper.ts';
import { table } from '../../table.ts';

export const handler = apiHandler(
  on(routes.recordPaperLetters, (request) =>
    executeCommand(table, request, () => recordPaperLetters(request)),
  ),
);
