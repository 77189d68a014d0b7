import { type Answer, allowed, checkMatch, effects, executeCommand, type Request } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { Write } from '@jieti/store';
import { freezeWrite } from '../content.ts';
import type { routes } from '../contract/routes.ts';
import type { WhatIfBody } from '../contract/what-if.ts';
import { gradedRegister } from '../scheme/register.ts';
import { schemeVersion } from '../scheme/store.ts';
import { table } from '../table.ts';
import { actOnYear, draftOf, publicationOf, yearContext } from '../years.ts';
import { frozenYear } from './frozen.ts';
import { findRun, planRun } from './run.ts';
import { acceptedRun } from './view.ts';

type Asking = Request<typeof routes.requestGrading>;

/** The run it is held against: the one named, else the published one or the draft; with what it was graded by. */
const baseOf = async (year: number, of: string | undefined) => {
  const id = of ?? (await publicationOf(year))?.runId ?? (await draftOf(year))?.runId;
  const run = id === undefined ? undefined : await findRun(id);
  if (run?.year !== year || !rules.isGraded(run) || !run.frozen) return null;
  const { basis } = await frozenYear(run.frozen.inputHash);
  return { run, basis };
};

/** The scheme to grade by, under its hash; with the write that stores it. */
const otherScheme = async (year: number, { scheme: own, schemeVersion: version }: WhatIfBody) => {
  const scheme = own ?? (version === undefined ? undefined : await schemeVersion(year, version));
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
    const { year } = request.params;
    checkMatch(request, 0);
    const [known, base, other, register] = await Promise.all([
      yearContext(year),
      baseOf(year, body.of),
      otherScheme(year, body),
      gradedRegister(year),
    ]);
    const context = { ...known, base, other: other?.scheme ?? null, register };
    const command = { ...body, id: `what-if-${year}-${effects.newId()}` };
    const decided = allowed(
      actOnYear(request.principal, 'ask-what-if', (actor) => rules.askWhatIf(command, { ...context, actor })),
    );
    const { record, writes } = planRun(undefined, decided);
    const stored: readonly Write[] = other?.writes ?? [];
    return { writes: [...stored, ...writes], answer: acceptedRun(record) };
  });
