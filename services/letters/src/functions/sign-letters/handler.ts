import { apiHandler, executeCommand, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { signLetters } from '../../letters/sign-letters.ts';
import { table } from '../../table.ts';

export const handler = apiHandler(
  on(routes.signLetters, (request) => executeCommand(table, request, () => signLetters(request))),
);
