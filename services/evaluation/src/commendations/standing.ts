import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { effects } from '@jieti/lambda';
import { commendationStatus } from '@jieti/rules';
import { documents, isLostRace, type Key, type Write } from '@jieti/store';
import { canonical } from '../content.ts';
import { markKey, restingPK } from '../keys.ts';
import { allOf, read, table } from '../table.ts';
import { judge } from './judge.ts';
import {
  type Commendation,
  type CommendationLink,
  type CommendationMark,
  type Reason,
  stateOf,
} from './record.ts';

/** The days on which nobody commended may have been barred: of the document, and of its entry. */
export const daysOf = ({ document, enteredOn }: Pick<Commendation, 'document' | 'enteredOn'>): string[] => [
  ...new Set([document.date, enteredOn]),
];

/** What stands against a commendation by what is known now, for its own days. */
export const reasonsOf = async (commendation: Commendation): Promise<Reason[]> => {
  const refusals = await judge({ ...commendation, days: daysOf(commendation) });
  return refusals.map(({ code, articles, text, facts }) => ({
    ...{ code, articles: [...articles], zh: text.zh, en: text.en },
    facts,
  }));
};

/** The next standing of a commendation, told to the bus and kept in its history; it fails where somebody else changed it meanwhile. */
export const changeWrites = (
  before: Commendation,
  change: Pick<Commendation, 'reasons'> & Partial<Pick<Commendation, 'resolution'>>,
): { readonly after: Commendation; readonly writes: readonly Write[] } => {
  const changed = { ...before, ...change };
  const status = commendationStatus(stateOf(changed, changed.reasons));
  const after: Commendation = { ...changed, status, marks: before.marks + 1 };
  const mark: CommendationMark = {
    ...markKey(before, after.marks),
    ...{ entity: 'commendation-mark', commendation: after, at: effects.now() },
  };
  return {
    after,
    writes: [
      { Put: { TableName: table.name(), Item: mark, ConditionExpression: 'attribute_not_exists(PK)' } },
      {
        Put: {
          TableName: table.name(),
          Item: after,
          ConditionExpression: 'marks = :marks',
          ExpressionAttributeValues: { ':marks': before.marks },
        },
      },
    ],
  };
};

const marked = async (before: Commendation, reasons: readonly Reason[]): Promise<void> => {
  const { writes } = changeWrites(before, { reasons });
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: [...writes] }));
  } catch (error) {
    if (!isLostRace(error)) throw error;
  }
};

/** Others may look at the same commendation at the same time; each try begins with what is known then. */
const tries = 20;

/**
 * Looks again at what a commendation rests on. Where that no longer holds for its own days it is in question, and stands again
 * when it does: a measure told late, a result changed, a revocation. What is imposed later does not touch it. Whether the honour is
 * kept or taken back is for those who gave it, and stays as they said (I-33). Done again, or late, it comes to the same.
 */
export const lookAgain = async ({ PK, SK }: Key): Promise<void> => {
  for (let n = 0; n < tries; n++) {
    const commendation = await read<Commendation>({ PK, SK });
    if (!commendation) return;
    const reasons = await reasonsOf(commendation);
    if (canonical(reasons) === canonical(commendation.reasons)) return;
    await marked(commendation, reasons);
  }
  throw new Error(`the commendation ${PK} ${SK} changed ${tries} times under our hands`);
};

/** Looks again at every commendation that rests on a unit: a measure on it, or its result, is known otherwise now. */
export const lookAgainAt = async (unit: string): Promise<void> => {
  for (const { to } of await allOf<CommendationLink>({ PK: restingPK(unit) })) await lookAgain(to);
};
