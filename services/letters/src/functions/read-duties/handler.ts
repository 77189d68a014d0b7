import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listDuties } from '../../duties/list-duties.ts';

export const handler = apiHandler(on(routes.listDuties, listDuties));
