import { cases } from '@jieti/cases/functions';
import type { Metric } from '@jieti/lambda';
import { limitsOf } from '@jieti/lambda/functions';
import { rungsEver } from '@jieti/rules';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { Alarms, cityMetric } from './constructs/alarms.ts';
import { connect } from './constructs/connect.ts';
import { Service } from './constructs/service.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import type { ServiceTable } from './constructs/service-table.ts';
import { SettingsLayer } from './constructs/settings-layer.ts';
import { EscalationStage } from './escalation-stage.ts';
import { routes as telling } from './functions/tell-regulation/routes.ts';
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
    this.tellRegulation(service, platform);
    this.addAlarms(city, platform);
  }

  /** Tells the law, and with it the working calendars that stand in this table: it reads the index that lists them, and nothing else. */
  private tellRegulation({ table, settings }: Service, { api }: ServiceStackProps['platform']): void {
    const tell = new ServiceFunction(this, 'TellRegulation', {
      entry: 'infra/functions/tell-regulation/handler.ts',
      environment: { SERVICE: 'cases', CITY_FILE: SettingsLayer.file, CASES_TABLE: table.table.tableName },
      layer: settings.version,
      limits: limitsOf({ routes: Object.keys(telling) }),
    });
    table.allow(tell.role, ['dynamodb:Query'], { indexes: ['GSI1'] });
    api.serve(tell, Object.values(telling));
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
