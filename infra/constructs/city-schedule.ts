import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { deadLetters } from './dead-letters.ts';

interface CityScheduleProps {
  /** `minute hour day month weekday year`, in the city's zone. */
  readonly cron: string;
  readonly zone: string;
  readonly target: {
    readonly arn: string;
    readonly action: 'lambda:InvokeFunction' | 'states:StartExecution';
  };
  readonly input: unknown;
}

/** Something that happens by the city's own clock. */
export class CitySchedule extends Construct {
  constructor(scope: Construct, id: string, { cron, zone, target, input }: CityScheduleProps) {
    super(scope, id);
    const dead = deadLetters(this);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: [target.action], resources: [target.arn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }));
    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: `cron(${cron})`,
      scheduleExpressionTimezone: zone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.arn,
        roleArn: role.roleArn,
        input: JSON.stringify(input),
        deadLetterConfig: { arn: dead.queueArn },
        retryPolicy: { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 24 * 60 * 60 },
      },
    });
    schedule.node.addDependency(role);
  }
}
