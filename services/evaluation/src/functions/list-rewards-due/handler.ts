import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listRewardsDue } from '../../grants/list-due.ts';

export const handler = apiHandler(on(routes.listRewardsDue, listRewardsDue));
