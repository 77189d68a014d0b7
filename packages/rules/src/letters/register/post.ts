import type { Bilingual, LegalDate, PostRole, UnitId } from '../../vocabulary.ts';

/** Somebody's time in a post: an opaque personnel reference, and nothing more about a person. */
export interface PostTenure {
  readonly holder: string;
  /** A display name. */
  readonly name?: string | undefined;
  readonly from: LegalDate;
  /** Its last day, null while it lasts. */
  readonly to: LegalDate | null;
}

/** An office in a unit that carries responsibility (A4, A5). */
export interface Post {
  /** Its id within the unit. */
  readonly id: string;
  readonly unit: UnitId;
  readonly title: Bilingual;
  readonly role: PostRole;
  /** In the order of their first days. */
  readonly tenures: readonly PostTenure[];
}

/** The post itself out of a record of it. */
export const postOf = ({ id, unit, title, role, tenures }: Post): Post => ({
  id,
  unit,
  title,
  role,
  tenures,
});

/** The tenure of a post on a day; undefined while it is vacant. */
export const tenureOn = (
  { tenures }: { readonly tenures: readonly PostTenure[] },
  on: LegalDate,
): PostTenure | undefined => tenures.find(({ from, to }) => from <= on && (to === null || on <= to));
