import type { StageDefinition } from '@jieti/rules';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { LastingMachine } from './constructs/lasting-machine.ts';
import { pascal } from './constructs/names.ts';
import type { ServiceFunction } from './constructs/service-function.ts';
import { stageDefinition } from './machines/stage-definition.ts';

interface StageFunctions {
  readonly checkStage: ServiceFunction;
  readonly takeStep: ServiceFunction;
  readonly handOver: ServiceFunction;
}

/** One rung of the city's ladder as a state machine of its own, which may start itself anew. */
export class EscalationStage extends Construct {
  readonly arn: string;

  constructor(scope: Construct, stage: StageDefinition, { checkStage, takeStep, handOver }: StageFunctions) {
    const id = `Stage${pascal(stage.id)}`;
    super(scope, id);
    const { machine } = new LastingMachine(this, 'Machine', {
      logicalId: id,
      definition: stageDefinition(stage, {
        checkStage: checkStage.lambda.functionArn,
        takeStep: takeStep.lambda.functionArn,
        handOver: handOver.lambda.functionArn,
      }),
      calls: [checkStage, takeStep, handOver],
    });
    this.arn = machine.stateMachineArn;
    // Not in the role's own policy: the function would wait for the machine, and the machine waits for the function.
    new Policy(this, 'StartAnew', {
      roles: [handOver.role],
      statements: [new PolicyStatement({ actions: ['states:StartExecution'], resources: [this.arn] })],
    });
  }
}
