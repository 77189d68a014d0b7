import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';
import { repositoryRoot } from './paths.ts';

const require = createRequire(import.meta.url);

/** Files of a package that go beside a function's bundle. */
export interface BundledFiles {
  readonly package: string;
  readonly files: readonly string[];
}

/** The SDK and some of its kin are CommonJS inside and ask for `require`. */
const requireForModules =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

const build = (entry: string, outdir: string): void => {
  buildSync({
    absWorkingDir: repositoryRoot,
    entryPoints: [entry],
    outfile: join(outdir, 'index.mjs'),
    bundle: true,
    minify: true,
    keepNames: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: requireForModules },
    legalComments: 'none',
    logLevel: 'error',
  });
};

const copy = ({ package: name, files }: BundledFiles, outdir: string): void => {
  const from = dirname(require.resolve(`${name}/package.json`));
  mkdirSync(join(outdir, name));
  for (const file of files) cpSync(join(from, file), join(outdir, name, file));
};

/**
 * A function's code: one minified module with the AWS SDK inside (importing it so is quicker than from the runtime).
 * Built only when the stack is bundled; otherwise neither the entry nor its dependencies are looked at.
 */
export const bundled = (entry: string, files?: BundledFiles): Code =>
  Code.fromAsset(repositoryRoot, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-pulled'),
      // The key by which the CDK tells bundles apart.
      command: [entry],
      local: {
        tryBundle: (outdir) => {
          build(entry, outdir);
          if (files) copy(files, outdir);
          return true;
        },
      },
    },
  });
