import { routes } from '@jieti/letters/contract';
import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { CitySchedule } from './constructs/city-schedule.ts';
import { Service } from './constructs/service.ts';
import { StreamReader } from './constructs/stream-reader.ts';
import { Watch } from './constructs/watch.ts';
import type { ServiceStackProps } from './platform.ts';

/** Partitions whose items are counts and locks, written in place: the register, and a year's issue with its coverage. */
const register = ['REGISTER', 'BRANCH#*'];
const issuing = ['YEAR#*', 'COVERAGE#*'];
/** A list of what is still to be done; a unit that is served leaves it. */
const unserved = ['UNSERVED#*'];
/** Whoever finds a move or a merger half-way takes it to its end. */
const restructuring = [...register, 'COVERAGE#*', 'BULK#*'];

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
      'issue-letters': {
        routes: ['issueLetters'],
        table: 'bulk-write',
        updates: [...issuing, ...restructuring],
        deletes: unserved,
        memoryMiB: 1024,
      },
      'read-letters': { routes: ['listLetters', 'getLetter'], table: 'read' },
      'sign-letter': { routes: ['signLetter'], table: 'read-write', updates: ['COVERAGE#*'] },
      'read-coverage': { routes: ['getCoverage'], table: 'read' },
      'file-report': { routes: ['fileReport', 'returnReport'], table: 'read-write' },
      'read-reports': { routes: ['listReports'], table: 'read' },
      'record-duty': { routes: ['recordDuty'], table: 'read-write' },
      'read-duties': { routes: ['listDuties'], table: 'read' },
      'order-inspection': { routes: ['orderInspection'], table: 'read-write' },
      'record-finding': { routes: ['recordFinding'], table: 'read-write' },
      'read-inspections': { routes: ['listInspections'], table: 'read' },
    });

    const publish = service.worker('publish-events', { table: 'none' });
    publish.give('EVENT_BUS', platform.bus.eventBusName, ['events:PutEvents'], [platform.bus.eventBusArn]);
    new StreamReader(this, 'PublishEvents', service, publish, {
      where: { entity: ['unit', 'post', 'letter', 'report', 'unit-duties', 'finding', 'letter-notice'] },
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
    this.remind(service, city);
    new Watch(this, 'Watch', platform.alarms).watchStack();
  }

  /** What falls due by itself is looked at every day (A7, A8). */
  private remind(service: Service, { settings, deployment }: City): void {
    for (const folder of ['remind-letters', 'remind-reports']) {
      const remind = service.worker(folder, { table: 'read-write', timeout: Duration.minutes(15) });
      new CitySchedule(this, `Daily-${folder}`, {
        cron: deployment.schedules.reminders,
        zone: settings.zone,
        target: remind,
        input: {},
      });
    }
  }
}
