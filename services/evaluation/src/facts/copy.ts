import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { documents, type Key } from '@jieti/store';
import { table } from '../table.ts';

/** Keeps a copy if it is newer than the one we have; an old or repeated event changes nothing. */
export const keepNewest = async <T extends Key & { readonly version: number }>(item: T): Promise<void> => {
  try {
    await documents.send(
      new PutCommand({
        TableName: table.name(),
        Item: item,
        ConditionExpression: 'attribute_not_exists(PK) OR version < :version',
        ExpressionAttributeValues: { ':version': item.version },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};
