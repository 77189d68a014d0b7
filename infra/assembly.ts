// node infra/assembly.ts <city> [copy]: the assembly without bundles, as tests and the embedded default read it; prints where it is.
import { cpSync } from 'node:fs';
import { cachedAssembly } from './cache/assembly-cache.ts';
import { repositoryRoot } from './constructs/paths.ts';

const [id, copy] = process.argv.slice(2);

// The CDK is loaded only if it is needed.
const make = async (outdir: string): Promise<void> => {
  const [{ cityOf }, { synthesize }] = await Promise.all([
    import('./cities/index.ts'),
    import('./synthesize.ts'),
  ]);
  synthesize(cityOf(id), { outdir, bundle: false });
};

try {
  const directory = await cachedAssembly(repositoryRoot, id ?? '', make);
  if (copy !== undefined) cpSync(directory, copy, { recursive: true });
  console.log(copy ?? directory);
} catch (error) {
  console.error(`synth: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
