import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureOfTangshan } from '@jieti/rules';

const imports = `
    import { env, effects, publisher, streamHandler } from '@jieti/lambda';
    import { documents } from '@jieti/store';
    import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
`;

/** Handlers of a city small enough to boot in a second, written where they find the workspaces. */
const handlers: Readonly<Record<string, string>> = {
  'import-units': `
    export const handler = async (event) => {
      await documents.send(new PutCommand({ TableName: env('NOTES_TABLE'), Item: { PK: 'REGISTER', entity: 'register', csv: event.body, by: event.requestContext.authorizer.jwt.claims.offices } }));
      return { statusCode: 200, body: '{}' };
    };`,
  notes: `
    export const handler = async (event) => {
      const PK = event.pathParameters.id;
      if (event.routeKey.startsWith('GET')) {
        const { Item } = await documents.send(new GetCommand({ TableName: env('NOTES_TABLE'), Key: { PK }, ConsistentRead: true }));
        return { statusCode: Item ? 200 : 404, headers: { 'content-type': 'application/json' }, body: JSON.stringify(Item ?? {}) };
      }
      if (PK === 'broken') throw new Error('secret detail');
      const Item = { PK, entity: 'note', at: effects.now(), isBase64Encoded: event.isBase64Encoded, text: event.body };
      await documents.send(new PutCommand({ TableName: env('NOTES_TABLE'), Item }));
      return { statusCode: 201, body: JSON.stringify(Item) };
    };`,
  publish: `
    export const handler = publisher(({ after }) => [{ source: 'small.notes', detailType: 'noted', detail: { id: after.PK } }]);`,
  'start-machine': `
    export const handler = streamHandler(async ({ after }) => effects.startExecution(env('MACHINE'), 'note-' + after.PK, { id: after.PK }));`,
  copy: `
    export const handler = async ({ detail }) => { await documents.send(new PutCommand({ TableName: env('NOTES_TABLE'), Item: { PK: 'copy-of-' + detail.id, entity: 'copy' } })); };`,
  check: `
    export const handler = async ({ id }) => {
      const { Item } = await documents.send(new GetCommand({ TableName: env('NOTES_TABLE'), Key: { PK: id } }));
      const until = new Date(Date.parse(Item.at) + 30 * 86400000).toISOString();
      return { action: effects.now() < until ? 'wait' : 'remind', until };
    };`,
  remind: `
    export const handler = async ({ id }) => { await documents.send(new PutCommand({ TableName: env('NOTES_TABLE'), Item: { PK: 'reminder-of-' + id, entity: 'reminder', at: effects.now() } })); };`,
  'sweep-deadlines': `
    export const handler = async (input) => { await documents.send(new PutCommand({ TableName: env('NOTES_TABLE'), Item: { PK: 'last-sweep', entity: 'sweep', input, at: effects.now() } })); };`,
};

const idOf = (name: string): string => name.replaceAll('-', '');

const functionResource = (directory: string, name: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Environment: {
      Variables: { NOTES_TABLE: { Ref: 'Notes' }, CITY_FILE: '/opt/city.json', MACHINE: { Ref: 'Machine' } },
    },
  },
  Metadata: {
    'jieti:entry': join(directory, 'functions', name, 'handler.ts'),
    ...(name === 'sweep-deadlines' && { 'jieti:schedule': 'sweep' }),
  },
});

const arnOf = (name: string) => ({ 'Fn::GetAtt': [idOf(name), 'Arn'] });

const api = (name: string, routes: readonly string[]) => ({
  [`${idOf(name)}Integration`]: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0', IntegrationUri: arnOf(name) },
  },
  ...Object.fromEntries(
    routes.map((RouteKey, i) => [
      `${idOf(name)}Route${i}`,
      {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          RouteKey,
          AuthorizationType: 'JWT',
          AuthorizerId: { Ref: 'Authorizer' },
          Target: { 'Fn::Join': ['', ['integrations/', { Ref: `${idOf(name)}Integration` }]] },
        },
      },
    ]),
  ),
});

const mapping = (name: string) => ({
  [`${idOf(name)}Mapping`]: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Notes', 'StreamArn'] },
      FunctionName: { Ref: idOf(name) },
      StartingPosition: 'TRIM_HORIZON',
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { NewImage: { entity: { S: ['note'] } } },
            }),
          },
        ],
      },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    },
  },
});

const task = (name: string, more: Record<string, unknown>) => ({
  Type: 'Task',
  Resource: `\${${name}}`,
  ...more,
});

const definition = {
  StartAt: 'Check',
  States: {
    Check: task('Check', { ResultPath: '$.next', Next: 'What' }),
    What: {
      Type: 'Choice',
      Choices: [{ Variable: '$.next.action', StringEquals: 'wait', Next: 'Wait' }],
      Default: 'Remind',
    },
    Wait: { Type: 'Wait', TimestampPath: '$.next.until', Next: 'Check' },
    Remind: task('Remind', { End: true }),
  },
};

const resources = (directory: string) => ({
  Notes: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  },
  Settings: { Type: 'AWS::Lambda::LayerVersion', Metadata: { 'jieti:content': 'settings' } },
  Authorizer: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: 'https://small.example', Audience: ['jieti'] },
    },
  },
  ...Object.fromEntries(Object.keys(handlers).map((name) => [idOf(name), functionResource(directory, name)])),
  ...api('import-units', ['POST /units:import']),
  ...api('notes', ['PUT /notes/{id}', 'GET /notes/{id}']),
  ...mapping('publish'),
  ...mapping('start-machine'),
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: 'small',
      EventPattern: { source: ['small.notes'] },
      Targets: [{ Id: 'T', Arn: arnOf('copy') }],
    },
  },
  Machine: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      DefinitionString: {
        'Fn::Sub': [JSON.stringify(definition), { Check: arnOf('check'), Remind: arnOf('remind') }],
      },
    },
  },
  Weekly: {
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
      ScheduleExpression: 'cron(0 1 ? * MON *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      Target: { Arn: arnOf('sweep-deadlines'), Input: '{}' },
    },
  },
});

/** Writes the assembly of a small city under a directory inside the repository; answers where. */
export const writeSmallCity = (directory: string): string => {
  for (const [name, source] of Object.entries(handlers)) {
    mkdirSync(join(directory, 'functions', name), { recursive: true });
    writeFileSync(join(directory, 'functions', name, 'handler.ts'), `${imports}${source}`);
  }
  const assembly = join(directory, 'assembly');
  mkdirSync(join(assembly, 'settings'), { recursive: true });
  const settings = { ...measureOfTangshan, id: 'small', root: 'small' };
  writeFileSync(join(assembly, 'settings', 'city.json'), JSON.stringify(settings));
  writeFileSync(join(assembly, 'register.csv'), 'id,nameZh\nsmall,小城\n');
  writeFileSync(join(assembly, 'small.json'), JSON.stringify({ Resources: resources(directory) }));
  const stack = { type: 'aws:cloudformation:stack', properties: { templateFile: 'small.json' } };
  writeFileSync(
    join(assembly, 'manifest.json'),
    JSON.stringify({ version: '1', artifacts: { small: stack } }),
  );
  return assembly;
};
