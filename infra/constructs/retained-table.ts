import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  CfnTable,
  type StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

export const stringAttribute = (name: string) => ({ name, type: AttributeType.STRING });

/** Names a resource so that no refactoring ever replaces what lies behind it. */
const pin = (resource: Construct | undefined, type: typeof CfnTable | typeof CfnKey, id: string): void => {
  if (resource instanceof type) resource.overrideLogicalId(id);
};

/**
 * The one table of a stack: on-demand, encrypted with a key of its own, recoverable to any second of 35 days, and kept
 * whatever happens to the stack.
 */
export class RetainedTable extends Construct {
  readonly table: Table;
  private readonly key: Key;

  constructor(scope: Construct, id: string, stream?: StreamViewType) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts a table of jieti',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new Table(this, 'Table', {
      partitionKey: stringAttribute('PK'),
      sortKey: stringAttribute('SK'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(stream && { stream }),
    });
    pin(this.key.node.defaultChild as Construct, CfnKey, 'TableKey');
    pin(this.table.node.defaultChild as Construct, CfnTable, 'Table');
  }

  /** Lets a role do these things with the table itself, or with some of its indexes only. */
  allow(
    role: IRole,
    actions: readonly string[],
    { indexes }: { readonly indexes?: readonly string[] } = {},
  ): void {
    const { tableArn } = this.table;
    const resources = indexes?.map((index) => `${tableArn}/index/${index}`) ?? [tableArn];
    role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources }));
    this.grantKey(role, actions.includes('dynamodb:PutItem'));
  }

  protected grantKey(role: IRole, writes: boolean): void {
    const actions = ['kms:Decrypt', 'kms:DescribeKey'];
    if (writes) actions.push('kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo');
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.key.keyArn] }));
  }
}
