import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { documents, effects, type Key, lostRace } from '@jieti/lambda';
import { canonical } from '../content.ts';
import { markKey, restingPK } from '../keys.ts';
import { allOf, read, table } from '../table.ts';
import { judge } from './judge.ts';
import type { Commendation, CommendationLink, CommendationMark, Reason } from './record.ts';

/** The days on which nobody commended may have been barred: of the document, and of its entry. */
export const daysOf = ({ document, enteredOn }: Pick<Commendation, 'document' | 'enteredOn'>): string[] => [
  ...new Set([document.date, enteredOn]),
];

const reasonsOf = async (commendation: Commendation): Promise<Reason[]> => {
  const refusals = await judge({ ...commendation, days: daysOf(commendation) });
  return refusals.map(({ code, articles, text, facts }) => ({
    ...{ code, articles: [...articles], zh: text.zh, en: text.en },
    facts,
  }));
};

const marked = async (before: Commendation, reasons: readonly Reason[]): Promise<boolean> => {
  const commendation: Commendation = {
    ...before,
    status: reasons.length > 0 ? 'in-question' : 'standing',
    reasons,
    marks: before.marks + 1,
  };
  const mark: CommendationMark = {
    ...markKey(before, commendation.marks),
    ...{ entity: 'commendation-mark', commendation, at: effects.now() },
  };
  try {
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: table(), Item: mark, ConditionExpression: 'attribute_not_exists(PK)' } },
          {
            Put: {
              TableName: table(),
              Item: commendation,
              ConditionExpression: 'marks = :marks',
              ExpressionAttributeValues: { ':marks': before.marks },
            },
          },
        ],
      }),
    );
    return true;
  } catch (error) {
    if (lostRace(error)) return false;
    throw error;
  }
};

/** Others may look at the same commendation at the same time; each try begins with what is known then. */
const tries = 20;

/**
 * Looks again at what a commendation rests on. Where that no longer holds for its own days it is in question, and stands again
 * when it does: a measure told late, a result changed, a revocation. What is imposed later does not touch it. Whether the honour is
 * taken back is for those who gave it. Done again, or late, it comes to the same.
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
