import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { recordFinding } from '../../inspections/record-finding.ts';
import { settle } from '../../settle.ts';

export const handler = apiHandler(
  on(routes.recordFinding, (request) => settle(request, () => recordFinding(request))),
);
