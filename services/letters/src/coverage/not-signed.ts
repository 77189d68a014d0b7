import type { Request } from '@jieti/lambda';
import { letterSides, type SignatureAskedFor, unitOfSide } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { lettersByStatus } from '../keys.ts';
import { type LetterRecord, letterOf, recordView } from '../letters/letter-record.ts';
import { principalsOnPage, unitsOnPage } from '../letters/on-page.ts';
import { outstandingOn } from '../letters/outstanding.ts';
import { type Part, pageThrough } from '../paging.ts';
import type { UnitRecord } from '../register/unit-record.ts';

type Read = Request<typeof routes.getCoverage>;

/** Letters of these statuses, below a unit, in the order of the tree. */
const partsBelow = ({ path }: UnitRecord, year: number): Part[] =>
  (['issued', 'signed-by-one', 'resigning', 'incomplete'] as const).map((status) => ({
    index: 'GSI2',
    partition: lettersByStatus(year, status),
    from: path,
    whole: true,
    beneath: true,
  }));

type Outstanding = Awaited<ReturnType<typeof outstandingOn>>;

const namedPost = ({ post, title, holder }: SignatureAskedFor) =>
  post === null || title === null ? [] : [{ id: post, title, holder }];

/** The sides that have yet to sign, each with its posts that have not; a successor's signature is no obstacle. */
const waitingFor = (letter: Pick<LetterRecord, 'unit' | 'superior'>, asked: Outstanding) =>
  letterSides.flatMap((side) => {
    const missing = asked.filter((one) => one.side === side && one.why !== 'succession');
    if (missing.length === 0) return [];
    return [{ side, unit: unitOfSide(letter, side), posts: missing.flatMap(namedPost) }];
  });

/**
 * Lists letters below a unit that are not in force, after them those to be signed again, and last those in force that a
 * principal has yet to sign (I-35), with the posts they wait for, by name: a page, in the order of the tree.
 */
export const notSigned = async (under: UnitRecord, { params, query }: Read) => {
  const parts = partsBelow(under, params.year);
  const { items: records, nextCursor } = await pageThrough<LetterRecord>(parts, query.limit, query.cursor);
  const signing = records.flatMap(({ unit, superior }) => [unit, superior]);
  const [units, posts] = await Promise.all([unitsOnPage(records), principalsOnPage(records, signing)]);
  const postsOf = async (unit: string) => posts.get(unit) ?? [];
  const items = await Promise.all(
    records.map(async (record) => {
      const letter = letterOf(record);
      return {
        letter: letter.id,
        unit: letter.unit,
        name: units.get(letter.unit)?.name ?? { zh: letter.unit, en: letter.unit },
        status: letter.status,
        resigning: letter.amendment !== null,
        light: recordView(record).light,
        waitsFor: waitingFor(letter, await outstandingOn(letter, postsOf)),
      };
    }),
  );
  return { items, nextCursor };
};
