import { resolve } from 'node:path';
import { type BuildOptions, buildSync, type Metafile, version } from 'esbuild';

/** The SDK and some of its kin are CommonJS inside and ask for `require`. */
const requireForModules =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

const options = {
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
} as const satisfies BuildOptions;

/** All that a bundle is made with, besides the files it is made of. */
export const recipe = JSON.stringify({ version, options });

/** One minified module with the AWS SDK inside (importing it so is quicker than from the runtime). */
export interface Bundle {
  readonly entry: string;
  readonly code: Uint8Array;
  /** The files of the repository that it is made of, the packages of others left out. */
  readonly inputs: readonly string[];
}

const isOurs = (path: string): boolean => !path.includes('node_modules/');

/** The files that an entry imports, directly or by others; those of which nothing is left in its bundle, too. */
const importedBy = (entry: string, { inputs }: Metafile): string[] => {
  const found = new Set([entry]);
  // Grows while it is walked.
  for (const path of found)
    for (const { path: imported, external } of inputs[path]?.imports ?? [])
      if (!external) found.add(imported);
  return [...found].filter(isOurs).toSorted();
};

/**
 * Bundles entries, named from the root, in one run of esbuild: what they share is read and parsed once, which takes a third of the
 * time of one run for each, and makes the same bytes.
 */
export const buildBundles = (root: string, entries: readonly string[]): Bundle[] => {
  const { outputFiles, metafile } = buildSync({
    ...options,
    absWorkingDir: root,
    entryPoints: [...entries],
    outbase: root,
    outdir: 'bundles',
    write: false,
    metafile: true,
  });
  const codes = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  return Object.entries(metafile.outputs).map(([path, { entryPoint = '' }]) => ({
    entry: entryPoint,
    code: codes.get(resolve(root, path)) ?? new Uint8Array(),
    inputs: importedBy(entryPoint, metafile),
  }));
};
