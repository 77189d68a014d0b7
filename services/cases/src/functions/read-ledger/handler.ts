import { apiHandler, on } from '@jieti/lambda';
import { seeCase } from '../../acts/sight.ts';
import { routes } from '../../contract/routes.ts';
import { readLedger } from '../../ledger/read-ledger.ts';

/** GET /cases/{id}/ledger */
export const handler = apiHandler(
  on(routes.readLedger, async ({ principal, params }) => {
    await seeCase(principal, params.id);
    return { status: 200, body: await readLedger(params.id) };
  }),
);
