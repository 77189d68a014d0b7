import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listTargets } from '../../targets/list-targets.ts';
import { readTargets } from '../../targets/read-targets.ts';

export const handler = apiHandler(on(routes.readTargets, readTargets), on(routes.listTargets, listTargets));
