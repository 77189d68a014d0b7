import { type EntryRead, isReadable } from '@jieti/ledger';
import { type Commendation, judgedState, type Name, officeOf, openOutcomes } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { CommendationAnswer, CommendationRead } from '../contract/commendations.ts';
import { commendationId, commendationKey, commendationsPK } from '../keys.ts';
import { historyOf, type RecordOf, type Stored } from '../stored.ts';
import { table } from '../table.ts';
import { commendationDataOf } from './commendation-entry.ts';

/** A unit or a holder commended, as the table holds it. */
export type CommendationRecord = Stored<Commendation>;

/** Where a unit or a holder is looked up: which commendation concerns them. */
export interface CommendationLink extends Key {
  readonly entity: 'commendation-link';
  readonly to: Key;
}

/** A commendation's key: who was commended, within the plan or, by the state or the province, by a document. */
export const keyOfCommendation = ({ by, plan, whom, holder, unit, document }: Commendation): Key => {
  const who = `${whom}#${holder ?? unit}`;
  return plan === null
    ? { PK: commendationsPK(by), SK: `${who}#${document.number}` }
    : { PK: commendationsPK(plan), SK: who };
};

export const commendationRecordOf = (key: Key, unit: string): RecordOf => ({
  entity: 'commendation',
  id: commendationId(key),
  key,
  unit,
});

/** The commendation an id in a path stands for. */
export const findCommendation = async (id: string): Promise<CommendationRecord | undefined> => {
  const key = commendationKey(id);
  return key && (await table.read<CommendationRecord>(key));
};

export const commendationHistory = (key: Key) =>
  historyOf({ entity: 'commendation', id: commendationId(key), key });

/** What those named were honoured with, by the state or by the province. */
export const honoursOf = async (
  by: Commendation['by'],
  names: readonly Name[],
): Promise<CommendationRecord[]> => {
  const found = await Promise.all(
    names.map(({ unit, holder }) =>
      table.all<CommendationRecord>({
        partition: commendationsPK(by),
        prefix: `${holder === undefined ? 'unit' : 'holder'}#${holder ?? unit}#`,
      }),
    ),
  );
  return found.flat();
};

/** Everybody commended by a plan. */
export const commendedBy = (plan: string): Promise<CommendationRecord[]> =>
  table.all<CommendationRecord>({ partition: commendationsPK(plan) });

const reasonsAnswer = (reasons: Commendation['reasons']): CommendationAnswer['reasons'] =>
  reasons.map((reason) => ({ ...reason, articles: [...reason.articles], facts: { ...reason.facts } }));

/** What those who gave a commendation said of it, as it is told. */
export const resolutionAnswerOf = (said: Commendation['resolution']): CommendationAnswer['resolution'] => {
  if (!said) return null;
  const { outcome, reasons, document, actor, at } = said;
  return { outcome, reasons, document, body: officeOf(actor).body, at };
};

export const commendationAnswerOf = (one: CommendationRecord): CommendationAnswer => {
  const { by, plan, whom, unit, holder, honour, document, at, status, reasons, entitled, resolution } = one;
  return {
    id: commendationId(one),
    by,
    plan,
    whom,
    unit,
    holder,
    honour,
    on: document.date,
    document,
    at,
    status,
    reasons: reasonsAnswer(reasons),
    entitled: entitled.map((each) => ({ ...each })),
    resolution: resolutionAnswerOf(resolution),
    next: openOutcomes(judgedState(one, reasons)),
  };
};

/** A commendation with every change of its status, in order; what somebody altered out of its form is in its history only. */
export const commendationWithHistory = (
  one: CommendationRecord,
  changes: readonly EntryRead[],
): CommendationRead => ({
  ...commendationAnswerOf(one),
  history: changes.filter(isReadable).flatMap(({ at, data }) => {
    const changed = commendationDataOf(data);
    if (!changed) return [];
    const { status, reasons, resolution } = changed;
    return { at, status, reasons: reasonsAnswer(reasons), resolution: resolutionAnswerOf(resolution) };
  }),
});
