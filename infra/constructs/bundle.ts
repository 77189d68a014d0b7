import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { BundleCache } from '../cache/bundle-cache.ts';
import { repositoryRoot } from './paths.ts';

const require = createRequire(import.meta.url);

/** Files of a package that go beside a function's bundle. */
interface BundledFiles {
  readonly package: string;
  readonly files: readonly string[];
}

/** What a function's code is made of. */
export interface BundleProps {
  /** From the repository's root. */
  readonly entry: string;
  /** Entries that change for the same reasons: those of them whose bundles are missing are made in one go with it. */
  readonly together?: readonly string[];
  readonly files?: BundledFiles;
}

let cache: BundleCache | undefined;

const copy = ({ package: name, files }: BundledFiles, outdir: string): void => {
  const from = dirname(require.resolve(`${name}/package.json`));
  mkdirSync(join(outdir, name));
  for (const file of files) cpSync(join(from, file), join(outdir, name, file));
};

/**
 * A function's code: one minified module, made anew when a file that it is made of changed. Looked for only when the stack is bundled;
 * otherwise neither the entry nor its dependencies are looked at.
 */
export const bundled = ({ entry, together, files }: BundleProps): Code =>
  Code.fromAsset(repositoryRoot, {
    // By its content: a bundle out of the cache is the same asset as one made now.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-pulled'),
      // The key by which the CDK tells bundles apart.
      command: [entry],
      local: {
        tryBundle: (outdir) => {
          cache ??= new BundleCache(repositoryRoot);
          writeFileSync(join(outdir, 'index.mjs'), cache.codeOf(entry, together));
          if (files) copy(files, outdir);
          return true;
        },
      },
    },
  });
