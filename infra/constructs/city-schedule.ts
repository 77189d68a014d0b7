import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { deadLetters } from './dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

interface CityScheduleProps {
  /** `minute hour day month weekday year`, in the city's zone. */
  readonly cron: string;
  readonly zone: string;
  /** A function, or the ARN of a state machine. */
  readonly target: ServiceFunction | string;
  readonly input: unknown;
}

/** Something that happens by the city's own clock. */
export class CitySchedule extends Construct {
  constructor(scope: Construct, id: string, { cron, zone, target, input }: CityScheduleProps) {
    super(scope, id);
    const dead = deadLetters(this);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const machine = typeof target === 'string';
    const arn = machine ? target : target.lambda.functionArn;
    const action = machine ? 'states:StartExecution' : 'lambda:InvokeFunction';
    // The scheduler does not wait for the function: what that could not do ends in the same queue.
    if (!machine)
      target.lambda.configureAsyncInvoke({
        onFailure: new SqsDestination(dead),
        retryAttempts: 2,
        maxEventAge: Duration.hours(6),
      });
    role.addToPolicy(new PolicyStatement({ actions: [action], resources: [arn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }));
    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: `cron(${cron})`,
      scheduleExpressionTimezone: zone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn,
        roleArn: role.roleArn,
        input: JSON.stringify(input),
        deadLetterConfig: { arn: dead.queueArn },
        retryPolicy: { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 24 * 60 * 60 },
      },
    });
    schedule.node.addDependency(role);
  }
}
