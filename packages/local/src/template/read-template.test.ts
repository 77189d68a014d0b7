import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTemplate } from './read-template.ts';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'jieti-template-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const write = (stacks: Record<string, unknown>): string => {
  const stage = join(directory, 'assembly-city');
  mkdirSync(join(stage, 'settings'), { recursive: true });
  writeFileSync(join(stage, 'settings', 'city.json'), '{}');
  const manifest = (artifacts: unknown) => JSON.stringify({ version: '1', artifacts });
  writeFileSync(
    join(directory, 'manifest.json'),
    manifest({ city: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-city' } } }),
  );
  const artifacts = Object.keys(stacks).map((name) => [
    name,
    { type: 'aws:cloudformation:stack', properties: { templateFile: `${name}.json` } },
  ]);
  writeFileSync(join(stage, 'manifest.json'), manifest(Object.fromEntries(artifacts)));
  for (const [name, template] of Object.entries(stacks))
    writeFileSync(join(stage, `${name}.json`), JSON.stringify(template));
  return directory;
};

const platform = {
  Resources: {
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'city-bus' } },
    Authorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: 'https://issuer.example', Audience: ['jieti'] },
      },
    },
  },
  Outputs: {
    Auth: { Value: { Ref: 'Authorizer' }, Export: { Name: 'Platform:Authorizer' } },
    BusName: { Value: { Ref: 'Bus' }, Export: { Name: 'Platform:Bus' } },
  },
};

const keys = [{ AttributeName: 'PK', KeyType: 'HASH' }];

const cases = () => ({
  Resources: {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
        KeySchema: keys,
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        GlobalSecondaryIndexes: [
          { IndexName: 'GSI1', KeySchema: keys, Projection: { ProjectionType: 'ALL' } },
        ],
        DeletionProtectionEnabled: true,
      },
    },
    Settings: {
      Type: 'AWS::Lambda::LayerVersion',
      Properties: {},
      Metadata: { 'jieti:content': 'settings' },
    },
    Decide: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Environment: {
          Variables: {
            CASES_TABLE: { Ref: 'Table' },
            CITY_FILE: '/opt/city.json',
            EVENT_BUS: { 'Fn::ImportValue': 'Platform:Bus' },
            MACHINES: { 'Fn::Join': ['', ['{"notice":"', { Ref: 'Notice' }, '"}']] },
          },
        },
      },
      Metadata: {
        'jieti:entry': 'services/cases/src/functions/decide/handler.ts',
        'jieti:schedule': 'sweep',
      },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        IntegrationType: 'AWS_PROXY',
        PayloadFormatVersion: '2.0',
        IntegrationUri: { 'Fn::GetAtt': ['Decide', 'Arn'] },
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        RouteKey: 'POST /cases/{id}/decisions',
        AuthorizationType: 'JWT',
        AuthorizerId: { 'Fn::ImportValue': 'Platform:Authorizer' },
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
      },
    } as { Type: string; Properties: Record<string, unknown> },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
        FunctionName: { Ref: 'Decide' },
        StartingPosition: 'TRIM_HORIZON',
        FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 30,
      },
    } as { Type: string; Properties: Record<string, unknown> },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: { 'Fn::ImportValue': 'Platform:Bus' },
        EventPattern: { source: ['jieti.letters'], 'detail-type': ['unit-changed'] },
        Targets: [{ Id: 'T', Arn: { 'Fn::GetAtt': ['Decide', 'Arn'] } }],
      },
    },
    Daily: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'cron(30 1 * * ? *)',
        ScheduleExpressionTimezone: 'Asia/Shanghai',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: { 'Fn::GetAtt': ['Decide', 'Arn'] }, Input: '{}' },
      },
    },
    Notice: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        DefinitionString: {
          'Fn::Sub': [`{"StartAt":"A","Fn":"\${F}","P":"\${AWS::Partition}"}`, { F: { Ref: 'Decide' } }],
        },
      },
    },
  },
});

test('tables, functions, routes, mappings, rules, schedules and machines are read with their names resolved', () => {
  const template = readTemplate(write({ Platform: platform, Cases: cases() }));
  const arn = 'arn:aws-cn:lambda:cn-north-1:000000000000:function:Cases-Decide';
  expect(template.tables[0]).toMatchObject({ name: 'Cases-Table', stream: 'NEW_AND_OLD_IMAGES', keys });
  expect(template.functions[0]).toEqual({
    arn,
    name: 'Cases-Decide',
    entry: 'services/cases/src/functions/decide/handler.ts',
    schedule: 'sweep',
    environment: {
      CASES_TABLE: 'Cases-Table',
      CITY_FILE: join(directory, 'assembly-city', 'settings', 'city.json'),
      EVENT_BUS: 'city-bus',
      MACHINES: '{"notice":"arn:aws-cn:states:cn-north-1:000000000000:stateMachine:Cases-Notice"}',
    },
  });
  expect(template.routes).toEqual([
    {
      method: 'POST',
      path: '/cases/{id}/decisions',
      functionArn: arn,
      authorizer: { issuer: 'https://issuer.example', audience: ['jieti'] },
    },
  ]);
  expect(template.mappings[0]).toMatchObject({
    tableName: 'Cases-Table',
    functionArn: arn,
    reportsFailures: true,
  });
  expect(template.rules[0]).toMatchObject({ functionArns: [arn] });
  expect(template.schedules[0]).toMatchObject({ zone: 'Asia/Shanghai', targetArn: arn, input: '{}' });
  expect(template.machines[0]?.definition).toEqual({ StartAt: 'A', Fn: 'Cases-Decide', P: 'aws-cn' });
});

test.each([
  [
    'a mapping that starts at the end of the stream',
    'Mapping',
    { StartingPosition: 'LATEST' },
    /Mapping.*StartingPosition/,
  ],
  ['a property nobody knows', 'Mapping', { TumblingWindowInSeconds: 5 }, /Mapping.*TumblingWindowInSeconds/],
  [
    'a parameter that is a part of a segment',
    'Route',
    { RouteKey: 'POST /reports/{id}:return' },
    /\{id\}:return/,
  ],
  ['an authorizer that is not JWT', 'Route', { AuthorizationType: 'AWS_IAM' }, /AuthorizationType/],
] as const)('%s is an error, not silence', (_, resource, properties, message) => {
  const template = cases();
  Object.assign(template.Resources[resource].Properties, properties);
  expect(() => readTemplate(write({ Platform: platform, Cases: template }))).toThrow(message);
});

test('a function without its source is an error', () => {
  const template = cases();
  template.Resources.Decide.Metadata = {} as never;
  expect(() => readTemplate(write({ Platform: platform, Cases: template }))).toThrow(/jieti:entry/);
});
