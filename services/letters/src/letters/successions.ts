import { principalsOnPage } from '../signing/on-page.ts';
import { callsOf } from './calls.ts';
import { type LetterState, letterView } from './letter-record.ts';

/** Those of a page of letters that a successor in office today is asked to sign, with the posts (A7). */
const successionsOn = async (letters: readonly LetterState[]) => {
  const posts = await principalsOnPage(
    letters,
    letters.flatMap(({ unit, superior }) => [unit, superior]),
  );
  const postsOf = async (unit: string) => posts.get(unit) ?? [];
  const found = await Promise.all(
    letters.map(async (letter) => ({
      letter,
      calls: (await callsOf(letter, postsOf)).filter(({ why }) => why === 'succession'),
    })),
  );
  return found.filter(({ calls }) => calls.length > 0);
};

/** A page of letters as a list shows it; asked for successions, those of them that there is one in. */
export const listed = async (letters: readonly LetterState[], calls: 'succession' | undefined) =>
  calls === undefined
    ? letters.map((letter) => letterView(letter))
    : (await successionsOn(letters)).map((found) => ({ ...letterView(found.letter), calls: found.calls }));
