import { join } from 'node:path';

/** Files of the exhaustive runs. */
export const deep = '**/*.deep.test.ts';

const root = join(import.meta.dirname, '..');

interface Project {
  readonly name: string;
  readonly folders: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

const patient = (seconds: number) => ({ testTimeout: seconds * 1_000, hookTimeout: seconds * 1_000 });

/** One process: a city is synthesized once for all the files that look at its template. */
const sharedTemplate = {
  ...patient(180),
  isolate: false,
  fileParallelism: false,
  sequence: { groupOrder: 1 },
};

/** Files share a process, one after the other: modules are loaded once, and the engine of the test world is started once. */
const oneProcess = { ...patient(60), isolate: false };

const all: readonly Project[] = [
  { name: 'rules', folders: ['packages/rules', 'test/regulation'], settings: oneProcess },
  {
    name: 'packages',
    folders: ['packages/{lambda,ledger,local,sheets,store}'],
    settings: patient(60),
  },
  { name: 'services', folders: ['services', 'test/ledgers'], settings: oneProcess },
  { name: 'repository', folders: ['test/repository'], settings: patient(60) },
  { name: 'histories', folders: ['test/histories'], settings: patient(120) },
  { name: 'infra', folders: ['test/infra'], settings: sharedTemplate },
  { name: 'machines', folders: ['test/machines'], settings: sharedTemplate },
  {
    name: 'journeys',
    folders: ['test/journeys'],
    settings: {
      ...patient(300),
      globalSetup: [join(root, 'test/support/journey-setup.ts')],
      fileParallelism: false,
      sequence: { groupOrder: 1 },
    },
  },
];

/** The projects of a run: all test files but those excluded, or only those of one name. */
export const projects = ({ exclude = [], only }: { exclude?: readonly string[]; only?: string }) =>
  all.map(({ name, folders, settings }) => ({
    test: {
      name,
      root,
      include: folders.map((folder) => `${folder}/${only ?? '**/*.test.ts'}`),
      exclude: ['**/node_modules/**', ...exclude],
      environment: 'node',
      ...settings,
    },
  }));
