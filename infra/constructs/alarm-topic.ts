import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { deadLetters } from './dead-letters.ts';

/** The city's alarms reach these addresses. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, addresses: readonly string[]) {
    super(scope, id);
    const key = new Key(this, 'Key', { description: 'Encrypts alarms of jieti', enableKeyRotation: true });
    key.addToResourcePolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: ['*'],
      }),
    );
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    const deadLetterQueue = deadLetters(this);
    for (const address of addresses)
      this.topic.addSubscription(new EmailSubscription(address, { deadLetterQueue }));
  }
}
