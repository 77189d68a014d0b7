// npm run synth -- <city> [outdir]
import { cityOf } from './cities/index.ts';
import { synthesize } from './synthesize.ts';

const [id, outdir = 'cdk.out'] = process.argv.slice(2);
try {
  const assembly = synthesize(cityOf(id), { outdir, bundle: true });
  console.log(assembly.directory);
} catch (error) {
  console.error(`synth: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
