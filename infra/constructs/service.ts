import type { Route } from '@jieti/lambda/contract';
import type { CitySettings } from '@jieti/rules';
import { Duration } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { CityApi } from './city-api.ts';
import { failedRecords } from './kept-bucket.ts';
import { pascal } from './names.ts';
import { ServiceFunction } from './service-function.ts';
import { ServiceTable, type TableAccess } from './service-table.ts';
import { SettingsLayer } from './settings-layer.ts';

interface Work {
  readonly table: TableAccess;
  /** Besides, it may put items into the partitions of this pattern, `INQUIRY#*`, and no others. */
  readonly puts?: string;
  /** Partitions whose items it may update in place. */
  readonly updates?: readonly string[];
  /** Partitions whose items it may delete. */
  readonly deletes?: readonly string[];
  readonly timeout?: Duration;
  readonly memoryMiB?: number;
}

/** Which routes of a contract a function serves, by their names there. */
type Served<Routes> = Readonly<Record<string, Work & { readonly routes: readonly (keyof Routes)[] }>>;

/** A service's own things: table, settings, and functions that find both. */
export class Service extends Construct {
  readonly table: ServiceTable;
  /** What its stream readers could not handle. */
  readonly failures: Bucket;
  private readonly name: string;
  private readonly settings: SettingsLayer;

  constructor(scope: Construct, name: string, city: CitySettings) {
    super(scope, 'Service');
    this.name = name;
    this.table = new ServiceTable(this, 'Data');
    this.failures = failedRecords(this);
    this.settings = new SettingsLayer(this, 'Settings', city);
  }

  /** The function of `services/<service>/src/functions/<folder>`. */
  function(folder: string, { table, puts, updates, deletes, timeout, memoryMiB }: Work): ServiceFunction {
    const by = new ServiceFunction(this, pascal(folder), {
      entry: `services/${this.name}/src/functions/${folder}/handler.ts`,
      environment: {
        SERVICE: this.name,
        CITY_FILE: SettingsLayer.file,
        [`${this.name.toUpperCase()}_TABLE`]: this.table.table.tableName,
      },
      layer: this.settings.version,
      ...(timeout && { timeout }),
      ...(memoryMiB && { memoryMiB }),
    });
    this.table.grant(by.role, table);
    if (puts) this.table.grantOn(by.role, 'Put', [puts]);
    if (updates) this.table.grantOn(by.role, 'Update', updates);
    if (deletes) this.table.grantOn(by.role, 'Delete', deletes);
    return by;
  }

  /** A function that nobody waits for: it may take a minute if not told otherwise. */
  worker(folder: string, work: Work): ServiceFunction {
    return this.function(folder, { timeout: Duration.minutes(1), ...work });
  }

  /** One function for each entry; a route of the contract that none of them serves is a mistake. */
  serve<Routes extends Readonly<Record<string, Route>>>(
    api: CityApi,
    routes: Routes,
    served: Served<Routes>,
  ): void {
    const left = new Set<keyof Routes>(Object.keys(routes));
    for (const [folder, { routes: names, ...work }] of Object.entries(served)) {
      api.serve(
        this.function(folder, work),
        names.map((name) => routes[name]),
      );
      for (const name of names) left.delete(name);
    }
    if (left.size > 0) throw new Error(`${this.name}: nothing serves ${[...left].map(String).join(', ')}`);
  }
}
