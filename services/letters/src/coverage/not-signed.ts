import { city, effects, type Request } from '@jieti/lambda';
import { holderOn, type Letter, type LetterSide, legalDateOf, sidesToSign, unitOfSide } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { lettersByStatus } from '../keys.ts';
import { type LetterRecord, letterOf, recordView } from '../letters/letter-record.ts';
import { principalsOnPage, unitsOnPage } from '../letters/on-page.ts';
import { type Part, pageThrough } from '../paging.ts';
import type { PostRecord } from '../posts/post-record.ts';
import type { UnitRecord } from '../register/unit-record.ts';

type Read = Request<typeof routes.getCoverage>;

/** Letters of these statuses, below a unit, in the order of the tree. */
const partsBelow = ({ path }: UnitRecord, year: number): Part[] =>
  (['issued', 'signed-by-one', 'resigning'] as const).map((status) => ({
    index: 'GSI2',
    partition: lettersByStatus(year, status),
    from: path,
    whole: true,
    beneath: true,
  }));

/** One side whose signature is wanting, with the posts that it waits for. */
const waitingFor = (
  letter: Letter,
  side: LetterSide,
  postsOf: (unit: string) => readonly PostRecord[],
  today: string,
) => {
  const unit = unitOfSide(letter, side);
  return {
    side,
    unit,
    posts: postsOf(unit).map((post) => ({ id: post.id, title: post.title, holder: holderOn(post, today) })),
  };
};

/**
 * Lists letters below a unit that are not in force, and after them those to be signed again, with the posts they wait for,
 * by name: a page, in the order of the tree.
 */
export const notSigned = async (under: UnitRecord, { params, query }: Read) => {
  const parts = partsBelow(under, params.year);
  const { items: records, nextCursor } = await pageThrough<LetterRecord>(parts, query.limit, query.cursor);
  const page = records.map((record) => ({ record, letter: letterOf(record) }));
  const waiting = page.flatMap(({ letter }) => sidesToSign(letter).map((side) => unitOfSide(letter, side)));
  const [units, posts] = await Promise.all([unitsOnPage(records), principalsOnPage(records, waiting)]);
  const today = legalDateOf(effects.now(), city().zone);
  const postsOf = (unit: string) => posts.get(unit) ?? [];
  return {
    items: page.map(({ record, letter }) => ({
      letter: letter.id,
      unit: letter.unit,
      name: units.get(letter.unit)?.name ?? { zh: letter.unit, en: letter.unit },
      status: letter.status,
      resigning: letter.amendment !== null,
      light: recordView(record).light,
      waitsFor: sidesToSign(letter).map((side) => waitingFor(letter, side, postsOf, today)),
    })),
    nextCursor,
  };
};
