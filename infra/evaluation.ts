import { evaluation } from '@jieti/evaluation/functions';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { Alarms } from './constructs/alarms.ts';
import { CitySchedule } from './constructs/city-schedule.ts';
import { connect } from './constructs/connect.ts';
import { LastingMachine } from './constructs/lasting-machine.ts';
import { Service } from './constructs/service.ts';
import type { ServiceTable } from './constructs/service-table.ts';
import { gradingDefinition, gradingTasks } from './machines/grading-definition.ts';
import { type ServiceStackProps, surroundingsOf } from './platform.ts';

/** The graded year (A10–A17, A22, A25): its scheme, scores, run, publication. */
export class Evaluation extends Stack {
  readonly table: ServiceTable;

  constructor(scope: Construct, id: string, { city, platform, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const service = new Service(this, evaluation, city.settings);
    this.table = service.table;
    this.gradeYearly(service, city);
    connect(service, surroundingsOf(platform, city));
    new Alarms(this, 'Alarms', platform.alarmTopic).addForStack();
  }

  /** The machine of a run: started by hand through the API, and once a year by the city's clock. */
  private gradeYearly(service: Service, { settings, deployment }: City): void {
    const name = 'YearlyGrading';
    const { machine } = new LastingMachine(this, 'Grading', {
      logicalId: name,
      tasks: service.functionsOf(name, gradingTasks).tasks,
      define: gradingDefinition,
    });
    const arn = machine.stateMachineArn;
    service.giveMachine(name, arn, [arn]);
    new CitySchedule(this, 'YearlyRun', {
      cron: deployment.schedules.grading,
      zone: settings.zone,
      target: arn,
      input: { scheduledTime: '<aws.scheduler.scheduled-time>' },
    });
  }
}
