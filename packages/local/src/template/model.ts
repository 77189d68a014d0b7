import type {
  AttributeDefinition,
  GlobalSecondaryIndex,
  KeySchemaElement,
  StreamViewType,
} from '@aws-sdk/client-dynamodb';
import type { EventPattern } from '../patterns/event-pattern.ts';

/** The parts of the synthesized template that the embedded default runs: names and ARNs are resolved, nothing else is changed. */
export interface CityTemplate {
  readonly tables: readonly TableModel[];
  readonly functions: readonly FunctionModel[];
  readonly routes: readonly RouteModel[];
  readonly mappings: readonly MappingModel[];
  readonly rules: readonly RuleModel[];
  readonly schedules: readonly ScheduleModel[];
  readonly machines: readonly MachineModel[];
}

export interface TableModel {
  readonly name: string;
  readonly attributes: AttributeDefinition[];
  readonly keys: KeySchemaElement[];
  readonly indexes: GlobalSecondaryIndex[];
  readonly stream: StreamViewType | null;
}

export interface FunctionModel {
  readonly arn: string;
  readonly name: string;
  /** Path of the handler's source in the repository. */
  readonly entry: string;
  /** The daily occasion it runs on, by its name in the declaration; null where something else sets it off. */
  readonly schedule: string | null;
  readonly environment: Readonly<Record<string, string>>;
}

export interface JwtAuthorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface RouteModel {
  readonly method: string;
  readonly path: string;
  readonly functionArn: string;
  /** null: served without a token. */
  readonly authorizer: JwtAuthorizer | null;
}

export interface MappingModel {
  /** Stable between starts: its checkpoint is stored under it. */
  readonly id: string;
  readonly tableName: string;
  readonly functionArn: string;
  readonly batchSize: number;
  /** A record is delivered if any of them matches; all are delivered if there is none. */
  readonly filters: readonly EventPattern[];
  readonly reportsFailures: boolean;
  /** Tries after the first before a record is set aside. */
  readonly retries: number;
}

export interface RuleModel {
  readonly name: string;
  readonly pattern: EventPattern;
  readonly functionArns: readonly string[];
}

export interface ScheduleModel {
  readonly name: string;
  readonly expression: string;
  readonly zone: string;
  /** A function's or a machine's. */
  readonly targetArn: string;
  readonly input: string;
}

export interface MachineModel {
  readonly arn: string;
  readonly name: string;
  readonly definition: Record<string, unknown>;
}
