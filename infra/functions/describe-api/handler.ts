import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiHandler, notFound, on } from '@jieti/lambda';
import { assets } from './assets.ts';
import { document } from './document.ts';
import { contentSecurityPolicy, page, startScript } from './page.ts';
import { describedProblems } from './problem-index.ts';
import { problemPage, problemsPage } from './problem-page.ts';
import { routes } from './routes.ts';

let described: Record<string, unknown> | undefined;

/** Beside the bundle on AWS, in node_modules when run from source. */
const directory = (): string => {
  const beside = fileURLToPath(new URL(assets.package, import.meta.url));
  if (existsSync(beside)) return beside;
  const require = createRequire(import.meta.url);
  return dirname(require.resolve('swagger-ui-dist/package.json'));
};

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

const fileNamed = async (file: string): Promise<string> => {
  if (file === 'start.js') return startScript;
  if (!assets.files.some((known) => known === file)) throw notFound();
  return readFile(join(directory(), file), 'utf8');
};

/** A page made here: no script, and nothing from anywhere else. */
const html = (body: string) => ({
  status: 200,
  body,
  contentType: 'text/html; charset=utf-8',
  headers: { 'content-security-policy': contentSecurityPolicy },
});

/** Describes the interface: as OpenAPI, and as a page for people. */
export const handler = apiHandler(
  on(routes.describe, async () => {
    described ??= { ...document() };
    return { status: 200, body: described };
  }),
  on(routes.docs, async () => html(page)),
  on(routes.problems, async () => html(problemsPage(describedProblems()))),
  on(routes.problem, async ({ params: { code } }) => {
    const described = describedProblems().find((problem) => problem.code === code);
    if (!described) throw notFound();
    return html(problemPage(described));
  }),
  on(routes.docsFile, async ({ params: { file } }) => ({
    status: 200,
    body: await fileNamed(file),
    contentType: types[file.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8',
    headers: { 'cache-control': 'public, max-age=86400' },
  })),
);
