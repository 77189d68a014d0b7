import { type Commit, checkMatch, city, effects, problem, type Request, refused } from '@jieti/lambda';
import { inForceOn, legalDateOf, letterState, type Refusal, unitEnded } from '@jieti/rules';
import type { Side, Signature } from '../contract/letters.ts';
import type { routes } from '../contract/routes.ts';
import { historyOf } from '../history.ts';
import { letterKey, postKey } from '../keys.ts';
import { type PostRecord, tenureOn } from '../posts/post-record.ts';
import { countAbove, difference } from '../signing/counters.ts';
import { checkVersion, load, putVersion } from '../table.ts';
import { countOf } from './count-of.ts';
import { type LetterState, letterItem, letterOf, letterView, loadLetter } from './letter-record.ts';
import { seenLetter } from './letter-sight.ts';

type Sign = Request<typeof routes.signLetter>;

/** The unit that signs for a side. */
export const unitOfSide = (letter: LetterState, side: Side): string =>
  side === 'superior' ? letter.superior : letter.unit;

const no = (kind: Refusal['kind'], code: string, text: Refusal['text'], more: Partial<Refusal> = {}) =>
  refused([{ code, kind, articles: ['A7'], text, facts: {}, ...more }]);

const principalPost = async (unit: string, id: string): Promise<PostRecord> => {
  const post = await load<PostRecord>(postKey(unit, id));
  if (post?.role === 'principal') return post;
  throw no(
    'input',
    'not-a-principal-post',
    {
      zh: '责任书由主要负责同志签订;该单位没有此主要负责岗位',
      en: 'Letters are signed by principals; the unit has no such principal post',
    },
    { facts: { unit, post: id }, pointer: '/post', articles: ['A4', 'A5', 'A7'] },
  );
};

/** Who signs: the holder of the post today, and nobody else. */
const signerOf = (post: PostRecord, named: string | undefined, today: string): string => {
  const tenure = tenureOn(post, today);
  if (!tenure)
    throw no(
      'state',
      'post-vacant',
      { zh: `该岗位在 ${today} 无人任职`, en: `Nobody holds this post on ${today}` },
      { facts: { post: post.id, on: today } },
    );
  if (named !== undefined && named !== tenure.holder)
    throw no(
      'input',
      'holder-not-in-office',
      { zh: `所列人员在 ${today} 不任此职`, en: `The holder named does not hold this post on ${today}` },
      { facts: { post: post.id, on: today }, pointer: '/holder' },
    );
  return tenure.holder;
};

/** A unit that is no more is asked for no signature, and what it signed stays (A3, A7). */
const checkStands = ({ unit, endedOn }: LetterState): void => {
  if (endedOn !== undefined) throw refused([unitEnded({ unit, from: endedOn }, ['A3', 'A7'])]);
};

const checkNotSigned = (letter: LetterState, { side, post, holder }: Signature): void => {
  const before = letter.signatures.find((s) => s.side === side && s.post === post && s.holder === holder);
  if (!before) return;
  throw no(
    'state',
    'already-signed',
    { zh: `已于 ${before.on} 签字`, en: `Signed already, on ${before.on}` },
    { facts: { side, post, on: before.on } },
  );
};

const checkActsFor = (request: Sign, unit: string): void => {
  if (request.principal.units.includes(unit)) return;
  throw problem('no-competence', { articles: ['A7'], facts: { competent: [{ unit }] } });
};

const signatureOf = async (request: Sign, letter: LetterState) => {
  const { side, post: postId, holder: named, document } = request.body;
  const unit = unitOfSide(letter, side);
  checkActsFor(request, unit);
  const post = await principalPost(unit, postId);
  const at = effects.now();
  const on = legalDateOf(at, city().zone);
  const holder = signerOf(post, named, on);
  const by = request.principal.subject;
  const signature: Signature = { side, post: postId, holder, on, at, by, ...(document && { document }) };
  return { signature, post, unit };
};

const signed = (letter: LetterState, signature: Signature): LetterState => {
  const signatures = [...letter.signatures, signature];
  return {
    ...letterOf(letter),
    signatures,
    status: letterState({ signatures }),
    inForceOn: inForceOn({ signatures }),
    version: letter.version + 1,
  };
};

/**
 * Records a signature for one side of a letter (A7): of a principal post, by whoever holds it today. Both sides signed,
 * it is in force; a successor signs again while it stays so. The counters above move in the same transaction.
 */
export const signLetter = async (request: Sign): Promise<Commit> => {
  const before = seenLetter(request.principal, await loadLetter(request.params.id));
  const { signature, post, unit } = await signatureOf(request, before);
  checkMatch(request, before.version);
  checkStands(before);
  checkNotSigned(before, signature);
  const after = signed(before, signature);
  const deed = { subject: signature.by, actingFor: { unit }, at: signature.at };
  return {
    writes: [
      putVersion(letterItem(after), before.version),
      historyOf(letterKey(after.year, after.unit), 'letter-signed', deed, letterOf(before), after),
      checkVersion(post, post.version),
      ...countAbove(after.year, [after.path], difference(countOf(before), countOf(after))),
    ],
    answer: { status: 201, body: letterView(after), version: after.version },
  };
};
