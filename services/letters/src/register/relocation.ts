import { type Actor, endOf, type Instant, type LegalDate } from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import type { StagedPlace } from './staged-place.ts';

/** One unit of a branch on its way to its new place, or to its end; who decided that, and when. */
export interface Relocation {
  readonly place: StagedPlace;
  readonly actor: Actor;
  readonly at: Instant;
}

/** The day from which the unit is no more, where it comes to its end. */
export const endIn = ({ place: { head } }: Relocation): LegalDate | undefined => head && endOf(head.unit);

/** Something that lies with a unit. */
export interface LyingItem extends Key {
  readonly entity: string;
}

/**
 * Takes a record along to its unit's place, or lets it end with the unit. What it returns are parcels of writes, each whole in
 * itself (the record, its entry, its counters) and written over the record as it was read; none where it is done already.
 * `beside` is all that lies with the unit.
 */
interface Relocator {
  relocate(item: LyingItem, move: Relocation, beside: readonly LyingItem[]): Write[][];
}

/** Everything that goes along when units move or end; assembled above all that keeps something with a unit. */
export interface Relocators {
  /** By the `entity` of what lies with the unit; anything else stays as it is. */
  readonly byEntity: Readonly<Record<string, Relocator>>;
  /** Planned and written together with the unit itself. */
  readonly withUnit: readonly ((move: Relocation) => Promise<Write[]>)[];
}
