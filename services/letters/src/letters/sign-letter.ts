import { checkMatch, city, effects, type PlannedWrites, problem, type Request, refused } from '@jieti/lambda';
import { contentSignedNow, legalDateOf, type Refusal, unitEnded } from '@jieti/rules';
import type { Side, Signature } from '../contract/letters.ts';
import type { routes } from '../contract/routes.ts';
import { historyOf } from '../history.ts';
import { letterKey, postKey } from '../keys.ts';
import { type PostRecord, tenureOn } from '../posts/post-record.ts';
import { countLetters, difference } from '../signing/counters.ts';
import { checkVersion, load, putVersion } from '../table.ts';
import { countOf } from './count-of.ts';
import { changed, type LetterState, letterItem, letterView, loadLetter } from './letter-record.ts';
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

const checkNotSigned = (letter: LetterState, { side, post, holder, version }: Signature): void => {
  const before = letter.signatures.find(
    (s) => s.side === side && s.post === post && s.holder === holder && s.version === version,
  );
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

/**
 * The content a signature is for. Once a letter was amended nobody signs what they may not have read: they name the
 * version, or the letter's by If-Match; and what is to be signed now must be that one.
 */
const contentSigned = (request: Sign, letter: LetterState): number => {
  const named = request.body.version;
  const version = contentSignedNow(letter)?.version ?? letter.template.version;
  if (named === undefined && request.ifMatch === undefined && letter.contents.length > 1)
    throw no(
      'state',
      'content-not-named',
      {
        zh: '责任书已经修订,签字须注明所签内容的版本',
        en: 'The letter was amended: a signature names the version of the content it is for',
      },
      { facts: { version }, pointer: '/version' },
    );
  if (named === undefined || named === version) return version;
  const known = letter.contents.some((content) => content.version === named);
  throw no(
    known ? 'state' : 'input',
    known ? 'content-amended' : 'no-such-content',
    known
      ? { zh: `第 ${named} 版内容不再签字`, en: `Content of version ${named} is not signed any more` }
      : { zh: `责任书没有第 ${named} 版内容`, en: `The letter has no content of version ${named}` },
    { facts: { version, named }, pointer: '/version' },
  );
};

/** A delegate is not the holder, and the document that names them is of today at the latest. */
const delegateOf = ({ body: { delegate } }: Sign, holder: string, today: string) => {
  if (delegate && delegate.holder === holder)
    throw no(
      'input',
      'delegate-is-holder',
      { zh: '代签人即任职者本人', en: 'The delegate named is the holder of the post' },
      { pointer: '/delegate/holder' },
    );
  if (delegate && delegate.document.date > today)
    throw no(
      'input',
      'delegated-later',
      { zh: '授权文件日期晚于签字日', en: 'The document of delegation is of a later day' },
      { facts: { on: today }, pointer: '/delegate/document/date' },
    );
  return delegate;
};

const signatureOf = async (request: Sign, letter: LetterState) => {
  const { side, post: postId, holder: named, document } = request.body;
  const unit = unitOfSide(letter, side);
  checkActsFor(request, unit);
  const post = await principalPost(unit, postId);
  const at = effects.now();
  const on = legalDateOf(at, city().zone);
  const holder = signerOf(post, named, on);
  const delegate = delegateOf(request, holder, on);
  const signature: Signature = {
    side,
    post: postId,
    holder,
    version: contentSigned(request, letter),
    on,
    at,
    by: request.principal.subject,
    ...(document && { document }),
    ...(delegate && { delegate }),
  };
  return { signature, post, unit };
};

/**
 * Records a signature for one side of a letter (A7): of a principal post, by whoever holds it today or, on the record, by
 * a delegate; for the content that waits, else as a successor for the one in force. Both sides signed, it is in force. The
 * counters above move in the same transaction.
 */
export const signLetter = async (request: Sign): Promise<PlannedWrites> => {
  const before = seenLetter(request.principal, await loadLetter(request.params.id));
  const { signature, post, unit } = await signatureOf(request, before);
  checkMatch(request, before.version);
  checkStands(before);
  checkNotSigned(before, signature);
  const after = changed(before, { signatures: [...before.signatures, signature] });
  const deed = { subject: signature.by, actingFor: { unit }, at: signature.at };
  return {
    writes: [
      putVersion(letterItem(after), before.version),
      historyOf(letterKey(after.year, after.unit), 'letter-signed', deed, before, after),
      checkVersion(post, post.version),
      ...countLetters(after.year, [after.path], difference(countOf(before), countOf(after))),
    ],
    answer: { status: 201, body: letterView(after), version: after.version },
  };
};
