import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listTasks } from '../../tasks/list-tasks.ts';

/** GET /tasks */
export const handler = apiHandler(on(routes.listTasks, listTasks));
