import { type Answer, allowed, checkMatch, effects, executeCommand, type Request } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { evaluationAsked } from '../evaluators.ts';
import { currentScheme } from '../scheme/store.ts';
import { table } from '../table.ts';
import { actOnYear, whileOpen, yearContext } from '../years.ts';
import { askWhatIf } from './ask-what-if.ts';
import { planRun } from './run.ts';
import { acceptedRun } from './view.ts';

type Asking = Request<typeof routes.requestGrading>;

/** Asks for a year to be graded (A10). Only the run's record is written; the table's stream starts the machine. */
const gradeYear = (request: Asking): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const of = await evaluationAsked(request);
    checkMatch(request, 0);
    const context = { ...(await yearContext(of)), scheme: (await currentScheme(of)) ?? null };
    const id = `grading-${of.year}-${effects.newId()}`;
    const decided = allowed(
      actOnYear(request.principal, 'request-grading', of, (actor) =>
        rules.requestGrading(id, { ...context, actor }),
      ),
    );
    const { record, writes } = planRun(undefined, decided);
    return { writes: [...writes, whileOpen(of)], answer: acceptedRun(record) };
  });

/** Asks for a year's grading, or what another scheme or other values would make of it. */
export const requestGrading = (request: Asking): Promise<Answer> => {
  const whatIf = request.body?.whatIf;
  return whatIf ? askWhatIf(request, whatIf) : gradeYear(request);
};
