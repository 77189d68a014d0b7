import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { settle } from '../../settle.ts';
import { breakDownTargets } from '../../targets/break-down.ts';

export const handler = apiHandler(
  on(routes.breakDownTargets, (request) => settle(request, () => breakDownTargets(request))),
);
