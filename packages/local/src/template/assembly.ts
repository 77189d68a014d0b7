import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});

const templateSchema = z.looseObject({
  Resources: z.record(z.string(), resourceSchema).default({}),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
});

const manifestSchema = z.looseObject({
  artifacts: z
    .record(
      z.string(),
      z.looseObject({
        type: z.string(),
        properties: z
          .looseObject({
            templateFile: z.string().optional(),
            directoryName: z.string().optional(),
            stackName: z.string().optional(),
          })
          .optional(),
      }),
    )
    .default({}),
});

export type Resource = z.output<typeof resourceSchema>;

/** A stack of the assembly: its id there, the name it is deployed under, its template and where that lies. */
export interface Stack {
  readonly name: string;
  readonly stackName: string;
  readonly directory: string;
  readonly template: z.output<typeof templateSchema>;
}

const readJsonFile = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** All stacks of a cloud assembly, nested assemblies (stages) included. Throws if the directory is no assembly. */
export const readAssembly = (directory: string): Stack[] => {
  const { artifacts } = manifestSchema.parse(readJsonFile(join(directory, 'manifest.json')));
  return Object.entries(artifacts).flatMap(([name, { type, properties }]) => {
    if (type === 'cdk:cloud-assembly' && properties?.directoryName)
      return readAssembly(join(directory, properties.directoryName));
    if (type === 'aws:cloudformation:stack' && properties?.templateFile)
      return [
        {
          name,
          stackName: properties.stackName ?? name,
          directory,
          template: templateSchema.parse(readJsonFile(join(directory, properties.templateFile))),
        },
      ];
    return [];
  });
};
