import {
  allowed,
  checkMatch,
  city,
  effects,
  invalidInput,
  type PlannedWrites,
  type Request,
} from '@jieti/lambda';
import { actAs, postOf, recordPost } from '@jieti/rules';
import { atVersion } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { placedUnit, readUnit } from '../register/access.ts';
import { atPath } from '../register/path.ts';
import { changeRegister } from '../register/register-lock.ts';
import { whileUnchanged } from '../register/while-unchanged.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';
import { postEntry } from './post-ledger.ts';
import { loadPost, type PostRecord, postItem, postView } from './post-record.ts';
import { sizeFault } from './post-size.ts';
import { revisitLettersOf } from './stage-revisits.ts';

type Put = Request<typeof routes.putPost>;

const judge = async (request: Put, before: PostRecord | undefined): Promise<PlannedWrites> => {
  const { principal, params, body } = request;
  const record = await readUnit(principal, params.unitId);
  checkMatch(request, before?.version ?? 0);
  const unit = placedUnit(record);
  const command = { id: params.postId, unit: params.unitId, ...body };
  const now = effects.now();
  const decided = allowed(
    actAs(principal, 'record-post', unit.place, city(), (actor) =>
      recordPost(before && postOf(before), command, { actor, now, city: city(), unit }),
    ),
  );
  if (!decided && before)
    return { writes: [], answer: { status: 200, body: postView(before, today()), version: before.version } };
  if (!decided) throw new Error('a new post that changes nothing');
  const fault = sizeFault(decided.state);
  if (fault) throw invalidInput([fault]);
  const { version, head, write } = postEntry(decided, before, before && postOf(before));
  const losesSigner = before?.role === 'principal' && decided.state.role !== 'principal';
  const follows = losesSigner ? await revisitLettersOf(decided.state, record, decided) : [changeRegister()];
  return {
    writes: [
      ...follows,
      table.replace(postItem(decided.state, record.path, { version, head }), atVersion(before?.version)),
      table.check(record, atPath(record)),
      write,
    ],
    answer: {
      status: before ? 200 : 201,
      body: postView({ ...decided.state, version }, today()),
      version,
    },
  };
};

/** Enters a post, or changes it, and records who holds it from a day on (A4, A5). What changes nothing writes nothing. */
export const putPost = (request: Put): (() => Promise<PlannedWrites>) =>
  whileUnchanged(
    () => loadPost(request.params.unitId, request.params.postId),
    (before) => judge(request, before),
  );
