import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PlainAnswersProtocol } from './plain-answers.ts';

/**
 * A number of the table as a number, if it is one here too; else its digits as a text. We write none such: who alters an item may,
 * and reading it must not fail.
 */
const numberOf = (digits: string): number | string => {
  const number = Number(digits);
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? digits : number;
};

/** One client a process; the SDK reads its endpoint from the environment. */
export const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ protocol: PlainAnswersProtocol }), {
  marshallOptions: { removeUndefinedValues: true },
  unmarshallOptions: { wrapNumbers: numberOf },
});

/** Steps of the SDK that do nothing for us: it has no logger here, the table asks for no name of a program, and calls nobody back. */
for (const step of ['loggerMiddleware', 'getUserAgentMiddleware', 'recursionDetectionMiddleware'])
  documents.middlewareStack.remove(step);
