import { city, effects, type Request } from '@jieti/lambda';
import { contentToSign, legalDateOf } from '@jieti/rules';
import type { Side } from '../contract/letters.ts';
import type { routes } from '../contract/routes.ts';
import { lettersByStatus } from '../keys.ts';
import { type LetterRecord, type LetterState, letterOf, letterView } from '../letters/letter-record.ts';
import { unitOfSide } from '../letters/sign-letter.ts';
import { tenureOn } from '../posts/post-record.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { type Part, pageThrough } from '../scopes.ts';
import { principalsOnPage, unitsOnPage } from './on-page.ts';

/** The sides whose signature is wanting, for the content that waits. */
const openSides = (letter: LetterState): Side[] => {
  const version = contentToSign(letter)?.version;
  return (['superior', 'subordinate'] as const).filter(
    (side) =>
      version !== undefined &&
      !letter.signatures.some((signature) => signature.side === side && signature.version === version),
  );
};

/**
 * Letters below a unit that are not in force, and after them those to be signed again, with the posts they wait for, by
 * name: a page, in the order of the tree.
 */
export const notSigned = async (under: UnitRecord, request: Request<typeof routes.getCoverage>) => {
  const { limit, cursor } = request.query;
  const parts = (['issued', 'signed-by-one', 'resigning'] as const).map(
    (status): Part => ({
      index: 'GSI2',
      partition: lettersByStatus(request.params.year, status),
      from: under.path,
      whole: true,
      beneath: true,
    }),
  );
  const page = await pageThrough<LetterRecord>(parts, limit, cursor);
  const items = page.items.map(letterOf);
  const [units, posts] = await Promise.all([
    unitsOnPage(items),
    principalsOnPage(
      items,
      items.flatMap((letter) => openSides(letter).map((side) => unitOfSide(letter, side))),
    ),
  ]);
  const today = legalDateOf(effects.now(), city().zone);
  const waitsFor = (letter: LetterState, side: Side) => {
    const unit = unitOfSide(letter, side);
    return {
      side,
      unit,
      posts: (posts.get(unit) ?? []).map((post) => ({
        id: post.id,
        title: post.title,
        holder: tenureOn(post, today)?.holder ?? null,
      })),
    };
  };
  return {
    items: items.map((letter) => ({
      letter: letter.id,
      unit: letter.unit,
      name: units.get(letter.unit)?.name ?? { zh: letter.unit, en: letter.unit },
      status: letter.status,
      resigning: letter.amendment !== null,
      light: letterView(letter).light,
      waitsFor: openSides(letter).map((side) => waitsFor(letter, side)),
    })),
    nextCursor: page.nextCursor,
  };
};
