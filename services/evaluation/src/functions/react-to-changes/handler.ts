import { type Change, streamHandler } from '@jieti/lambda';
import { fileBatch } from '../../archives/filing.ts';
import { reassess } from '../../commendations/reassess.ts';
import { eventArrived } from '../../versions/facts-arrived.ts';
import { regradePart, startRegrading } from '../../versions/regrade-group.ts';
import { afterNewVersion } from './after-new-version.ts';
import { afterPublication } from './after-publication.ts';
import { startRun } from './start-run.ts';

/** Each kind of new item has its reaction; the declaration of the function lets through these kinds and no others. */
const reactions = {
  'grading-run': startRun,
  publication: afterPublication,
  'result-version': afterNewVersion,
  'year-event': eventArrived,
  regrading: startRegrading,
  'regrading-part': regradePart,
  'archive-batch': fileBatch,
  // A commendation is looked at once more, for what became known while it was entered.
  commendation: reassess,
};

type Kind = keyof typeof reactions;

/** The items of each kind, as its reaction takes them. */
type Items = { readonly [K in Kind]: Parameters<(typeof reactions)[K]>[0] };

const reactionTo: { readonly [K in Kind]: (inserted: Items[K]) => Promise<void> } = reactions;

/** A new item of one of these kinds: this service alone writes its table, and each kind in the form its reaction takes. */
type Inserted = { [K in Kind]: Items[K] & { readonly entity: K } }[Kind];

const isReactedTo = (item: { readonly entity?: unknown }): item is Inserted =>
  Object.hasOwn(reactions, String(item.entity));

const reactTo = <K extends Kind>(kind: K, inserted: Items[K]): Promise<void> => reactionTo[kind](inserted);

/**
 * Reacts to what was decided (at least once, in order): a stream has two readers and no more, so the reactions to all kinds of
 * items share this one. Each is idempotent: an item seen twice comes to the same.
 */
const react = async ({ kind, after }: Change): Promise<void> => {
  if (kind === 'INSERT' && after && isReactedTo(after)) await reactTo(after.entity, after);
};

export const handler = streamHandler(react);
