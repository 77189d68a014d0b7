import type { Metric } from '@jieti/lambda';
import { limitsOf } from '@jieti/lambda/functions';
import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { City } from './cities/city.ts';
import { Alarms, cityMetric } from './constructs/alarms.ts';
import { CitySchedule } from './constructs/city-schedule.ts';
import { RetainedTable } from './constructs/retained-table.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import type { ServiceTable } from './constructs/service-table.ts';
import { SettingsLayer } from './constructs/settings-layer.ts';
import { lockedBucket } from './constructs/write-once-bucket.ts';
import type { ServiceStackProps } from './platform.ts';

interface LedgerStackProps extends ServiceStackProps {
  /** The tables of the services, by the names of these. */
  readonly tables: Readonly<Record<string, ServiceTable>>;
}

/**
 * The auditor, which is no service (ADR 0030): every day it seals the ledgers of all services under one root. Which
 * entries there are it learns by an index; it reads the chains that went on and their records, to verify what it seals, and can write
 * nothing but roots.
 */
export class Ledger extends Stack {
  constructor(scope: Construct, id: string, { city, platform, tables, ...props }: LedgerStackProps) {
    super(scope, id, props);
    const roots = new RetainedTable(this, 'Roots');
    const seal = this.seal(city, tables, roots);
    new CitySchedule(this, 'DailySeal', {
      cron: city.deployment.schedules.seal,
      zone: city.settings.zone,
      target: seal,
      input: {},
    });
    this.addAlarms(city, platform);
  }

  private seal(
    { settings }: City,
    tables: LedgerStackProps['tables'],
    roots: RetainedTable,
  ): ServiceFunction {
    const names = Object.entries(tables).map(([service, { table }]) => [
      `${service.toUpperCase()}_TABLE`,
      table.tableName,
    ]);
    const by = new ServiceFunction(this, 'SealLedgers', {
      entry: 'infra/functions/seal-ledgers/handler.ts',
      environment: {
        SERVICE: 'ledger',
        CITY_FILE: SettingsLayer.file,
        ROOTS_TABLE: roots.table.tableName,
        ...Object.fromEntries(names),
      },
      layer: new SettingsLayer(this, 'Settings', settings).version,
      limits: limitsOf({ timeoutSeconds: 900, memoryMiB: 2048 }),
    });
    for (const table of Object.values(tables)) {
      table.allow(by.role, ['dynamodb:Query'], { indexes: ['GSI3'] });
      // The chains that went on, and their records: what is sealed is verified.
      table.allow(by.role, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']);
    }
    roots.allow(by.role, ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem']);
    const bucket = lockedBucket(this);
    by.give('ROOTS_BUCKET', bucket.bucketName, ['s3:PutObject'], [bucket.arnForObjects('roots/*')]);
    Validations.of(by.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::<LedgerRoots.Arn>/roots/*]',
      reason: 'A root is named by its day.',
    });
    return by;
  }

  /** A city must hear of a ledger that was changed, and of a day without a seal. */
  private addAlarms({ settings: { id } }: City, { alarmTopic }: ServiceStackProps['platform']): void {
    const alarms = new Alarms(this, 'Alarms', alarmTopic);
    alarms.addForStack();
    const metric = (name: Metric) => cityMetric(id, name);
    alarms.add({ kind: 'ledger-broken', of: 'Ledger', metric: metric('LedgerBroken'), limit: 0 });
    const missing = { limit: 1, atLeast: true } as const;
    alarms.add({ kind: 'seal-missing', of: 'Seal', metric: metric('LedgersSealed'), ...missing });
  }
}
