import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { documents, lostRace, type Write } from '@jieti/lambda';

/**
 * Writes what follows from a day having passed: nobody’s command, so it has no command record. False if somebody was
 * first with one of the items; the next look judges them as they stand then.
 */
export const commitAlone = async (writes: readonly Write[]): Promise<boolean> => {
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    return true;
  } catch (error) {
    if (lostRace(error)) return false;
    throw error;
  }
};
