import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  ObjectLockRetention,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

const retained = (scope: Construct, logicalId: string, props: BucketProps): Bucket => {
  const bucket = new Bucket(scope, logicalId, {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  });
  const resource = bucket.node.defaultChild;
  if (resource instanceof CfnBucket) resource.overrideLogicalId(logicalId);
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'One role puts into it and nobody of ours reads it; an access log would be a bucket that needs one itself.',
  });
  return bucket;
};

/**
 * The daily roots lie here, apart from the table: written once, and until the lock ends nobody can change or remove them,
 * neither we nor the account's root. S3's own key: roots are hashes, and evidence must not hang on a key that could go.
 */
export const lockedBucket = (scope: Construct): Bucket =>
  retained(scope, 'LedgerRoots', {
    objectLockEnabled: true,
    objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(3650)),
    versioned: true,
  });

/** Records of a stream that could not be handled lie here whole, because the stream itself forgets them after a day. */
export const failedRecords = (scope: Construct): Bucket =>
  retained(scope, 'FailedRecords', { lifecycleRules: [{ expiration: Duration.days(365) }] });
