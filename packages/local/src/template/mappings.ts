import { z } from 'zod';
import { readPattern } from '../patterns/event-pattern.ts';
import { functionArnIn, namings, tableOfStream } from './arns.ts';
import type { MappingModel } from './model.ts';
import { type Find, ignored, understand } from './resources.ts';

const properties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().int().min(1).default(100),
  StartingPosition: z.literal('TRIM_HORIZON'),
  FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  MaximumRetryAttempts: z.number().int().min(-1).default(-1),
  Enabled: z.literal(true).default(true),
  // A record that fails by itself is found by halving on AWS and one by one here; it goes to dead-letters/ either way.
  BisectBatchOnFunctionError: ignored,
  DestinationConfig: ignored,
  MaximumBatchingWindowInSeconds: ignored,
  MaximumRecordAgeInSeconds: ignored,
  ParallelizationFactor: ignored,
  MetricsConfig: ignored,
  Tags: ignored,
});

/** AWS may try for a day; here nobody waits so long for a poison record to be set aside. */
const mostRetries = 4;

const functionArnOf = (name: string): string =>
  functionArnIn(name) ?? namings['AWS::Lambda::Function']?.arn(name) ?? name;

export const mappingsOf = (find: Find): MappingModel[] =>
  find('AWS::Lambda::EventSourceMapping').map((resource) => {
    const mapping = understand(resource, properties);
    const tableName = tableOfStream(mapping.EventSourceArn);
    if (!tableName) throw new Error(`${resource.at}: ${mapping.EventSourceArn} is no table's stream`);
    const asked = mapping.MaximumRetryAttempts;
    return {
      id: resource.at.replace('/', '.'),
      tableName,
      functionArn: functionArnOf(mapping.FunctionName),
      batchSize: mapping.BatchSize,
      filters: (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) =>
        readPattern(JSON.parse(Pattern), resource.at),
      ),
      reportsFailures: mapping.FunctionResponseTypes.length > 0,
      retries: asked < 0 ? mostRetries : Math.min(asked, mostRetries),
    };
  });
