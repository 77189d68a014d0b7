import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { FunctionModel } from './model.ts';
import { type Find, type Found, ignored, understand } from './resources.ts';

const properties = z.strictObject({
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  Layers: z.array(z.unknown()).default([]),
  // Its package, size, alarms and permissions mean nothing here: the handler runs from its source, in process.
  FunctionName: ignored,
  Code: ignored,
  Handler: ignored,
  Runtime: ignored,
  Role: ignored,
  Architectures: ignored,
  MemorySize: ignored,
  Timeout: ignored,
  EphemeralStorage: ignored,
  TracingConfig: ignored,
  LoggingConfig: ignored,
  DeadLetterConfig: ignored,
  ReservedConcurrentExecutions: ignored,
  RecursiveLoop: ignored,
  RuntimeManagementConfig: ignored,
  SnapStart: ignored,
  KmsKeyArn: ignored,
  Description: ignored,
  Tags: ignored,
});

const textIn = (resource: Found, key: string): string => {
  const value = resource.metadata[key];
  if (typeof value === 'string') return value;
  throw new Error(`${resource.at} has no Metadata '${key}': the embedded default cannot run it`);
};

const scheduleIn = ({ metadata }: Found): string | null => {
  const value = metadata['jieti:schedule'];
  return typeof value === 'string' ? value : null;
};

/** `/opt/<file>` of a layer, as a path on this machine. */
const unpack = (value: string, layers: readonly string[]): string => {
  if (!value.startsWith('/opt/')) return value;
  const path = layers.map((layer) => join(layer, value.slice('/opt/'.length))).find(existsSync);
  if (!path) throw new Error(`no layer holds ${value}; layers: ${layers.join(', ') || 'none'}`);
  return path;
};

/** Functions with the source of their handlers; what a layer would lay at /opt is found where synthesis laid it. */
export const functionsOf = (find: Find): FunctionModel[] => {
  const layers = find('AWS::Lambda::LayerVersion').map((layer) =>
    resolve(layer.directory, textIn(layer, 'jieti:content')),
  );
  return find('AWS::Lambda::Function').map((resource) => {
    const { Environment } = understand(resource, properties);
    return {
      arn: resource.arn,
      name: resource.name,
      entry: textIn(resource, 'jieti:entry'),
      schedule: scheduleIn(resource),
      environment: Object.fromEntries(
        Object.entries(Environment.Variables).map(([name, value]) => [name, unpack(value, layers)]),
      ),
    };
  });
};
