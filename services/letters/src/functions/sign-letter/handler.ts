import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { signLetter } from '../../letters/sign-letter.ts';
import { settle } from '../../settle.ts';

export const handler = apiHandler(
  on(routes.signLetter, (request) => settle(request, () => signLetter(request))),
);
