import { type MachineUnderTest, machines } from '../../support/machine-under-test.ts';
import type { RecordedMachines } from '../release.ts';

const logicalIdOf = (arn: string): string => arn.split('-').at(-1) ?? arn;

const replaced = (definition: MachineUnderTest['definition'], names: Iterable<readonly [string, string]>) => {
  let text = JSON.stringify(definition);
  for (const [from, to] of names) text = text.replaceAll(JSON.stringify(from), JSON.stringify(to));
  return JSON.parse(text) as MachineUnderTest['definition'];
};

/** The machines of today's template, their functions by logical id: what a waiting execution is tied to on AWS. */
export const recordedMachines = (): RecordedMachines => {
  const functions: Record<string, string> = {};
  const definitions = [...machines].map(([id, { definition, folders }]) => {
    const called = [...folders].filter(([arn]) => JSON.stringify(definition).includes(JSON.stringify(arn)));
    for (const [arn, folder] of called) functions[logicalIdOf(arn)] = folder;
    return [
      id,
      replaced(
        definition,
        called.map(([arn]) => [arn, logicalIdOf(arn)] as const),
      ),
    ] as const;
  });
  return { definitions: Object.fromEntries(definitions), functions };
};

/** A recorded machine, with today's functions under the logical ids it names. One that is gone stays a bare id. */
export const asOfThen = (recorded: RecordedMachines, id: string): MachineUnderTest => {
  const today = machines.get(id);
  const definition = recorded.definitions[id];
  if (!today || !definition) throw new Error(`there is no machine ${id}`);
  const arns = [...today.folders.keys()].map((arn) => [logicalIdOf(arn), arn] as const);
  return { ...today, definition: replaced(definition, arns) };
};

/** Logical id of each function of today's template → its folder. */
export const functionsOfToday = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...machines.values()].flatMap(({ folders }) =>
      [...folders].map(([arn, folder]) => [logicalIdOf(arn), folder]),
    ),
  );
