import { cases } from '@jieti/cases/functions';
import type { Metric } from '@jieti/lambda';
import type { StageDefinition } from '@jieti/rules';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { connect } from './constructs/connect.ts';
import { lockedBucket } from './constructs/kept-bucket.ts';
import { Service } from './constructs/service.ts';
import { cityMetric, Watch } from './constructs/watch.ts';
import { EscalationStage } from './escalation-stage.ts';
import { stageTasks } from './machines/stage-definition.ts';
import { type ServiceStackProps, surroundingsOf } from './platform.ts';

/** The ladder (A18–A27): cases, their timers, and what they learn from the other services. */
export class Cases extends Stack {
  constructor(scope: Construct, id: string, { city, platform, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const service = new Service(this, cases, city.settings);
    this.keepTime(service, city.settings.ladder);
    service.giveBucket(lockedBucket(this));
    connect(service, surroundingsOf(platform, city));
    this.watch(city, platform);
  }

  /** A machine for each rung of the ladder. */
  private keepTime(service: Service, ladder: readonly StageDefinition[]): void {
    const name = 'EscalationStages';
    const functions = service.functionsOf(name, stageTasks);
    const arns = Object.fromEntries(
      ladder.map((stage) => [stage.id, new EscalationStage(this, stage, functions).arn]),
    );
    service.giveMachine(name, this.toJsonString(arns), Object.values(arns));
  }

  /** What a city must not miss: its terms, and that its ledgers are what they were. */
  private watch({ settings: { id } }: City, { alarms }: ServiceStackProps['platform']): void {
    const watch = new Watch(this, 'Watch', alarms);
    watch.watchStack();
    const metric = (name: Metric, statistic?: string) => cityMetric(id, name, statistic);
    watch.alarm({
      trouble: 'checkpoint-missed',
      what: 'Sweep',
      metric: metric('CheckpointsMissed'),
      limit: 0,
    });
    watch.alarm({ trouble: 'ledger-broken', what: 'Ledger', metric: metric('LedgerBroken'), limit: 0 });
    watch.alarm({
      trouble: 'sweep-missing',
      what: 'Sweep',
      metric: metric('Swept'),
      limit: 1,
      atLeast: true,
    });
    watch.alarm({
      trouble: 'seal-missing',
      what: 'Seal',
      metric: metric('LedgersSealed'),
      limit: 1,
      atLeast: true,
    });
  }
}
