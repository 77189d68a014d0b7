import { type Answer, allowed, checkMatch, effects, executeCommand, type Request } from '@jieti/lambda';
import type { GradedYear } from '@jieti/rules';
import * as rules from '@jieti/rules';
import type { Write } from '@jieti/store';
import { freezeWrite } from '../content.ts';
import type { routes } from '../contract/routes.ts';
import type { WhatIfBody } from '../contract/what-if.ts';
import { gradedRegister } from '../evaluated-units.ts';
import { evaluationAsked } from '../evaluators.ts';
import { schemeVersion } from '../scheme/store.ts';
import { table } from '../table.ts';
import { actOnYear, draftOf, publicationOf, yearContext } from '../years.ts';
import { frozenYear } from './frozen.ts';
import { findRun, planRun } from './run.ts';
import { acceptedRun } from './view.ts';

type Asking = Request<typeof routes.requestGrading>;

/** The run it is held against: the one named, else the published one or the draft; with what it was graded by. */
const baseOf = async (of: GradedYear, named: string | undefined) => {
  const id = named ?? (await publicationOf(of))?.runId ?? (await draftOf(of))?.runId;
  const run = id === undefined ? undefined : await findRun(id);
  if (!run || !rules.isSameYear(run, of) || !rules.isGraded(run) || !run.frozen) return null;
  const { basis } = await frozenYear(run.frozen.inputHash);
  return { run, basis };
};

/** The scheme to grade by, under its hash; with the write that stores it. */
const otherScheme = async (of: GradedYear, { scheme: own, schemeVersion: version }: WhatIfBody) => {
  const scheme = own ?? (version === undefined ? undefined : await schemeVersion(of, version));
  if (!scheme) return null;
  const { hash, write } = freezeWrite(scheme);
  return { scheme: { version: own ? 0 : (version ?? 0), hash, scheme }, writes: [write] };
};

/**
 * Asks how a year would be graded by another scheme or other values (A10, A25): the same frozen inputs, a run of its own that is
 * never the draft. The year may be published: nothing of it changes.
 */
export const askWhatIf = (request: Asking, body: WhatIfBody): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const of = await evaluationAsked(request);
    checkMatch(request, 0);
    const [known, base, other, register] = await Promise.all([
      yearContext(of),
      baseOf(of, body.of),
      otherScheme(of, body),
      gradedRegister(of),
    ]);
    const context = { ...known, base, other: other?.scheme ?? null, register };
    const command = { ...body, id: `what-if-${of.year}-${effects.newId()}` };
    const decided = allowed(
      actOnYear(request.principal, 'ask-what-if', of, (actor) =>
        rules.askWhatIf(command, { ...context, actor }),
      ),
    );
    const { record, writes } = planRun(undefined, decided);
    const stored: readonly Write[] = other?.writes ?? [];
    return { writes: [...stored, ...writes], answer: acceptedRun(record) };
  });
