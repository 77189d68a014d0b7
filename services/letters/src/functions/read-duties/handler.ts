import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listDuties } from '../../duties/list-duties.ts';
import { readDutyHistory } from '../../duties/read-duty-history.ts';

export const handler = apiHandler(
  on(routes.listDuties, listDuties),
  on(routes.readDutyHistory, readDutyHistory),
);
