import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine, DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Definition } from '../machines/asl.ts';
import type { ServiceFunction } from './service-function.ts';

interface LastingMachineProps<Task extends string> {
  /** Never changes: another id would be another machine, and everything that waits in this one would be lost. */
  readonly logicalId: string;
  /** The functions its tasks call, by the names that its definition has for them. */
  readonly tasks: Readonly<Record<Task, ServiceFunction>>;
  /** Makes the definition of the functions' ARNs. */
  readonly define: (arns: Readonly<Record<Task, string>>) => Definition;
}

const arnsOf = <Task extends string>(
  tasks: Readonly<Record<Task, ServiceFunction>>,
): Readonly<Record<Task, string>> =>
  Object.fromEntries(
    Object.entries<ServiceFunction>(tasks).map(([name, { lambda }]) => [name, lambda.functionArn]),
  ) as Record<Task, string>;

/** A Standard state machine that outlives deployments: pinned id, kept on removal, nothing but its functions to call. */
export class LastingMachine<Task extends string> extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { logicalId, tasks, define }: LastingMachineProps<Task>) {
    super(scope, id);
    const arns = arnsOf(tasks);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: Object.values(arns),
      }),
    );
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(define(arns))),
      role,
      removalPolicy: RemovalPolicy.RETAIN,
      logs: {
        level: LogLevel.ALL,
        includeExecutionData: false,
        destination: new LogGroup(this, 'Log', {
          logGroupName: `/aws/vendedlogs/states/${Stack.of(this).stackName}-${logicalId}`,
          retention: RetentionDays.ONE_YEAR,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      },
    });
    const resource = this.machine.node.defaultChild;
    if (resource instanceof CfnStateMachine) resource.overrideLogicalId(logicalId);
    Validations.of(this).acknowledge(
      {
        id: 'AwsSolutions-SF2',
        reason: 'X-Ray for Lambda does not exist in the China regions; the log has every event.',
      },
      {
        id: 'Serverless-StepFunctionStateMachineXray',
        reason: 'X-Ray for Lambda does not exist in the China regions; the log has every event.',
      },
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'The log delivery actions know no resource.',
      },
    );
  }
}
