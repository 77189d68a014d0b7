import type { ChangeFilter } from '@jieti/lambda/functions';
import { Duration, Validations } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Service } from './service.ts';
import type { ServiceFunction } from './service-function.ts';

const pattern = ({ inserted, where }: ChangeFilter) =>
  FilterCriteria.filter({
    ...(inserted && { eventName: ['INSERT'] }),
    dynamodb: {
      NewImage: Object.fromEntries(Object.entries(where).map(([name, values]) => [name, { S: values }])),
    },
  });

/**
 * One of the two readers a table's stream has. It begins with the oldest record there is, halves a failing batch until the
 * poison stands alone, tries that a bounded number of times and puts it, whole, among the service's failed records.
 */
export class StreamReader extends Construct {
  readonly by: ServiceFunction;

  constructor(
    scope: Construct,
    id: string,
    { table, failures }: Service,
    by: ServiceFunction,
    filter: ChangeFilter,
  ) {
    super(scope, id);
    this.by = by;
    table.grantStream(by.role);
    // Lambda asks for this and no more; the CDK's own destination would let the reader read and delete as well.
    by.allow(['s3:PutObject'], [failures.arnForObjects('aws/lambda/*')]);
    by.allow(['s3:ListBucket'], [failures.bucketArn]);
    Validations.of(by.role).acknowledge(
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'dynamodb:ListStreams, by which Lambda finds the stream, knows no resource.',
      },
      {
        id: 'AwsSolutions-IAM5[Resource::<FailedRecords.Arn>/aws/lambda/*]',
        reason: 'Lambda chooses the name of a failed record, under this prefix.',
      },
    );
    new EventSourceMapping(this, 'Mapping', {
      target: by.lambda,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      retryAttempts: 30,
      // The stream itself forgets after 24 hours.
      maxRecordAge: Duration.hours(23),
      reportBatchItemFailures: true,
      filters: [pattern(filter)],
      onFailure: { bind: () => ({ destination: failures.bucketArn }) },
    });
  }
}
