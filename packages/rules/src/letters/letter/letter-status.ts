import type { SettingOf } from '../../interpretations/index.ts';
import type { LegalDate } from '../../vocabulary.ts';

/** The two that sign: the unit above, and the unit itself (A7). */
export const letterSides = ['superior', 'subordinate'] as const;
export type LetterSide = (typeof letterSides)[number];

/** Issued; signed by some of those who are to sign it; signed by all and so in force (A7, I-35); or withdrawn before anybody signed. */
export const letterStatuses = ['issued', 'signed-by-one', 'in-force', 'withdrawn'] as const;
export type LetterStatus = (typeof letterStatuses)[number];

/** Called in question: the register was corrected, and by it the signer did not hold the post on the day (A4, A5). */
interface SignatureQuestion {
  /** The day of the correction. */
  readonly on: LegalDate;
  /** The holder of the post on the day of the signature, by the corrected register; null where it was vacant. */
  readonly holder: string | null;
}

/** A signature of a post's holder for one of the two sides, under a version of the letter's content. */
export interface LetterSignature {
  readonly side: LetterSide;
  readonly post: string;
  readonly holder: string;
  readonly on: LegalDate;
  /** Version of the content it was given for; left out where content has one version only. */
  readonly version?: number;
  readonly questioned?: SignatureQuestion | undefined;
}

/** Whose signatures bring a letter into force (I-35). */
export type SigningRule = SettingOf<'I-35'>;

/** The principal posts of the two sides: by them their units sign (A4, A5, A7). */
export type PrincipalPosts = Readonly<Record<LetterSide, readonly string[]>>;

/** A post of one side. */
export interface SideAndPost {
  readonly side: LetterSide;
  readonly post: string;
}

/** Signatures that count: an amended content must be signed again (A7), and one called in question counts for nothing. */
export const signaturesFor = (
  version: number | undefined,
  signatures: readonly LetterSignature[],
): LetterSignature[] =>
  signatures.filter(
    (signature) =>
      signature.questioned === undefined && (version === undefined || signature.version === version),
  );

/** The signatures of a version of a letter's content; without a version, all of them. */
export interface SignedContent {
  readonly signatures: readonly LetterSignature[];
  readonly version?: number;
}

/** The principal posts that have not signed a content (A7). */
export const postsYetToSign = (
  { signatures, version }: SignedContent,
  posts: PrincipalPosts,
): SideAndPost[] => {
  const counted = signaturesFor(version, signatures);
  return letterSides.flatMap((side) =>
    posts[side]
      .filter((post) => !counted.some((signature) => signature.side === side && signature.post === post))
      .map((post) => ({ side, post })),
  );
};

const earliest = (days: readonly LegalDate[]): LegalDate | null => days.toSorted()[0] ?? null;
const latest = (days: readonly LegalDate[]): LegalDate | null => days.toSorted().at(-1) ?? null;

/** The day on which a side had signed as the rule asks; null before. A side without a principal post has any signature it gave. */
const sideSignedOn = (
  signatures: readonly LetterSignature[],
  posts: readonly string[],
  rule: SigningRule,
): LegalDate | null => {
  if (rule === 'one-of-each-side' || posts.length === 0) return earliest(signatures.map(({ on }) => on));
  const days = posts.map((post) => earliest(signatures.filter((s) => s.post === post).map(({ on }) => on)));
  return days.includes(null) ? null : latest(days.filter((day) => day !== null));
};

/**
 * The day on which a content came into force (A7, I-35): once all principals of both sides have signed it or, by the other
 * setting, one on each side. Null before.
 */
export const inForceOn = (
  { signatures, version }: SignedContent,
  posts: PrincipalPosts,
  rule: SigningRule,
): LegalDate | null => {
  const counted = signaturesFor(version, signatures);
  const days = letterSides.map((side) =>
    sideSignedOn(
      counted.filter((signature) => signature.side === side),
      posts[side],
      rule,
    ),
  );
  return days.includes(null) ? null : latest(days.filter((day) => day !== null));
};
