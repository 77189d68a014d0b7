import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: {
    readonly 'ForAllValues:StringLike'?: { readonly 'dynamodb:LeadingKeys'?: readonly string[] };
  };
}

/** `states:StartExecution StageNotice`, `s3:PutObject roots/*`: machines by their logical ids, objects by the prefix of their names. */
const perResource: Readonly<Record<string, RegExp>> = {
  'states:StartExecution': /"Ref":"(\w+)"/g,
  's3:PutObject': /"\/([^"]+\*)"/g,
};

/** `dynamodb:UpdateItem YEAR#*` where updating or deleting is granted by partition. */
const spelledOut = ({ Action, Resource, Condition }: Statement): string[] => {
  const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
  const named = (action: string): string[] => {
    if (/(Update|Delete)Item$/.test(action)) return keys.map((key) => `${action} ${key}`);
    const names = perResource[action];
    if (!names) return [action];
    return [...JSON.stringify(Resource).matchAll(names)].map(([, name]) => `${action} ${name}`);
  };
  return [Action].flat().flatMap(named);
};

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, string>>;
}

/** A function of a template, and what its role lets it do. */
export interface Granted {
  /** `tangshanCases…-ServiceReadCases…`, as the embedded default calls it. */
  readonly name: string;
  /** `cases/read-cases`. */
  readonly folder: string;
  readonly actions: ReadonlySet<string>;
}

const targetOf = (value: unknown): string =>
  (value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] }).Ref ??
  (value as { 'Fn::GetAtt'?: readonly string[] })['Fn::GetAtt']?.[0] ??
  '';

const actionsOf = (resources: Readonly<Record<string, Resource>>, role: string): Set<string> =>
  new Set(
    Object.values(resources)
      .filter(
        ({ Type, Properties }) =>
          Type === 'AWS::IAM::Policy' && (Properties.Roles as unknown[]).some((r) => targetOf(r) === role),
      )
      .flatMap(
        ({ Properties }) => (Properties.PolicyDocument as { Statement: readonly Statement[] }).Statement,
      )
      .flatMap(spelledOut),
  );

/** What every function of a synthesized city may do, read from the very templates that are deployed. */
export const grantedIn = (directory: string): Granted[] =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.template.json'))
    .flatMap((file) => {
      const { Resources } = JSON.parse(readFileSync(join(directory, file), 'utf8'));
      const resources = Resources as Readonly<Record<string, Resource>>;
      const stack = file.replace('.template.json', '');
      return Object.entries(resources)
        .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
        .map(([id, { Properties, Metadata }]) => ({
          name: `${stack}-${id}`,
          folder: (Metadata?.['jieti:entry'] ?? '').replace(
            /^services\/(\w+)\/src\/functions\/([\w-]+)\/.*/,
            '$1/$2',
          ),
          actions: actionsOf(resources, targetOf(Properties.Role)),
        }));
    });
