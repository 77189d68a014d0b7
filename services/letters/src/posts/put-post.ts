import { isDeepStrictEqual } from 'node:util';
import {
  checkMatch,
  city,
  effects,
  invalidInput,
  type PlannedWrites,
  problem,
  type Request,
  refused,
} from '@jieti/lambda';
import { type LegalDate, legalDateOf, unitEnded } from '@jieti/rules';
import type { Post, Tenure } from '../contract/records.ts';
import type { routes } from '../contract/routes.ts';
import { historyOf } from '../history.ts';
import { postKey } from '../keys.ts';
import { changeRegister } from '../register/register-lock.ts';
import { actingOffice, seen } from '../register/sight.ts';
import { endOf, loadUnit, type UnitRecord } from '../register/unit-record.ts';
import { checkPlace, load, putVersion } from '../table.ts';
import { type PostRecord, postItem, postOf, postView } from './post-record.ts';
import { succeed } from './tenures.ts';

type Put = Request<typeof routes.putPost>;

const tenuresAfter = (body: Put['body'], before: readonly Tenure[]): readonly Tenure[] => {
  if (body.holder === undefined) return before;
  if (body.from === undefined)
    throw invalidInput([
      {
        pointer: '/from',
        detail: { zh: '须写明自何日起任职', en: 'Say from which day on' },
        code: 'from-missing',
      },
    ]);
  const outcome = succeed(before, body.holder, body.from);
  if (!outcome.ok) throw refused(outcome.refusals);
  return outcome.value;
};

/** Nobody comes to hold a post of a unit from a day on which it is no more (A3–A5). */
const checkDay = (unit: UnitRecord, from: LegalDate | undefined): void => {
  const end = endOf(unit);
  if (end === undefined || from === undefined || from < end) return;
  throw refused([
    unitEnded({ unit: unit.id, from: end, into: unit.mergedInto }, ['A3', 'A4', 'A5'], '/from'),
  ]);
};

/** The most holders of one post: a table's item is bounded. */
const mostTenures = 500;

const checkLength = (post: Post): void => {
  if (post.tenures.length > mostTenures)
    throw invalidInput([
      {
        pointer: '/holder',
        detail: { zh: `任职记录过多,至多 ${mostTenures} 条`, en: `Too many holders: at most ${mostTenures}` },
        code: 'too-many-tenures',
      },
    ]);
};

const judge = async (request: Put, before: PostRecord | undefined): Promise<PlannedWrites> => {
  const { unitId, postId } = request.params;
  const unit = seen(request.principal, await loadUnit(unitId));
  const office = actingOffice(request.principal, unit.path, ['cgc-office'], ['A6']);
  checkMatch(request, before?.version ?? 0);
  checkDay(unit, request.body.from);
  const { title, role } = request.body;
  const tenures = [...tenuresAfter(request.body, before?.tenures ?? [])];
  const post: Post = { id: postId, unit: unitId, title, role, tenures };
  checkLength(post);
  const today = legalDateOf(effects.now(), city().zone);
  if (before && isDeepStrictEqual(postOf(before), post))
    return { writes: [], answer: { status: 200, body: postView(before, today), version: before.version } };
  const version = (before?.version ?? 0) + 1;
  const deed = { subject: request.principal.subject, actingFor: office, at: effects.now() };
  const was = before && { ...postOf(before), version: before.version };
  return {
    writes: [
      changeRegister(),
      putVersion(postItem(post, unit.path, version), version - 1),
      checkPlace(unit),
      historyOf(postKey(unitId, postId), 'post-recorded', deed, was, { ...post, version }),
    ],
    answer: { status: before ? 200 : 201, body: postView({ ...post, version }, today), version },
  };
};

/**
 * Enters a post, or changes it, and records who holds it from a day on (A4, A5). What changes nothing writes nothing. The
 * function returned may be run again while the post itself stays as it first found it; after that it throws `conflict`.
 */
export const putPost = (request: Put): (() => Promise<PlannedWrites>) => {
  let first: number | undefined;
  return async () => {
    const before = await load<PostRecord>(postKey(request.params.unitId, request.params.postId));
    first ??= before?.version ?? 0;
    if ((before?.version ?? 0) !== first) throw problem('conflict');
    return judge(request, before);
  };
};
