import { letters } from '@jieti/letters/functions';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { connect } from './constructs/connect.ts';
import { LastingMachine } from './constructs/lasting-machine.ts';
import { Service } from './constructs/service.ts';
import type { ServiceTable } from './constructs/service-table.ts';
import { remindersDefinition, reminderTasks } from './machines/reminders-definition.ts';
import { type ServiceStackProps, surroundingsOf } from './platform.ts';

/** Units and posts, the yearly letters and who has signed them (A3–A9). */
export class Letters extends Stack {
  readonly table: ServiceTable;

  constructor(scope: Construct, id: string, { city, platform, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const service = new Service(this, letters, city.settings);
    this.table = service.table;
    this.remindOfLetters(service);
    connect(service, surroundingsOf(platform, city));
    new Alarms(this, 'Alarms', platform.alarmTopic).addForStack();
  }

  /** The timer of a year's letters (A7, I-1). */
  private remindOfLetters(service: Service): void {
    const name = 'SigningReminders';
    const { machine } = new LastingMachine(this, name, {
      logicalId: name,
      tasks: service.functionsOf(name, reminderTasks).tasks,
      define: remindersDefinition,
    });
    service.giveMachine(name, machine.stateMachineArn, [machine.stateMachineArn]);
  }
}
