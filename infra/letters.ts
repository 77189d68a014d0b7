import { routes } from '@jieti/letters/contract';
import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { CitySchedule } from './constructs/city-schedule.ts';
import { LastingMachine } from './constructs/lasting-machine.ts';
import { Service } from './constructs/service.ts';
import type { ServiceFunction } from './constructs/service-function.ts';
import { StreamReader } from './constructs/stream-reader.ts';
import { Watch } from './constructs/watch.ts';
import { remindersDefinition } from './machines/reminders-definition.ts';
import type { ServiceStackProps } from './platform.ts';

/** Partitions whose items are counts and locks, written in place: of units and their letters by branch, the register, a year's issue. */
const counts = ['BRANCH#*'];
const issuing = ['YEAR#*'];
/** A list of what is still to be done; a unit that is served leaves it. */
const unserved = ['UNSERVED#*'];
/** Whoever finds a move or a merger half-way takes it to its end. */
const restructuring = ['REGISTER', ...counts, 'BULK#*'];

/** Units and posts, the yearly letters and who has signed them (A3–A9). */
export class Letters extends Stack {
  constructor(scope: Construct, id: string, { city, platform, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const service = new Service(this, 'letters', city.settings);
    service.serve(platform.api, routes, {
      'put-unit': {
        routes: ['putUnit'],
        table: 'bulk-write',
        updates: restructuring,
        deletes: unserved,
        memoryMiB: 1024,
      },
      // Takes the whole register out as a file.
      'read-units': { routes: ['getUnit', 'listUnits'], table: 'read', memoryMiB: 1024 },
      'import-units': {
        routes: ['importUnits'],
        table: 'bulk-write',
        updates: restructuring,
        deletes: unserved,
        memoryMiB: 1024,
      },
      'put-post': {
        routes: ['putPost'],
        table: 'read-write',
        updates: restructuring,
        deletes: unserved,
      },
      'list-posts': { routes: ['listPosts'], table: 'read' },
      'put-template': { routes: ['putTemplate'], table: 'read-write' },
      'amend-template': {
        routes: ['amendTemplate'],
        table: 'bulk-write',
        updates: [...issuing, ...restructuring],
        deletes: unserved,
        memoryMiB: 1024,
      },
      'issue-letters': {
        routes: ['issueLetters'],
        table: 'bulk-write',
        updates: [...issuing, ...restructuring],
        deletes: unserved,
        memoryMiB: 1024,
      },
      'read-letters': { routes: ['listLetters', 'getLetter'], table: 'read' },
      'sign-letter': { routes: ['signLetter'], table: 'read-write', updates: counts },
      'break-down-targets': { routes: ['breakDownTargets'], table: 'read-write' },
      'read-targets': { routes: ['readTargets', 'listTargets'], table: 'read' },
      'read-coverage': { routes: ['getCoverage'], table: 'read' },
      'file-report': { routes: ['fileReport', 'returnReport'], table: 'read-write' },
      'read-reports': { routes: ['listReports'], table: 'read' },
      'record-duty': { routes: ['recordDuty'], table: 'read-write' },
      'read-duties': { routes: ['listDuties'], table: 'read' },
      'order-inspection': { routes: ['orderInspection'], table: 'read-write' },
      'record-finding': { routes: ['recordFinding'], table: 'read-write' },
      'read-inspections': { routes: ['listInspections', 'listFindings'], table: 'read' },
    });

    const publish = service.worker('publish-events', { table: 'none' });
    publish.give('EVENT_BUS', platform.bus.eventBusName, ['events:PutEvents'], [platform.bus.eventBusArn]);
    new StreamReader(this, 'PublishEvents', service, publish, {
      where: {
        entity: [
          'unit',
          'post',
          'letter',
          'report',
          'unit-duties',
          'finding',
          'finding-standing',
          'letter-notice',
        ],
      },
    });

    const bulk = service.worker('continue-bulk', {
      table: 'read-write',
      updates: [...issuing, ...restructuring],
      deletes: unserved,
      timeout: Duration.minutes(5),
    });
    new StreamReader(this, 'ContinueBulk', service, bulk, {
      where: { entity: ['bulk'], state: ['accepted'] },
    });
    this.remindOfLetters(service, bulk, city);
    this.lookDailyFor(service, city, 'remind-reports');
    this.lookDailyFor(service, city, 'remind-findings');
    new Watch(this, 'Watch', platform.alarms).watchStack();
  }

  /** The timer of a year's letters: a machine, started when they are issued, and the daily sweep for what was missed (A7, I-1). */
  private remindOfLetters(service: Service, starts: ServiceFunction, { settings, deployment }: City): void {
    const check = service.worker('check-signing', { table: 'read' });
    const remind = service.worker('remind-letters', { table: 'read-write', timeout: Duration.minutes(15) });
    const { machine } = new LastingMachine(this, 'SigningReminders', {
      logicalId: 'SigningReminders',
      definition: remindersDefinition({
        checkSigning: check.lambda.functionArn,
        remindLetters: remind.lambda.functionArn,
      }),
      calls: [check, remind],
    });
    const arn = machine.stateMachineArn;
    const sweep = service.worker('sweep-deadlines', { table: 'read' });
    for (const by of [starts, sweep]) by.give('SIGNING_MACHINE', arn, ['states:StartExecution'], [arn]);
    new CitySchedule(this, 'DailySweep', {
      cron: deployment.schedules.sweep,
      zone: settings.zone,
      target: sweep,
      input: {},
    });
  }

  /** Reports and findings whose day passed by itself are looked at every day (A8, A9, I-2). */
  private lookDailyFor(
    service: Service,
    { settings, deployment }: City,
    name: 'remind-reports' | 'remind-findings',
  ): void {
    const remind = service.worker(name, { table: 'read-write', timeout: Duration.minutes(15) });
    new CitySchedule(this, `Daily-${name}`, {
      cron: deployment.schedules.reminders,
      zone: settings.zone,
      target: remind,
      input: {},
    });
  }
}
