import type { TableAccess } from '@jieti/lambda/functions';
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  CfnTable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

const reading = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writing = ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'];

/** No profile updates or deletes an item: what was written stays, unless a function is given the right by name (ADR 0019). */
const actionsOf: Readonly<Record<TableAccess, readonly string[]>> = {
  none: [],
  read: reading,
  put: ['dynamodb:PutItem'],
  'read-write': [...reading, ...writing],
  'bulk-write': [...reading, ...writing, 'dynamodb:BatchWriteItem'],
};

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** Names a resource so that no refactoring ever replaces what lies behind it. */
const pin = (resource: Construct | undefined, type: typeof CfnTable | typeof CfnKey, id: string): void => {
  if (resource instanceof type) resource.overrideLogicalId(id);
};

/**
 * A service's one table: on-demand, encrypted with a key of its own, recoverable to any second of 35 days, and kept
 * whatever happens to the stack.
 */
export class ServiceTable extends Construct {
  readonly table: Table;
  private readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts the table of a service of jieti',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new Table(this, 'Table', {
      partitionKey: string('PK'),
      sortKey: string('SK'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    for (const index of ['GSI1', 'GSI2']) {
      this.table.addGlobalSecondaryIndex({
        indexName: index,
        partitionKey: string(`${index}PK`),
        sortKey: string(`${index}SK`),
        projectionType: ProjectionType.ALL,
      });
    }
    // Every ledger entry stands here once more by the day it was entered, so that sealing a day reads that day only.
    this.table.addGlobalSecondaryIndex({
      indexName: 'GSI3',
      partitionKey: string('GSI3PK'),
      sortKey: string('GSI3SK'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['subject', 'entry', 'hash'],
    });
    pin(this.key.node.defaultChild as Construct, CfnKey, 'TableKey');
    pin(this.table.node.defaultChild as Construct, CfnTable, 'Table');
  }

  get streamArn(): string {
    const arn = this.table.tableStreamArn;
    if (!arn) throw new Error('the table has no stream');
    return arn;
  }

  /** Lets a role do what its function does with items and indexes, and nothing with the table itself. */
  grant(role: IRole, access: TableAccess): void {
    if (access === 'none') return;
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...actionsOf[access]],
        resources: [
          this.table.tableArn,
          ...['GSI1', 'GSI2', 'GSI3'].map((index) => `${this.table.tableArn}/index/${index}`),
        ],
      }),
    );
    this.grantKey(role, access !== 'read');
  }

  /** Lets a role put, update or delete items whose partition key is like this, and no others. */
  grantOn(role: IRole, action: 'Put' | 'Update' | 'Delete', keys: readonly string[]): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [`dynamodb:${action}Item`],
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } },
      }),
    );
    this.grantKey(role, true);
  }

  grantStream(role: IRole): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [this.streamArn],
      }),
    );
    // Lambda asks for it to find the stream; the action knows no resource.
    role.addToPrincipalPolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));
    this.grantKey(role, false);
  }

  private grantKey(role: IRole, writes: boolean): void {
    const actions = ['kms:Decrypt', 'kms:DescribeKey'];
    if (writes) actions.push('kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo');
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.key.keyArn] }));
  }
}
