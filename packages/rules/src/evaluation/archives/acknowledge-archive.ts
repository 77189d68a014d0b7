import { type ActsLaw, authorize, type Place } from '../../competence/index.ts';
import { type Actor, collect, type Decided, type Outcome, refuseOr } from '../../decision/index.ts';
import type { Instant } from '../../vocabulary.ts';
import type { Archive } from './archive.ts';

export interface AcknowledgeContext {
  readonly actor: Actor;
  readonly now: Instant;
  readonly city: ActsLaw;
  /** The place of a unit whose post the holder holds or held. */
  readonly place: Place;
}

/** The history's words for an acknowledgement: the names of what was taken note of. */
export type ArchiveAcknowledged = { readonly filed: readonly string[] };

/** A personnel department takes note of what was filed with it (A11). What is filed stays as it is. */
export const acknowledgeArchive = (
  archive: Archive,
  filed: readonly string[],
  { actor, now, city, place }: AcknowledgeContext,
): Outcome<Decided<Archive, ArchiveAcknowledged>> =>
  refuseOr(collect(authorize(actor, 'acknowledge-archive', place, city)), () => ({
    type: 'archive-acknowledged',
    at: now,
    actor,
    articles: ['archives'],
    data: { filed },
    state: { ...archive, acknowledged: archive.acknowledged + filed.length },
  }));
