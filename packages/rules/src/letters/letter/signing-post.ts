import type { Bilingual, LegalDate, PostRole } from '../../vocabulary.ts';

/** A post of a unit, as far as signing depends on it; letters are signed by principals (A4, A5, A7). */
export interface SigningPost {
  readonly id: string;
  readonly title: Bilingual;
  readonly role: PostRole;
  /** `to` is the last day, null while it lasts. */
  readonly tenures: readonly {
    readonly holder: string;
    readonly from: LegalDate;
    readonly to: LegalDate | null;
  }[];
}

/** The holder of a post on a day; null while it is vacant. */
export const holderOn = ({ tenures }: Pick<SigningPost, 'tenures'>, on: LegalDate): string | null =>
  tenures.find(({ from, to }) => from <= on && (to === null || on <= to))?.holder ?? null;
