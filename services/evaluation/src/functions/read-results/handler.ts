import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listResults } from '../../results/list.ts';
import { readResult } from '../../results/read.ts';

export const handler = apiHandler(on(routes.listResults, listResults), on(routes.readResult, readResult));
