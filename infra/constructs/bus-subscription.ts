import type { EventContract } from '@jieti/lambda/contract';
import { Duration } from 'aws-cdk-lib';
import { type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import { deadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

const bySource = (contracts: readonly EventContract[]): [string, string[]][] =>
  [...Map.groupBy(contracts, (contract) => contract.source)].map(([source, of]) => [
    source,
    of.map((contract) => contract.detailType),
  ]);

/**
 * A function listens to events of other services. What the bus could not deliver and what the function could not handle
 * end in the same dead-letter queue.
 */
export class BusSubscription extends Construct {
  constructor(
    scope: Construct,
    id: string,
    bus: IEventBus,
    by: ServiceFunction,
    contracts: readonly EventContract[],
  ) {
    super(scope, id);
    const dead = deadLetters(this);
    const maxEventAge = Duration.hours(6);
    by.lambda.configureAsyncInvoke({ onFailure: new SqsDestination(dead), retryAttempts: 2, maxEventAge });
    for (const [source, detailType] of bySource(contracts)) {
      new Rule(this, `From-${source}`, {
        eventBus: bus,
        eventPattern: { source: [source], detailType },
        targets: [
          new LambdaFunction(by.lambda, {
            deadLetterQueue: dead,
            retryAttempts: 185,
            maxEventAge: Duration.hours(24),
          }),
        ],
      });
    }
  }
}
