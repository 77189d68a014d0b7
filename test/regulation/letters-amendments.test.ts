import {
  amendContents,
  contentInForce,
  contentSignedNow,
  contentsOnceSigned,
  contentToSign,
  type LetterByContents,
  type LetterSignature,
  statusByContents,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const signature = (side: LetterSignature['side'], version: number, on: string): LetterSignature => ({
  side,
  post: 'head',
  holder: side,
  on,
  version,
});
const signedBy = (version: number, on: string): LetterSignature[] => [
  signature('superior', version, on),
  signature('subordinate', version, on),
];

const issued: LetterByContents = {
  contents: [{ version: 1, section: 'for-locality', on: '2026-01-05' }],
  signatures: [],
};
const posts = { superior: ['head'], subordinate: ['head'] };
/** The letter with signatures, as an act that adds them leaves it. */
const signed = (letter: LetterByContents, ...added: LetterSignature[]): LetterByContents => {
  const next = { ...letter, signatures: [...letter.signatures, ...added] };
  return { ...next, contents: contentsOnceSigned(next, posts, 'all-principals') };
};
const inForce: LetterByContents = signed(issued, ...signedBy(1, '2026-02-01'));

const amend = (letter: LetterByContents, version: number, on: string, same: number[] = []) => ({
  ...letter,
  contents: amendContents(letter, { version, section: 'for-locality' }, on, same) ?? letter.contents,
});

describe('a letter that is amended (A7)', () => {
  it('stays in force as it was, and waits to be signed again', () => {
    const letter = amend(inForce, 2, '2026-06-01');
    expect(statusByContents(letter)).toEqual({
      status: 'in-force',
      inForceOn: '2026-02-01',
      resigning: 'issued',
    });
    expect(contentInForce(letter)?.version).toBe(1);
    expect(contentSignedNow(letter)?.version).toBe(2);
  });

  it('signed again by one side still has the old content in force; by both it has the new one', () => {
    const letter = amend(inForce, 2, '2026-06-01');
    const one = signed(letter, signature('subordinate', 2, '2026-06-02'));
    expect(statusByContents(one)).toMatchObject({ status: 'in-force', resigning: 'signed-by-one' });
    expect(contentInForce(one)?.version).toBe(1);
    const two = signed(one, signature('superior', 2, '2026-06-03'));
    expect(statusByContents(two)).toEqual({ status: 'in-force', inForceOn: '2026-02-01', resigning: null });
    expect(contentInForce(two)?.version).toBe(2);
    expect(contentToSign(two)).toBeNull();
  });

  it('that nobody or one side had signed says the new content only, and the signature given does not count for it', () => {
    const half = { ...issued, signatures: [signature('superior', 1, '2026-02-01')] };
    for (const before of [issued, half]) {
      const letter = amend(before, 2, '2026-02-02');
      expect(statusByContents(letter)).toEqual({ status: 'issued', inForceOn: null, resigning: null });
      expect(letter.contents[0]).toMatchObject({ version: 1, supersededOn: '2026-02-02' });
    }
  });

  it('a second time before it was signed again: what waited falls, what is in force stays', () => {
    const letter = amend(amend(inForce, 2, '2026-06-01'), 3, '2026-07-01');
    expect(letter.contents.map(({ version, supersededOn }) => [version, supersededOn])).toEqual([
      [1, undefined],
      [2, '2026-07-01'],
      [3, undefined],
    ]);
    expect([contentInForce(letter)?.version, contentToSign(letter)?.version]).toEqual([1, 3]);
  });

  it('a content that fell never comes into force, whoever signs it', () => {
    const letter = amend(amend(inForce, 2, '2026-06-01'), 3, '2026-07-01');
    const late = signed(letter, ...signedBy(2, '2026-07-02'));
    expect(contentInForce(late)?.version).toBe(1);
  });

  it('by what says the same as it does is not touched', () => {
    expect(amendContents(inForce, { version: 2, section: 'x' }, '2026-06-01', [1])).toBeNull();
    expect(amendContents(issued, { version: 2, section: 'x' }, '2026-06-01', [1])).toBeNull();
    const waiting = amend(inForce, 2, '2026-06-01');
    expect(amendContents(waiting, { version: 3, section: 'x' }, '2026-07-01', [2])).toBeNull();
  });

  it('back to what is in force waits for nobody', () => {
    const letter = amend(amend(inForce, 2, '2026-06-01'), 3, '2026-07-01', [1]);
    expect(statusByContents(letter)).toEqual({
      status: 'in-force',
      inForceOn: '2026-02-01',
      resigning: null,
    });
    expect(contentSignedNow(letter)?.version).toBe(1);
  });

  it('whatever is signed and amended: a letter once in force stays so, from the same day', () => {
    const act = fc.constantFrom('amend', 'superior', 'subordinate');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let letter = issued;
        let before = statusByContents(letter);
        for (const [i, what] of acts.entries()) {
          const on = `2026-03-${String(i + 1).padStart(2, '0')}`;
          const version = contentSignedNow(letter)?.version ?? 0;
          letter =
            what === 'amend'
              ? amend(letter, version + 1, on)
              : signed(letter, signature(what as 'superior', version, on));
          const after = statusByContents(letter);
          if (before.status === 'in-force')
            expect(after).toMatchObject({ status: 'in-force', inForceOn: before.inForceOn });
          expect(contentSignedNow(letter)).not.toBeNull();
          before = after;
        }
      }),
    );
  });
});
