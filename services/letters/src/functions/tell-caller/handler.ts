import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { whoAmI } from '../../me/who-am-i.ts';

/** GET /me */
export const handler = apiHandler(on(routes.whoAmI, whoAmI));
