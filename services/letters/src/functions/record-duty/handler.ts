import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { recordDuty } from '../../duties/record-duty.ts';
import { settle } from '../../settle.ts';

export const handler = apiHandler(
  on(routes.recordDuty, (request) => settle(request, () => recordDuty(request))),
);
