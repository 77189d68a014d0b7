import { type Answer, allowed, checkMatch, executeCommand, type Request } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { table } from '../table.ts';
import { actOnYear, whileOpen, yearContext } from '../years.ts';
import { gradedRegister } from './register.ts';
import { currentScheme, planScheme } from './store.ts';

/** Puts a year's scheme, or changes it as a new version (A10). */
export const putScheme = (request: Request<typeof routes.setScheme>): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const { principal, params, body } = request;
    const { year } = params;
    const before = await currentScheme(year);
    checkMatch(request, before?.version ?? 0);
    const context = { ...(await yearContext(year)), register: await gradedRegister(year) };
    const decided = allowed(
      actOnYear(principal, 'put-scheme', (actor) =>
        rules.putScheme(before ?? null, body, { ...context, actor }),
      ),
    );
    const { record, writes } = planScheme(before, decided);
    const { version } = record;
    return {
      writes: [...writes, whileOpen(year)],
      answer: { status: 200, version, body: { year, version, ...body } },
    };
  });
