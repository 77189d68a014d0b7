import {
  allowed,
  checkMatch,
  city,
  effects,
  invalidInput,
  notFound,
  type PlannedWrites,
  type Request,
} from '@jieti/lambda';
import { actAs, correctPost as correct, postOf } from '@jieti/rules';
import { atVersion } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { placedUnit, readUnit } from '../register/access.ts';
import { atPath } from '../register/path.ts';
import { whileUnchanged } from '../register/while-unchanged.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { postEntry } from './post-ledger.ts';
import { loadPost, type PostRecord, postItem, postView } from './post-record.ts';
import { sizeFault } from './post-size.ts';
import { revisitLettersOf } from './stage-revisits.ts';

type Correct = Request<typeof routes.correctPost>;

const judge = async (request: Correct, before: PostRecord | undefined): Promise<PlannedWrites> => {
  const { principal, params, body } = request;
  const record = await readUnit(principal, params.unitId);
  if (!before) throw notFound();
  checkMatch(request, before.version);
  const unit = placedUnit(record);
  const now = effects.now();
  const decided = allowed(
    actAs(principal, 'correct-post', unit.place, city(), (actor) =>
      correct(postOf(before), body, { actor, now, city: city(), unit }),
    ),
  );
  const fault = sizeFault(decided.state);
  if (fault) throw invalidInput([fault]);
  const { version, head, write } = postEntry(decided, before, postOf(before));
  return {
    writes: [
      ...(await revisitLettersOf(decided.state, record, decided)),
      table.replace(postItem(decided.state, record.path, { version, head }), atVersion(before.version)),
      table.check(record, atPath(record)),
      write,
    ],
    answer: { status: 200, body: postView({ ...decided.state, version }, today()), version },
  };
};

/**
 * Puts right who held a post (A4, A5). Its letters are looked at again in the same act; the other services learn of the post as it is
 * now, and look at theirs.
 */
export const correctPost = (request: Correct): (() => Promise<PlannedWrites>) =>
  whileUnchanged(
    () => loadPost(request.params.unitId, request.params.postId),
    (before) => judge(request, before),
  );
