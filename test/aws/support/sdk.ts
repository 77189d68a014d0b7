import { DynamoDBClient, ListTablesCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { region } from './ministack.ts';
import { places } from './places.ts';

/** The operator's view: what lies in the account, asked with the SDK. */

const client = () => ({
  endpoint: `http://127.0.0.1:${places().port}`,
  region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

export const tableNames = async (): Promise<readonly string[]> =>
  (await new DynamoDBClient(client()).send(new ListTablesCommand({}))).TableNames ?? [];

/** Everything in a table, as text. */
export const contentOf = async (table: string): Promise<string> => {
  const { Items = [] } = await new DynamoDBClient(client()).send(new ScanCommand({ TableName: table }));
  return JSON.stringify(Items);
};

export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly status: string;
}

/** The executions of the machines whose name begins so, of a status if one is given. */
export const executions = async (machines: string, status?: 'RUNNING'): Promise<readonly Execution[]> => {
  const sfn = new SFNClient(client());
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
  const found = [];
  for (const { stateMachineArn, name } of stateMachines.filter((machine) =>
    machine.name?.startsWith(machines),
  )) {
    const { executions: of = [] } = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn, ...(status && { statusFilter: status }) }),
    );
    found.push(
      ...of.map((one) => ({
        arn: String(one.executionArn),
        name: String(one.name),
        status: String(one.status),
        machine: name,
      })),
    );
  }
  return found;
};

export const statusOf = async (arn: string): Promise<string | undefined> =>
  (await new SFNClient(client()).send(new DescribeExecutionCommand({ executionArn: arn }))).status;
