import { liabilityRecorded, measureChanged, sessionKept } from '@jieti/cases/contract';
import { routes } from '@jieti/evaluation/contract';
import {
  findingChanged,
  letterChanged,
  postChanged,
  reportChanged,
  unitChanged,
  unitDutiesChanged,
} from '@jieti/letters/contract';
import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { BusSubscription } from './constructs/bus-subscription.ts';
import { CitySchedule } from './constructs/city-schedule.ts';
import { LastingMachine } from './constructs/lasting-machine.ts';
import { Service } from './constructs/service.ts';
import { StreamReader } from './constructs/stream-reader.ts';
import { Watch } from './constructs/watch.ts';
import { gradingDefinition } from './machines/grading-definition.ts';
import type { ServiceStackProps } from './platform.ts';

/** The graded year (A10–A17, A22, A25): its scheme, scores, run, publication. */
export class Evaluation extends Stack {
  private readonly service: Service;

  constructor(scope: Construct, id: string, { city, platform, ...props }: ServiceStackProps) {
    super(scope, id, props);
    this.service = new Service(this, 'evaluation', city.settings);
    this.service.serve(platform.api, routes, {
      'set-scheme': { routes: ['setScheme'], table: 'read-write' },
      'upload-scores': { routes: ['uploadScores'], table: 'bulk-write', memoryMiB: 1024 },
      'record-survey': { routes: ['recordSurvey'], table: 'bulk-write', memoryMiB: 1024 },
      'read-sheets': { routes: ['readScores', 'readSurvey'], table: 'read', memoryMiB: 1024 },
      'export-results': { routes: ['exportResults'], table: 'read', memoryMiB: 1024 },
      'request-grading': { routes: ['requestGrading'], table: 'read-write' },
      'read-run': { routes: ['readRun'], table: 'read' },
      'read-results': { routes: ['listResults', 'readResult'], table: 'read' },
      'request-review': { routes: ['requestReview'], table: 'read-write', updates: ['YEAR#*'] },
      'resolve-review': { routes: ['resolveReview'], table: 'bulk-write', updates: ['YEAR#*'] },
      'publish-year': { routes: ['publishYear'], table: 'read-write', memoryMiB: 1024 },
      'set-plan': { routes: ['setPlan'], table: 'read-write' },
      'read-plan': { routes: ['readPlan', 'readCommendation'], table: 'read' },
      commend: { routes: ['commend'], table: 'read-write' },
      'resolve-commendation': { routes: ['resolveCommendation'], table: 'read-write' },
      'record-grant': { routes: ['recordGrant'], table: 'read-write' },
      'open-archive': { routes: ['openArchive'], table: 'read', puts: 'RECEIPTS#*', memoryMiB: 1024 },
    });

    const copy = this.service.worker('copy-facts', { table: 'bulk-write' });
    new BusSubscription(this, 'CopyFacts', platform.bus, copy, [
      unitChanged,
      postChanged,
      letterChanged,
      reportChanged,
      unitDutiesChanged,
      findingChanged,
      measureChanged,
      liabilityRecorded,
      sessionKept,
    ]);

    const publish = this.service.worker('publish-events', { table: 'none' });
    publish.give('EVENT_BUS', platform.bus.eventBusName, ['events:PutEvents'], [platform.bus.eventBusArn]);
    new StreamReader(this, 'PublishEvents', this.service, publish, {
      inserted: true,
      where: {
        entity: ['proposal', 'withdrawal', 'result-version', 'commendation', 'commendation-mark'],
      },
    });

    const { machine } = this.gradingMachine();
    this.startRuns(machine.stateMachineArn, city);
    new Watch(this, 'Watch', platform.alarms).watchStack();
  }

  private gradingMachine(): LastingMachine {
    const long = { table: 'bulk-write', timeout: Duration.minutes(15), memoryMiB: 1024 } as const;
    const freeze = this.service.worker('freeze-inputs', long);
    const grade = this.service.worker('grade-batch', { table: 'bulk-write', timeout: Duration.minutes(5) });
    const rank = this.service.worker('rank-results', { ...long, updates: ['YEAR#*'] });
    const fail = this.service.worker('fail-run', { table: 'read-write' });
    return new LastingMachine(this, 'Grading', {
      logicalId: 'YearlyGrading',
      definition: gradingDefinition({
        freezeInputs: freeze.lambda.functionArn,
        gradeBatch: grade.lambda.functionArn,
        rankResults: rank.lambda.functionArn,
        failRun: fail.lambda.functionArn,
      }),
      calls: [freeze, grade, rank, fail],
    });
  }

  /** By hand through the API, and once a year by the city's clock. */
  private startRuns(machineArn: string, { settings, deployment }: City): void {
    const start = this.service.worker('start-grading', {
      table: 'bulk-write',
      timeout: Duration.minutes(15),
    });
    start.give('GRADING_MACHINE', machineArn, ['states:StartExecution'], [machineArn]);
    new StreamReader(this, 'StartGrading', this.service, start, {
      inserted: true,
      where: {
        entity: ['grading-run', 'publication', 'result-version', 'archive-batch', 'commendation'],
      },
    });
    new CitySchedule(this, 'YearlyRun', {
      cron: deployment.schedules.grading,
      zone: settings.zone,
      target: machineArn,
      input: { scheduledTime: '<aws.scheduler.scheduled-time>' },
    });
  }
}
