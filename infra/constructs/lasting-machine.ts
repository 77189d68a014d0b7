import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine, DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Definition } from '../machines/asl.ts';
import type { ServiceFunction } from './service-function.ts';

interface LastingMachineProps {
  /** Never changes: another id would be another machine, and everything that waits in this one would be lost. */
  readonly logicalId: string;
  readonly definition: Definition;
  /** The functions its tasks call. */
  readonly calls: readonly ServiceFunction[];
}

/** A Standard state machine that outlives deployments: pinned id, kept on removal, nothing but its functions to call. */
export class LastingMachine extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { logicalId, definition, calls }: LastingMachineProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: calls.map((by) => by.lambda.functionArn),
      }),
    );
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(Stack.of(this).toJsonString(definition)),
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
