import { cases } from '@jieti/cases/functions';
import type { Metric } from '@jieti/lambda';
import { rungsEver } from '@jieti/rules';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { Alarms, cityMetric } from './constructs/alarms.ts';
import { connect } from './constructs/connect.ts';
import { Service } from './constructs/service.ts';
import type { ServiceTable } from './constructs/service-table.ts';
import { EscalationStage } from './escalation-stage.ts';
import { stageTasks } from './machines/stage-definition.ts';
import { type ServiceStackProps, surroundingsOf } from './platform.ts';

/** The ladder (A18–A27): cases, their timers, and what they learn from the other services. */
export class Cases extends Stack {
  readonly table: ServiceTable;

  constructor(scope: Construct, id: string, { city, platform, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const service = new Service(this, cases, city.settings);
    this.table = service.table;
    this.addStageMachines(service, rungsEver(city.settings));
    connect(service, surroundingsOf(platform, city));
    this.addAlarms(city, platform);
  }

  /** A machine for each stage that the ladder ever had. */
  private addStageMachines(service: Service, stages: ReturnType<typeof rungsEver>): void {
    const name = 'EscalationStages';
    const functions = service.functionsOf(name, stageTasks);
    const arns = Object.fromEntries(
      [...stages].map(([id, rungs]) => [id, new EscalationStage(this, id, rungs, functions).arn]),
    );
    service.giveMachine(name, this.toJsonString(arns), Object.values(arns));
  }

  /** A city must not miss a term. */
  private addAlarms({ settings: { id } }: City, { alarmTopic }: ServiceStackProps['platform']): void {
    const alarms = new Alarms(this, 'Alarms', alarmTopic);
    alarms.addForStack();
    const metric = (name: Metric) => cityMetric(id, name);
    const missing = { limit: 1, atLeast: true } as const;
    alarms.add({ kind: 'checkpoint-missed', of: 'Sweep', metric: metric('CheckpointsMissed'), limit: 0 });
    alarms.add({ kind: 'sweep-missing', of: 'Sweep', metric: metric('Swept'), ...missing });
  }
}
