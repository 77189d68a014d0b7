import { type LetterRecord, letterOf, recordView } from './letter-record.ts';
import { principalsOnPage } from './on-page.ts';
import { outstandingOn } from './outstanding.ts';

/** Those of a page of letters that a successor in office today is asked to sign, with the posts (A7). */
const successionsOn = async (letters: readonly LetterRecord[]) => {
  const posts = await principalsOnPage(
    letters,
    letters.flatMap(({ unit, superior }) => [unit, superior]),
  );
  const postsOf = async (unit: string) => posts.get(unit) ?? [];
  const found = await Promise.all(
    letters.map(async (record) => ({
      record,
      calls: (await outstandingOn(letterOf(record), postsOf)).filter(({ why }) => why === 'succession'),
    })),
  );
  return found.filter(({ calls }) => calls.length > 0);
};

/** A page of letters as a list shows it; asked for successions, those of them that there is one in. */
export const listed = async (letters: readonly LetterRecord[], calls: 'succession' | undefined) =>
  calls === undefined
    ? letters.map(recordView)
    : (await successionsOn(letters)).map(({ record, calls: outstanding }) => ({
        ...recordView(record),
        calls: outstanding,
      }));
