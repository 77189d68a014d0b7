import { type Answer, checkMatch, city, effects, executeCommand, type Request } from '@jieti/lambda';
import { requireYearOffice } from '../access.ts';
import { auditWrite, byPrincipal } from '../audit.ts';
import type { routes } from '../contract/routes.ts';
import { allFaults } from '../faults.ts';
import { table } from '../table.ts';
import { requireOpen, whileOpen } from '../years.ts';
import { schemeFaults } from './check.ts';
import { gradedRegister } from './register.ts';
import { currentScheme, schemeWrites } from './store.ts';

/** Sets a year's scheme, or changes it as a new version (A10). All its faults are named at once (422). */
export const setScheme = (request: Request<typeof routes.setScheme>): Promise<Answer> => {
  const { principal, body: scheme } = request;
  const { year } = request.params;
  requireYearOffice(principal, 'A10');
  return executeCommand(table, request, async () => {
    await requireOpen(year);
    const before = (await currentScheme(year))?.version ?? 0;
    checkMatch(request, before);
    const faults = schemeFaults(scheme, await gradedRegister(year), city().root);
    if (faults.length > 0) throw allFaults(faults);
    const version = before + 1;
    const by = byPrincipal(principal);
    return {
      writes: [
        ...schemeWrites({ year, version, scheme, at: effects.now(), by }),
        whileOpen(year),
        auditWrite(year, 'scheme-set', by, { version }),
      ],
      answer: { status: 200, version, body: { year, version, ...scheme } },
    };
  });
};
