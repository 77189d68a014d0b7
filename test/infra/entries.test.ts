import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf } from '@jieti/lambda/functions';
import { describe, expect, it } from 'vitest';
import { cityOf } from '../../infra/cities/index.ts';
import { repositoryRoot } from '../../infra/constructs/paths.ts';
import { services } from '../../scripts/readme/services.ts';
import { ofType, templatesOf } from './synthesized.ts';

const entries = Object.values(templatesOf(cityOf('shifan')))
  .flatMap((template) => ofType(template, 'AWS::Lambda::Function'))
  .map(([, resource]) => resource.Metadata?.['jieti:entry'] ?? '');

const handlersUnder = (folder: string): string[] =>
  readdirSync(join(repositoryRoot, folder)).map((name) => `${folder}/${name}/handler.ts`);

describe('the functions of the template and the folders of the services', () => {
  it('every function has its source', () => {
    expect(entries.filter((entry) => !existsSync(join(repositoryRoot, entry)))).toEqual([]);
  });

  it('the functions of the services are those that they declare', () => {
    const declared = services.flatMap(({ service, functions }) =>
      Object.keys(functions).map((folder) => entryOf(service, folder)),
    );
    expect(entries.filter((entry) => entry.startsWith('services/')).sort()).toEqual(declared.sort());
  });

  it('every folder of functions is a function', () => {
    const folders = services.flatMap(({ service }) => handlersUnder(`services/${service}/src/functions`));
    const handlers = folders.filter((handler) => existsSync(join(repositoryRoot, handler)));
    expect(handlers.filter((handler) => !entries.includes(handler))).toEqual([]);
  });

  it('no two functions have the same source', () => {
    expect(new Set(entries).size).toBe(entries.length);
  });
});
