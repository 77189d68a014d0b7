import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { City } from '../../infra/cities/city.ts';
import { synthesize } from '../../infra/synthesize.ts';
import { readAssembly } from '../../packages/local/src/template/assembly.ts';
import { assemblyOf } from '../support/assembly.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
  readonly Metadata?: Readonly<Record<string, string>>;
}

export interface Template {
  readonly stack: string;
  readonly resources: Readonly<Record<string, Resource>>;
}

type Templates = Readonly<Record<string, Template>>;

const templatesIn = (directory: string, { settings: { id } }: City): Templates =>
  Object.fromEntries(
    readAssembly(directory).map(({ stackName, template }) => [
      stackName.replace(`${id}-`, ''),
      { stack: stackName, resources: template.Resources as unknown as Template['resources'] },
    ]),
  );

const made = new Map<string, Templates>();

/** A city's templates by the part of the stack's name that follows the city's, as `npm run synth` makes them. */
export const templatesOf = (city: City): Templates => {
  const { id } = city.settings;
  const templates = made.get(id) ?? templatesIn(assemblyOf(id), city);
  made.set(id, templates);
  return templates;
};

/** The templates of a city that has no file of its own. Throws what the synthesis says of its faults. */
export const synthesizeNow = (city: City): Templates => {
  const outdir = mkdtempSync(join(tmpdir(), 'jieti synth-'));
  try {
    synthesize(city, { outdir, bundle: false });
    return templatesIn(outdir, city);
  } finally {
    rmSync(outdir, { recursive: true });
  }
};

/** Resources of a type, by logical id. */
export const ofType = (template: Template, type: string): [string, Resource][] =>
  Object.entries(template.resources).filter(([, resource]) => resource.Type === type);

/** The logical id that a `Ref` or `Fn::GetAtt` names. */
export const target = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  return Ref ?? attribute?.[0];
};

/** A string as it stands in a template, with `[LogicalId]` where CloudFormation puts a value. */
export const text = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': join_ } = (value ?? {}) as { 'Fn::Join'?: readonly [string, readonly unknown[]] };
  if (join_) return join_[1].map(text).join(join_[0]);
  return `[${target(value) ?? JSON.stringify(value)}]`;
};
