import {
  entryOf,
  type FunctionDeclaration,
  limitsOf,
  type ServiceDeclaration,
} from '@jieti/lambda/functions';
import type { CityFile } from '@jieti/rules';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { pascal } from './names.ts';
import { ServiceFunction } from './service-function.ts';
import { ServiceTable } from './service-table.ts';
import { SettingsLayer } from './settings-layer.ts';
import { failedRecords } from './write-once-bucket.ts';

interface DeployedFunction {
  readonly folder: string;
  readonly declared: FunctionDeclaration;
  readonly by: ServiceFunction;
}

/** The functions a machine calls, by the names that its definition has for them, and those which may start it anew. */
export interface MachineFunctions<Task extends string> {
  readonly tasks: Readonly<Record<Task, ServiceFunction>>;
  readonly restarts: readonly ServiceFunction[];
}

const namedIn = ({ task, starts }: FunctionDeclaration): string[] =>
  [task?.machine, starts?.machine].filter((name) => name !== undefined);

/** A service as its `functions.ts` declares it: table, settings, and functions that find both. */
export class Service extends Construct {
  readonly table: ServiceTable;
  /** Records of the table's stream that its readers could not handle. */
  readonly failures: Bucket;
  readonly declaration: ServiceDeclaration;
  readonly functions: readonly DeployedFunction[];
  readonly settings: SettingsLayer;
  /** Machines that declarations name and that the stack has not given yet. */
  private readonly missing: Set<string>;

  constructor(scope: Construct, declaration: ServiceDeclaration, city: CityFile) {
    super(scope, 'Service');
    this.declaration = declaration;
    this.table = new ServiceTable(this, 'Data');
    this.failures = failedRecords(this);
    this.settings = new SettingsLayer(this, 'Settings', city);
    this.functions = Object.entries(declaration.functions).map(([folder, declared]) => ({
      folder,
      declared,
      by: this.function(folder, declared),
    }));
    this.missing = new Set(Object.values(declaration.functions).flatMap(namedIn));
  }

  /** The functions of a machine. Throws if they are not declared as exactly the tasks that its definition has. */
  functionsOf<const Task extends string>(machine: string, tasks: readonly Task[]): MachineFunctions<Task> {
    const called = this.functions.filter(({ declared }) => declared.task?.machine === machine);
    const named = called.map(({ declared, by }) => [declared.task?.name ?? '', by] as const);
    const [wanted, found] = [tasks, named.map(([name]) => name)].map((names) => names.toSorted().join(', '));
    if (wanted !== found) throw new Error(`${machine} has the tasks ${wanted}; declared are ${found}`);
    return {
      tasks: Object.fromEntries(named) as Record<Task, ServiceFunction>,
      restarts: called.filter(({ declared }) => declared.restarts).map(({ by }) => by),
    };
  }

  /** Lets every function that declares it start the machine, or the machines, that `value` names. */
  giveMachine(machine: string, value: string, arns: readonly string[]): void {
    for (const { declared, by } of this.functions)
      if (declared.starts?.machine === machine)
        by.give(declared.starts.variable, value, ['states:StartExecution'], arns);
    this.missing.delete(machine);
  }

  /** Throws if a function declares a machine that the stack did not give. */
  assertGiven(): void {
    if (this.missing.size === 0) return;
    throw new Error(`${this.declaration.service}: nobody gives ${[...this.missing].join()}`);
  }

  private function(folder: string, declared: FunctionDeclaration): ServiceFunction {
    const { service, functions } = this.declaration;
    const by = new ServiceFunction(this, pascal(folder), {
      entry: entryOf(service, folder),
      together: Object.keys(functions).map((one) => entryOf(service, one)),
      environment: {
        SERVICE: service,
        CITY_FILE: SettingsLayer.file,
        [`${service.toUpperCase()}_TABLE`]: this.table.table.tableName,
      },
      layer: this.settings.version,
      limits: limitsOf(declared),
      ...(declared.schedule && { schedule: declared.schedule }),
    });
    const { table, puts, updates, deletes } = declared;
    this.table.grant(by.role, table);
    if (puts) this.table.grantOn(by.role, 'Put', puts);
    if (updates) this.table.grantOn(by.role, 'Update', updates);
    if (deletes) this.table.grantOn(by.role, 'Delete', deletes);
    return by;
  }
}
