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

/** What may be wrong; each has its line in docs/operations.md, which says what a person does then. */
type Trouble =
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

interface Watched {
  readonly trouble: Trouble;
  /** What the alarm is about, for its name. */
  readonly what: string;
  readonly metric: IMetric;
  /** More than this is trouble; less than it where `atLeast`. */
  readonly limit: number;
  readonly periods?: number;
  /** Trouble is that something did not happen. */
  readonly atLeast?: true;
}

/** Alarms of a stack. */
export class Watch extends Construct {
  private readonly topic: ITopic;

  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    this.topic = topic;
  }

  alarm({ trouble, what, metric, limit, periods = 1, atLeast }: Watched): void {
    const alarm = new Alarm(this, `${trouble}-${what.replaceAll('/', '-')}`, {
      metric,
      threshold: limit,
      evaluationPeriods: periods,
      comparisonOperator: atLeast
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: atLeast ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${what}: docs/operations.md#${trouble}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  /** Everything of the stack that can go wrong without anybody asking for it. */
  watchStack(): void {
    const stack = Stack.of(this);
    for (const one of stack.node.findAll()) {
      const what = one.node.path.slice(stack.node.path.length + 1);
      if (one instanceof Queue) this.watchQueue(what, one);
      if (one instanceof StateMachine) this.watchMachine(what, one);
      if (one instanceof Table) this.watchTable(what, one);
      if (one instanceof StreamReader) this.watchReader(what, one.by);
    }
  }

  private watchQueue(what: string, queue: Queue): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) });
    this.alarm({ trouble: 'dead-letters', what, metric, limit: 0 });
  }

  private watchMachine(what: string, machine: StateMachine): void {
    for (const metric of [machine.metricFailed(), machine.metricTimedOut()])
      this.alarm({ trouble: 'machine-failed', what: `${what}-${metric.metricName}`, metric, limit: 0 });
  }

  private watchTable(what: string, table: Table): void {
    for (const metricName of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
      const dimensionsMap = { TableName: table.tableName };
      const metric = new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, statistic: 'Sum' });
      this.alarm({ trouble: 'table-throttled', what: `${what}-${metricName}`, metric, limit: 0, periods: 3 });
    }
  }

  /** A stream forgets after 24 hours: an hour behind is early enough to do something. */
  private watchReader(what: string, reader: ServiceFunction): void {
    const metric = reader.lambda.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) });
    this.alarm({
      trouble: 'stream-behind',
      what,
      metric,
      limit: Duration.hours(1).toMilliseconds(),
      periods: 2,
    });
  }
}

/** A figure the functions of a city write of themselves (packages/lambda/src/metrics.ts). */
export const cityMetric = (
  city: string,
  metricName: string,
  statistic = 'Sum',
  period = Duration.days(1),
): Metric => new Metric({ namespace: 'jieti', metricName, dimensionsMap: { City: city }, statistic, period });
