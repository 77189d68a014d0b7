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

/**
 * Between files of one project a process is used again, between projects none is. Those that start processes of their own and wait for
 * them come first, and the many small files last: so no core waits at the end.
 */
const all: readonly Project[] = [
  {
    name: 'journeys',
    folders: ['test/journeys'],
    settings: { ...patient(300), globalSetup: [join(root, 'test/support/journey-setup.ts')] },
  },
  { name: 'infra', folders: ['test/infra'], settings: patient(180) },
  { name: 'machines', folders: ['test/machines'], settings: patient(180) },
  { name: 'histories', folders: ['test/histories'], settings: patient(120) },
  { name: 'repository', folders: ['test/repository'], settings: patient(60) },
  {
    name: 'packages',
    folders: ['packages/{documents,lambda,ledger,local,sheets,store}'],
    settings: patient(60),
  },
  { name: 'services', folders: ['services', 'test/ledgers'], settings: patient(60) },
  { name: 'rules', folders: ['packages/rules', 'test/regulation'], settings: patient(60) },
];

/** Node keeps what it compiled, TypeScript too, for every process that a test starts. */
const compileCache = join(root, 'node_modules', '.cache', 'node-compile');

interface Run {
  /** Files that are left out. */
  readonly exclude?: readonly string[];
  /** All test files, if not said. */
  readonly only?: string;
  /** So many files are run at once. Left to itself, vitest keeps one core for itself, which has next to nothing to do. */
  readonly maxWorkers: number;
}

/** The projects of a run. */
export const projects = ({ exclude = [], only, maxWorkers }: Run) =>
  all.map(({ name, folders, settings }) => ({
    test: {
      name,
      root,
      maxWorkers,
      // All in one group: a project does not wait for the last file of the one before.
      sequence: { groupOrder: 1 },
      include: folders.map((folder) => `${folder}/${only ?? '**/*.test.ts'}`),
      exclude: ['**/node_modules/**', ...exclude],
      environment: 'node',
      env: { NODE_COMPILE_CACHE: compileCache },
      // Files share a process, one after the other: modules are loaded once, and the engine of the test world, or the CDK, is started
      // once. No more is shared but what a file puts back.
      isolate: false,
      // Node runs TypeScript itself, here as in the city: nothing is transformed twice.
      experimental: { viteModuleRunner: false },
      ...settings,
    },
  }));
