import { account, namings, partition, region, streamArn } from './arns.ts';
import type { Resource, Stack } from './assembly.ts';

const pseudo: Readonly<Record<string, string>> = {
  'AWS::Partition': partition,
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::URLSuffix': 'localhost',
};

type Resolve = (value: unknown) => unknown;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Resolves CloudFormation's functions in the values of one stack to local names and ARNs; throws on what it does not know. */
export const resolverOf = (stacks: readonly Stack[], stack: Stack): Resolve => {
  const resourceOf = (logicalId: string): Resource => {
    const resource = stack.template.Resources[logicalId];
    if (!resource) throw new Error(`${stack.name}: nothing is called ${logicalId}`);
    return resource;
  };

  const nameOf = (logicalId: string): string => {
    const { Type, Properties } = resourceOf(logicalId);
    const given = Properties[namings[Type]?.nameProperty ?? ''];
    return given === undefined ? `${stack.name}-${logicalId}` : String(resolve(given));
  };

  const arnOf = (logicalId: string): string => {
    const { Type } = resourceOf(logicalId);
    return namings[Type]?.arn(nameOf(logicalId)) ?? `urn:jieti:${stack.name}:${logicalId}`;
  };

  const ref = (logicalId: string): unknown => {
    if (pseudo[logicalId]) return pseudo[logicalId];
    if (logicalId === 'AWS::StackName') return stack.name;
    if (logicalId === 'AWS::NoValue') return undefined;
    const parameter = stack.template.Parameters[logicalId];
    if (parameter) return parameter.Default;
    const { Type, Properties } = resourceOf(logicalId);
    // A version or an alias stands for its function: there is only one of it here.
    if (Type === 'AWS::Lambda::Version' || Type === 'AWS::Lambda::Alias')
      return resolve(Properties.FunctionName);
    return namings[Type]?.ref === 'arn' ? arnOf(logicalId) : nameOf(logicalId);
  };

  const attribute = (logicalId: string, name: string): unknown => {
    if (name === 'Arn') return arnOf(logicalId);
    if (name === 'StreamArn') return streamArn(arnOf(logicalId));
    if (name === 'Name' || name.endsWith('Name')) return nameOf(logicalId);
    return `urn:jieti:${stack.name}:${logicalId}:${name}`;
  };

  const imported = (name: unknown): unknown => {
    for (const other of stacks) {
      const resolveThere = other === stack ? resolve : resolverOf(stacks, other);
      const output = Object.values(other.template.Outputs).find(
        (o) => isObject(o.Export) && resolveThere(o.Export.Name) === name,
      );
      if (output) return resolveThere(output.Value);
    }
    throw new Error(`${stack.name}: no stack exports ${String(name)}`);
  };

  const substitute = (text: string, variables: Record<string, unknown>): string =>
    text.replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in variables) return String(resolve(variables[name]));
      const [logicalId = '', ...attributes] = name.split('.');
      return String(attributes.length > 0 ? attribute(logicalId, attributes.join('.')) : ref(logicalId));
    });

  const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (argument) => ref(String(argument)),
    'Fn::GetAtt': (argument) => {
      const [logicalId = '', ...rest] = Array.isArray(argument)
        ? argument.map(String)
        : String(argument).split('.');
      return attribute(logicalId, rest.join('.'));
    },
    'Fn::Join': (argument) => {
      const [separator, parts] = argument as [string, unknown];
      return (resolve(parts) as unknown[]).join(separator);
    },
    'Fn::Sub': (argument) => {
      const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
      return substitute(String(text), variables as Record<string, unknown>);
    },
    'Fn::Select': (argument) => {
      const [index, list] = argument as [number | string, unknown];
      return (resolve(list) as unknown[])[Number(index)];
    },
    'Fn::Split': (argument) => {
      const [separator, text] = argument as [string, unknown];
      return String(resolve(text)).split(separator);
    },
    'Fn::ImportValue': (argument) => imported(resolve(argument)),
  };

  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve).filter((v) => v !== undefined);
    if (!isObject(value)) return value;
    const [name = ''] = Object.keys(value);
    if (Object.keys(value).length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) {
      const apply = functions[name];
      if (!apply) throw new Error(`${stack.name}: ${name} is not understood by the embedded default`);
      return apply(value[name]);
    }
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key, resolve(inner)])
        .filter(([, inner]) => inner !== undefined),
    );
  };
  return resolve;
};
