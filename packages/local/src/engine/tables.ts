import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { TableModel } from '../template/model.ts';

/** A template knows provisioned indexes no more than on-demand tables do: AWS wants the index without throughput. */
const creation = ({ name, attributes, keys, indexes, stream }: TableModel): CreateTableCommand =>
  new CreateTableCommand({
    TableName: name,
    AttributeDefinitions: attributes,
    KeySchema: keys,
    BillingMode: 'PAY_PER_REQUEST',
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
  });

/** Creates the tables of the template that are not there yet. */
export const createTables = async (tables: readonly TableModel[]): Promise<void> => {
  const client = new DynamoDBClient({});
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const table of tables) {
    if (!TableNames.includes(table.name)) await client.send(creation(table));
  }
  client.destroy();
};

/** The table of a stack in a data directory: the template's name for it begins with the city's. Throws if there is none. */
export const tableOfStack = async (stack: string): Promise<string> => {
  const client = new DynamoDBClient({});
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  client.destroy();
  const name = TableNames.find((table) => new RegExp(`${stack}[0-9A-F]{8}-Table$`).test(table));
  if (!name) throw new Error(`there is no table of ${stack} here`);
  return name;
};
