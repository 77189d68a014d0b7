import { routes } from '@jieti/cases/contract';
import { caseProposed, proposalWithdrawn } from '@jieti/evaluation/contract';
import type { Metric } from '@jieti/lambda';
import { findingReferred, postChanged, unitChanged } from '@jieti/letters/contract';
import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { BusSubscription } from './constructs/bus-subscription.ts';
import { CitySchedule } from './constructs/city-schedule.ts';
import { lockedBucket } from './constructs/kept-bucket.ts';
import { Service } from './constructs/service.ts';
import type { ServiceFunction } from './constructs/service-function.ts';
import { StreamReader } from './constructs/stream-reader.ts';
import { cityMetric, Watch } from './constructs/watch.ts';
import { EscalationStage } from './escalation-stage.ts';
import type { ServiceStackProps } from './platform.ts';

/** The ladder (A18–A27): cases, their timers, and what they learn from the other services. */
export class Cases extends Stack {
  private readonly service: Service;

  constructor(scope: Construct, id: string, { city, platform, ...props }: ServiceStackProps) {
    super(scope, id, props);
    this.service = new Service(this, 'cases', city.settings);
    this.service.serve(platform.api, routes, {
      'report-lead': { routes: ['reportLead'], table: 'read-write' },
      'verify-lead': { routes: ['verifyLead'], table: 'read-write' },
      'propose-measure': { routes: ['proposeMeasure', 'makeStatement'], table: 'read-write' },
      'decide-proposal': { routes: ['decideProposal'], table: 'read-write' },
      'follow-measure': {
        routes: ['extendTerm', 'reportProgress', 'acceptRectification', 'releaseMeasure'],
        table: 'read-write',
      },
      'follow-referral': { routes: ['referLeader', 'recordReferralOutcome'], table: 'read-write' },
      'follow-filing': { routes: ['followFiling'], table: 'read-write' },
      'follow-appeal': { routes: ['appealMeasure', 'resolveAppeal'], table: 'read-write' },
      'keep-session': { routes: ['keepSession'], table: 'read-write' },
      'list-sessions': { routes: ['listSessions'], table: 'read' },
      'read-cases': { routes: ['listCases', 'readCase', 'recommendStage'], table: 'read' },
      'read-ledger': { routes: ['readLedger'], table: 'read' },
      'answer-eligibility': { routes: ['askEligibility'], table: 'read', puts: 'INQUIRY#*' },
    });
    this.learn(platform.bus);
    this.tell(platform.bus);
    this.keepTime(city);
    this.sealLedgers(city);
    this.watch(city, platform);
  }

  /** Copies of units and posts, what a published year proposes, and what inspections refer. */
  private learn(bus: ServiceStackProps['platform']['bus']): void {
    const copy = this.service.worker('copy-units', { table: 'read-write', timeout: Duration.minutes(5) });
    new BusSubscription(this, 'CopyUnits', bus, copy, [unitChanged, postChanged]);
    const open = this.service.worker('open-proposals', { table: 'read-write' });
    new BusSubscription(this, 'OpenProposals', bus, open, [caseProposed, proposalWithdrawn]);
    const leads = this.service.worker('open-inspection-leads', { table: 'read-write' });
    new BusSubscription(this, 'OpenInspectionLeads', bus, leads, [findingReferred]);
  }

  private tell(bus: ServiceStackProps['platform']['bus']): void {
    const publish = this.service.worker('publish-events', { table: 'none' });
    publish.give('EVENT_BUS', bus.eventBusName, ['events:PutEvents'], [bus.eventBusArn]);
    new StreamReader(this, 'PublishEvents', this.service, publish, {
      inserted: true,
      where: { entity: ['ledger-entry', 'reminder', 'session-entry'] },
    });
  }

  /** A machine for each rung, what starts it, and the daily sweep for what was missed. */
  private keepTime({ settings, deployment }: City): void {
    const functions = {
      checkStage: this.service.worker('check-stage', { table: 'read' }),
      takeStep: this.service.worker('take-step', { table: 'read-write' }),
      handOver: this.service.worker('hand-over-stage', { table: 'none' }),
    };
    const arns = Object.fromEntries(
      settings.ladder.map((stage) => [stage.id, new EscalationStage(this, stage, functions).arn]),
    );
    const starts = (by: ServiceFunction): void =>
      by.give('STAGE_MACHINES', this.toJsonString(arns), ['states:StartExecution'], Object.values(arns));

    const start = this.service.worker('start-stage', { table: 'none' });
    starts(start);
    new StreamReader(this, 'StartStage', this.service, start, {
      inserted: true,
      where: { entity: ['ledger-entry'], type: ['measure-imposed'] },
    });

    const sweep = this.service.worker('sweep-deadlines', {
      table: 'read-write',
      timeout: Duration.minutes(15),
    });
    starts(sweep);
    new CitySchedule(this, 'DailySweep', {
      cron: deployment.schedules.sweep,
      zone: settings.zone,
      target: sweep,
      input: {},
    });
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

  /** The daily root over all cases' ledgers: whoever writes it can put nothing else. */
  private sealLedgers({ settings, deployment }: City): void {
    const seal = this.service.worker('seal-ledgers', {
      table: 'read',
      puts: 'ROOT#*',
      timeout: Duration.minutes(15),
    });
    const roots = lockedBucket(this);
    seal.give('ROOTS_BUCKET', roots.bucketName, ['s3:PutObject'], [roots.arnForObjects('roots/*')]);
    Validations.of(seal.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::<LedgerRoots.Arn>/roots/*]',
      reason: 'A root is named by its day.',
    });
    new CitySchedule(this, 'DailySeal', {
      cron: deployment.schedules.seal,
      zone: settings.zone,
      target: seal,
      input: {},
    });
  }
}
