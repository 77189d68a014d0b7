import { type Answer, checkMatch, effects, executeCommand, type Request } from '@jieti/lambda';
import { requireYearOffice } from '../access.ts';
import { auditWrite, byPrincipal } from '../audit.ts';
import type { routes } from '../contract/routes.ts';
import { requireScheme } from '../scheme/store.ts';
import { table } from '../table.ts';
import { askWhatIf } from '../what-if/ask.ts';
import { requireOpen, whileOpen } from '../years.ts';
import { newRun } from './run.ts';
import { runAnswerOf } from './view.ts';

type Asking = Request<typeof routes.requestGrading>;

/**
 * Asks for a year to be graded (A10). Only the run's record is written; the table's stream starts the machine.
 * @throws 409 if the year has no scheme or is published.
 */
const gradeYear = (request: Asking): Promise<Answer> => {
  const { year } = request.params;
  requireYearOffice(request.principal, 'A10');
  return executeCommand(table, request, async () => {
    await requireOpen(year);
    await requireScheme(year);
    checkMatch(request, 0);
    const by = byPrincipal(request.principal);
    const run = newRun(`grading-${year}-${effects.newId()}`, year, effects.now(), by);
    return {
      writes: [
        { Put: { TableName: table.name(), Item: run, ConditionExpression: 'attribute_not_exists(PK)' } },
        whileOpen(year),
        auditWrite(year, 'grading-requested', by, { runId: run.id }),
      ],
      answer: {
        status: 202,
        version: run.version,
        body: runAnswerOf(run, 0, []),
        headers: { location: `/grading-runs/${run.id}` },
      },
    };
  });
};

/** Asks for a year's grading, or what another scheme or other values would make of it. */
export const requestGrading = (request: Asking): Promise<Answer> => {
  const whatIf = request.body?.whatIf;
  return whatIf ? askWhatIf(request, whatIf) : gradeYear(request);
};
