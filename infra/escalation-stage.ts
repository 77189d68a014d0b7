import type { StageDefinition, StageId } from '@jieti/rules';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { LastingMachine } from './constructs/lasting-machine.ts';
import { pascal } from './constructs/names.ts';
import type { MachineFunctions } from './constructs/service.ts';
import { stageDefinition, type stageTasks } from './machines/stage-definition.ts';

/** One stage of the city's ladder, as it was from time to time, as a state machine of its own, which may start itself anew. */
export class EscalationStage extends Construct {
  readonly arn: string;

  constructor(
    scope: Construct,
    stage: StageId,
    rungs: readonly StageDefinition[],
    { tasks, restarts }: MachineFunctions<(typeof stageTasks)[number]>,
  ) {
    const id = `Stage${pascal(stage)}`;
    super(scope, id);
    const { machine } = new LastingMachine(this, 'Machine', {
      logicalId: id,
      tasks,
      define: (arns) => stageDefinition(rungs, arns),
    });
    this.arn = machine.stateMachineArn;
    // Not in the role's own policy: the function would wait for the machine, and the machine waits for the function.
    new Policy(this, 'StartAnew', {
      roles: restarts.map(({ role }) => role),
      statements: [new PolicyStatement({ actions: ['states:StartExecution'], resources: [this.arn] })],
    });
  }
}
