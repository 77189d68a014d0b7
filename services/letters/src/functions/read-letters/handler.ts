import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { getLetter, listLetters } from '../../letters/read-letters.ts';

export const handler = apiHandler(on(routes.getLetter, getLetter), on(routes.listLetters, listLetters));
