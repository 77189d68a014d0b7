/** The city pretends to be deployed in a China partition, so that nothing may rely on `arn:aws:`. */
export const region = 'cn-north-1';
export const partition = 'aws-cn';
export const account = '000000000000';

const arn = (service: string, resource: string): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;

/** Per resource type: the property that holds its name, its ARN, and what `Ref` answers. */
interface Naming {
  readonly nameProperty: string;
  readonly arn: (name: string) => string;
  readonly ref: 'name' | 'arn';
}

const tableNaming: Naming = {
  nameProperty: 'TableName',
  arn: (name) => arn('dynamodb', `table/${name}`),
  ref: 'name',
};

export const namings: Readonly<Record<string, Naming>> = {
  'AWS::DynamoDB::Table': tableNaming,
  'AWS::DynamoDB::GlobalTable': tableNaming,
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    arn: (name) => arn('lambda', `function:${name}`),
    ref: 'name',
  },
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    arn: (name) => arn('states', `stateMachine:${name}`),
    ref: 'arn',
  },
  'AWS::Events::EventBus': {
    nameProperty: 'Name',
    arn: (name) => arn('events', `event-bus/${name}`),
    ref: 'name',
  },
  'AWS::SQS::Queue': { nameProperty: 'QueueName', arn: (name) => arn('sqs', name), ref: 'name' },
};

/** The stream of a table under the name the template knows it by. */
export const streamArn = (tableArn: string): string => `${tableArn}/stream/local`;

export const tableOfStream = (streamArn: string): string | undefined =>
  /:table\/([^/]+)\/stream\//.exec(streamArn)?.[1];

/** A function's ARN inside whatever wraps it (an API integration's URI, a version or alias of it), or undefined. */
export const functionArnIn = (text: string): string | undefined =>
  /arn:[^:]+:lambda:[^:]+:\d{12}:function:[\w-]+/.exec(text)?.[0];
