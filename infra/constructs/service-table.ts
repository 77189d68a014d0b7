import type { TableAccess } from '@jieti/lambda/functions';
import { ProjectionType, StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { RetainedTable, stringAttribute } from './retained-table.ts';

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

/** A service's one table, with its indexes and its stream. */
export class ServiceTable extends RetainedTable {
  constructor(scope: Construct, id: string) {
    super(scope, id, StreamViewType.NEW_AND_OLD_IMAGES);
    for (const index of ['GSI1', 'GSI2']) {
      this.table.addGlobalSecondaryIndex({
        indexName: index,
        partitionKey: stringAttribute(`${index}PK`),
        sortKey: stringAttribute(`${index}SK`),
        projectionType: ProjectionType.ALL,
      });
    }
    // Every ledger entry stands here once more by when it was entered, so that sealing reads what came since and no more.
    this.table.addGlobalSecondaryIndex({
      indexName: 'GSI3',
      partitionKey: stringAttribute('GSI3PK'),
      sortKey: stringAttribute('GSI3SK'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['subject', 'entry', 'hash'],
    });
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
}
