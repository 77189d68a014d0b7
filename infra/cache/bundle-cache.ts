import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, buildBundles, recipe } from './build-bundles.ts';
import { cacheFolder, markUsed, removeOld, writeWhole } from './cache-folder.ts';
import { digestOf, digestsOf } from './digest.ts';

/** The first line of an entry of the cache; the bundle follows it. */
interface Heading {
  /** Digests of the files that the bundle is made of. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The bundle's own digest. */
  readonly code: string;
}

/** They decide which packages there are and how imports are resolved, and no bundle names them among its inputs. */
const shared = [
  'package-lock.json',
  'tsconfig.json',
  'infra/package.json',
  'packages/*/package.json',
  'services/*/package.json',
];

const lineEnd = '\n'.charCodeAt(0);

const parse = (content: Buffer): { heading: Heading; code: Buffer } => {
  const end = content.indexOf(lineEnd);
  return {
    heading: JSON.parse(content.subarray(0, end).toString('utf8')) as Heading,
    code: content.subarray(end + 1),
  };
};

const inputsKey = (inputs: Heading['inputs']): string => digestOf(JSON.stringify(inputs));

/**
 * Bundles by the digests of what they are made of, for any city: its settings lie beside them. An entry of the cache is one file,
 * `<entry point and how it is bundled>.<of what>`, written whole and never changed, so that any number of runs may share it.
 */
export class BundleCache {
  private readonly root: string;
  private readonly folder: string;
  private readonly surroundings: string;
  /** Digests of sources by their paths, as of the last build. */
  private readonly sources = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
    this.folder = cacheFolder(root, 'jieti-bundles');
    this.surroundings = JSON.stringify([recipe, digestsOf(root, shared)]);
  }

  /** The code of an entry point. If it is to be made anew, so are those `together` with it that are missing: one run of esbuild makes them all. */
  codeOf(entry: string, together: readonly string[] = []): Uint8Array {
    const stored = this.read(entry);
    if (stored) return stored;
    const missing = together.filter((other) => other !== entry && !this.read(other));
    const made = this.build([entry, ...missing]).find((bundle) => bundle.entry === entry);
    if (!made) throw new Error(`esbuild made no bundle of ${entry}`);
    return made.code;
  }

  private build(entries: readonly string[]): Bundle[] {
    const began = Date.now();
    const bundles = buildBundles(this.root, entries);
    this.sources.clear();
    // A source that somebody saved meanwhile may stand in the bundle as it was before.
    for (const bundle of bundles) if (!this.savedSince(began, bundle)) this.store(bundle);
    removeOld(this.folder);
    return bundles;
  }

  private savedSince(began: number, { inputs }: Bundle): boolean {
    return inputs.some((file) => Math.floor(statSync(join(this.root, file)).mtimeMs) > began);
  }

  private store({ entry, code, inputs }: Bundle): void {
    const digests = Object.fromEntries(inputs.map((file) => [file, this.digest(file)]));
    const heading: Heading = { inputs: digests, code: digestOf(code) };
    const path = join(this.folder, `${this.entryKey(entry)}.${inputsKey(digests)}`);
    writeWhole(path, Buffer.concat([Buffer.from(`${JSON.stringify(heading)}\n`), code]));
  }

  private read(entry: string): Uint8Array | undefined {
    const key = this.entryKey(entry);
    const names = existsSync(this.folder) ? readdirSync(this.folder) : [];
    for (const name of names.filter((one) => one.startsWith(key))) {
      const code = this.readFrom(join(this.folder, name), name.slice(key.length + 1));
      if (code) return code;
    }
    return undefined;
  }

  /** Nothing if it is of other sources, damaged, or gone meanwhile. */
  private readFrom(path: string, key: string): Uint8Array | undefined {
    try {
      const { heading, code } = parse(readFileSync(path));
      if (inputsKey(heading.inputs) !== key || digestOf(code) !== heading.code) return undefined;
      if (!this.stillSo(heading)) return undefined;
      markUsed(path);
      return code;
    } catch {
      return undefined;
    }
  }

  private stillSo({ inputs }: Heading): boolean {
    return Object.entries(inputs).every(([file, digest]) => this.digest(file) === digest);
  }

  private entryKey(entry: string): string {
    return digestOf(JSON.stringify([entry, this.surroundings]));
  }

  private digest(file: string): string {
    const known = this.sources.get(file);
    if (known !== undefined) return known;
    const digest = digestOf(readFileSync(join(this.root, file)));
    this.sources.set(file, digest);
    return digest;
  }
}
