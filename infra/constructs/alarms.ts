import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';
import { StreamReader } from './stream-reader.ts';

/** Every kind of alarm has its line in docs/operations.md, which says what a person does then. */
type AlarmKind =
  | 'api-faults'
  | 'checkpoint-missed'
  | 'dead-letters'
  | 'functions-throttled'
  | 'ledger-broken'
  | 'machine-failed'
  | 'seal-missing'
  | 'stream-behind'
  | 'sweep-missing'
  | 'table-throttled';

interface AlarmProps {
  readonly kind: AlarmKind;
  /** The resource or task that the alarm watches; a part of its name. */
  readonly of: string;
  readonly metric: IMetric;
  /** The alarm is raised above this; below it where `atLeast`. */
  readonly limit: number;
  readonly periods?: number;
  /** The alarm is raised when something did not happen. */
  readonly atLeast?: true;
}

/** Alarms of a stack. */
export class Alarms extends Construct {
  private readonly topic: ITopic;

  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    this.topic = topic;
  }

  add({ kind, of, metric, limit, periods = 1, atLeast }: AlarmProps): void {
    const alarm = new Alarm(this, `${kind}-${of.replaceAll('/', '-')}`, {
      metric,
      threshold: limit,
      evaluationPeriods: periods,
      comparisonOperator: atLeast
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: atLeast ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${of}: docs/operations.md#${kind}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  /** Adds an alarm for everything of the stack that can go wrong without anybody asking for it. */
  addForStack(): void {
    const stack = Stack.of(this);
    for (const resource of stack.node.findAll()) {
      const of = resource.node.path.slice(stack.node.path.length + 1);
      if (resource instanceof Queue) this.addForQueue(of, resource);
      if (resource instanceof StateMachine) this.addForMachine(of, resource);
      if (resource instanceof Table) this.addForTable(of, resource);
      if (resource instanceof StreamReader) this.addForReader(of, resource.by);
    }
  }

  private addForQueue(of: string, queue: Queue): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) });
    this.add({ kind: 'dead-letters', of, metric, limit: 0 });
  }

  private addForMachine(of: string, machine: StateMachine): void {
    for (const metric of [machine.metricFailed(), machine.metricTimedOut()])
      this.add({ kind: 'machine-failed', of: `${of}-${metric.metricName}`, metric, limit: 0 });
  }

  private addForTable(of: string, table: Table): void {
    for (const metricName of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
      const dimensionsMap = { TableName: table.tableName };
      const metric = new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum' });
      this.add({ kind: 'table-throttled', of: `${of}-${metricName}`, metric, limit: 0, periods: 3 });
    }
  }

  /** A stream forgets after 24 hours: an hour behind is early enough to do something. */
  private addForReader(of: string, reader: ServiceFunction): void {
    const metric = reader.lambda.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) });
    const limit = Duration.hours(1).toMilliseconds();
    this.add({ kind: 'stream-behind', of, metric, limit, periods: 2 });
  }
}

/** A metric that the functions of a city record themselves (packages/lambda/src/metrics.ts). */
export const cityMetric = (
  city: string,
  metricName: string,
  statistic = 'Sum',
  period = Duration.days(1),
): Metric => new Metric({ namespace: 'jieti', metricName, dimensionsMap: { City: city }, statistic, period });
