import { z } from 'zod';
import type { TableModel } from './model.ts';
import { type Find, ignored, understand } from './resources.ts';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const projection = z.strictObject({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});

const stream = z.looseObject({
  StreamViewType: z.enum(['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']),
});

const properties = z.strictObject({
  TableName: ignored,
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z
    .array(
      z
        .looseObject({ IndexName: z.string(), KeySchema: keySchema, Projection: projection })
        .transform(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection })),
    )
    .default([]),
  StreamSpecification: stream.optional(),
  // A table's billing, recovery, encryption and protection mean nothing on one machine.
  Replicas: ignored,
  BillingMode: ignored,
  OnDemandThroughput: ignored,
  WriteOnDemandThroughputSettings: ignored,
  PointInTimeRecoverySpecification: ignored,
  DeletionProtectionEnabled: ignored,
  SSESpecification: ignored,
  TableClass: ignored,
  ContributorInsightsSpecification: ignored,
  Tags: ignored,
});

export const tablesOf = (find: Find): TableModel[] =>
  find('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table').map((resource) => {
    const table = understand(resource, properties);
    return {
      name: resource.name,
      attributes: table.AttributeDefinitions,
      keys: table.KeySchema,
      indexes: table.GlobalSecondaryIndexes,
      stream: table.StreamSpecification?.StreamViewType ?? null,
    };
  });
