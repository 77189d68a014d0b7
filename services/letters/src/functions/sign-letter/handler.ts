import { apiHandler, executeAndRetry, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { signLetter } from '../../letters/sign-letter.ts';
import { table } from '../../table.ts';

export const handler = apiHandler(
  on(routes.signLetter, (request) => executeAndRetry(table, request, () => signLetter(request))),
);
