import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listTargets } from '../../targets/list-targets.ts';
import { readTargets } from '../../targets/read-targets.ts';
import { targetsHistory } from '../../targets/targets-history.ts';

export const handler = apiHandler(
  on(routes.readTargets, readTargets),
  on(routes.listTargets, listTargets),
  on(routes.targetsHistory, targetsHistory),
);
