import {
  allowed,
  checkMatch,
  city,
  effects,
  type PlannedWrites,
  type Principal,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import { actAs, type SignLetter, signLetter as sign, signaturePapers } from '@jieti/rules';
import { atVersion, keyOf } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { table } from '../table.ts';
import { placeOfSide, readableLetter } from './letter-access.ts';
import { countChanges } from './letter-counters.ts';
import { type LetterRecord, letterOf, letterView, loadLetter } from './letter-record.ts';
import { planLetter } from './letter-writes.ts';
import { principalsOf } from './outstanding.ts';
import { asWithdrawn } from './withdrawal-under-way.ts';

/**
 * Plans a signature for one side of a letter (A7). The counters of the branches above move in the same transaction, and the post must
 * still be held as it was read.
 * @param versionNamed true where the caller named the version of the letter that they saw.
 */
export const planSignature = async (
  principal: Principal,
  record: LetterRecord,
  command: SignLetter,
  versionNamed: boolean,
): Promise<PlannedWrites> => {
  const letter = await asWithdrawn(letterOf(record));
  const principals = await principalsOf(letter);
  const post = principals[command.side].find(({ id }) => id === command.post);
  const place = placeOfSide(record, command.side);
  const context = { now: effects.now(), city: city(), place, principals, versionNamed };
  const decided = allowed(
    actAs(principal, 'sign-letter', place, city(), (actor) => sign(letter, command, { ...context, actor })),
  );
  const { record: after, writes } = planLetter(record, decided, record.path);
  const papers = await paperWrites(table, signaturePapers(decided.actor, letter.id, command));
  return {
    writes: [
      ...writes,
      ...papers,
      ...(post ? [table.check(keyOf(post), atVersion(post.version))] : []),
      ...countChanges(letter.year, [{ before: letter, after: decided.state, path: record.path }]),
    ],
    answer: { status: 201, body: letterView(decided.state, after.version), version: after.version },
  };
};

/** Records a signature for one side of a letter (A7). */
export const signLetter = async (request: Request<typeof routes.signLetter>): Promise<PlannedWrites> => {
  const { principal, params, body, ifMatch } = request;
  const record = readableLetter(principal, await loadLetter(params.id));
  checkMatch(request, record.version);
  return planSignature(principal, record, body, ifMatch !== undefined);
};
