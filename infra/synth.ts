// npm run synth -- <city> [outdir]
import { cityOf } from './cities/index.ts';
import { inspectCityFile } from './cities/inspect.ts';
import { synthesize } from './synthesize.ts';

const [id, outdir = 'cdk.out'] = process.argv.slice(2);
try {
  const city = cityOf(id);
  const assembly = synthesize(city, { outdir, bundle: true });
  for (const gap of inspectCityFile(city).gaps) console.error(`synth: warning: ${gap}`);
  console.log(assembly.directory);
} catch (error) {
  console.error(`synth: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
