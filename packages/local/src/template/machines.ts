import { z } from 'zod';
import type { MachineModel } from './model.ts';
import { type Find, ignored, understand } from './resources.ts';

const properties = z.strictObject({
  DefinitionString: z.string(),
  StateMachineType: z.literal('STANDARD').default('STANDARD'),
  StateMachineName: ignored,
  RoleArn: ignored,
  LoggingConfiguration: ignored,
  TracingConfiguration: ignored,
  EncryptionConfiguration: ignored,
  Tags: ignored,
});

export const machinesOf = (find: Find): MachineModel[] =>
  find('AWS::StepFunctions::StateMachine').map((resource) => {
    const { DefinitionString } = understand(resource, properties);
    return { arn: resource.arn, name: resource.name, definition: JSON.parse(DefinitionString) };
  });
