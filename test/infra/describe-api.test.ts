import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { afterAll, describe, expect, it } from 'vitest';
import { cityOf } from '../../infra/cities/index.ts';
import { repositoryRoot } from '../../infra/constructs/paths.ts';
import { assets } from '../../infra/functions/describe-api/assets.ts';
import { document } from '../../infra/functions/describe-api/document.ts';
import { handler } from '../../infra/functions/describe-api/handler.ts';
import { routes as telling } from '../../infra/functions/tell-regulation/routes.ts';
import { appOf } from '../../infra/synthesize.ts';
import { routes as cases } from '../../services/cases/contract.ts';
import { routes as evaluation } from '../../services/evaluation/contract.ts';
import { routes as letters } from '../../services/letters/contract.ts';
import { useCity } from '../support/world/city.ts';

useCity();

const eventFor = (key: string, pathParameters: Record<string, string> = {}) =>
  ({
    routeKey: key,
    headers: {},
    pathParameters,
    requestContext: {},
  }) as APIGatewayProxyEventV2WithJWTAuthorizer;

const get = async (key: string, pathParameters: Record<string, string> = {}) => {
  const { statusCode, headers, body } = await handler(eventFor(key, pathParameters), {} as Context);
  return { status: statusCode, type: String(headers?.['content-type']), headers, body: body ?? '' };
};

interface Operation {
  readonly summary: string;
  readonly security: readonly unknown[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}

const operations = (): Map<string, Operation> => {
  const { paths } = JSON.parse(JSON.stringify(document())) as {
    paths: Record<string, Record<string, Operation>>;
  };
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    ),
  );
};

/** The description itself, and the pages of the problem codes. */
const own = [
  'GET /docs',
  'GET /docs/problems',
  'GET /docs/problems/{code}',
  'GET /docs/{file}',
  'GET /openapi.json',
];

describe('GET /openapi.json', () => {
  it('is OpenAPI 3.1, in our own JSON, without a token', async () => {
    const { status, type, body } = await get('GET /openapi.json');
    expect(status).toBe(200);
    expect(type).toBe('application/json; charset=utf-8');
    expect(JSON.parse(body)).toMatchObject({ openapi: '3.1.0', info: { title: '阶梯 jieti' } });
  });

  it('describes every route of every contract, and itself', () => {
    const contracts = [letters, cases, evaluation, telling].flatMap((routes) => Object.values(routes));
    const described = [...operations().keys()].sort();
    const asClientsWrite = contracts.map(({ method, path }) => `${method} ${path}`);
    expect(described).toEqual([...asClientsWrite, ...own].sort());
  });

  it('says of every operation in both languages what it is for', () => {
    for (const [key, { summary }] of operations())
      expect([key, summary]).toEqual([key, expect.stringMatching(/^.+ · .+$/)]);
  });

  it('asks for a token everywhere but on the description', () => {
    const open = [...operations()].filter(([, { security }]) => security.length === 0).map(([key]) => key);
    expect(open.sort()).toEqual(own);
  });

  it('describes every refusal as a problem (RFC 9457)', () => {
    for (const [key, { responses }] of operations()) {
      for (const [status, answer] of Object.entries(responses).filter(([code]) => code >= '400')) {
        const types = Object.keys((answer as { content: object }).content);
        expect([key, status, types]).toEqual([key, status, ['application/problem+json']]);
      }
    }
  });

  it('points nowhere that does not exist', () => {
    const whole = JSON.parse(JSON.stringify(document())) as { components: { schemas: object } };
    const named = Object.keys(whole.components.schemas);
    const used = [...JSON.stringify(whole).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !named.includes(String(name)))).toEqual([]);
  });
});

describe('GET /docs', () => {
  it('is a page of our own, which loads nothing from anywhere else', async () => {
    const { status, type, headers, body } = await get('GET /docs');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).not.toMatch(/https?:|\/\//);
    expect(headers?.['content-security-policy']).toContain("default-src 'none'");
  });

  it('every file the page names is there', async () => {
    const { body } = await get('GET /docs');
    const files = [...body.matchAll(/"docs\/([^"]+)"/g)].map(([, file]) => String(file));
    expect(files).toHaveLength(3);
    for (const file of files) {
      const answer = await get('GET /docs/{file}', { file });
      expect([file, answer.status, answer.type]).toEqual([
        file,
        200,
        expect.stringMatching(/^text\/(css|javascript)/),
      ]);
    }
  });

  it.each(['handler.ts', '../../../package.json', 'index.html', ''])(
    'another file, %j, is 404',
    async (file) => {
      const answer = await get('GET /docs/{file}', { file });
      expect(answer.status).toBe(404);
      expect(answer.type).toContain('application/problem+json');
    },
  );
});

describe('the bundle', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'jieti bundle-'));
  afterAll(() => rmSync(outdir, { recursive: true }));

  it('is one module that loads on Node by itself and has the page’s files beside it', () => {
    const context = { 'aws:cdk:bundling-stacks': ['shifan/Platform'] };
    const props = { outdir, context, analyticsReporting: false, builtinCloudFormationValidation: false };
    const app = appOf([cityOf('shifan')], props);
    const assembly = app.synth().getNestedAssembly('assembly-shifan');
    const platform = assembly.stacks.find(({ stackName }) => stackName === 'shifan-Platform');
    const manifest = readFileSync(join(assembly.directory, `${platform?.id}.assets.json`), 'utf8');
    const paths = [...manifest.matchAll(/"path": "([^"]*asset\.[0-9a-f]{64})"/g)].map(([, path]) =>
      String(path),
    );
    const code =
      paths.find((path) => existsSync(join(assembly.directory, path, assets.package))) ?? 'no asset';
    const ask = `const { handler } = await import(${JSON.stringify(join(assembly.directory, code, 'index.mjs'))});
      const answer = await handler({ routeKey: 'GET /docs/{file}', headers: {}, pathParameters: { file: 'swagger-ui.css' }, requestContext: {} }, {});
      console.log(answer.statusCode, answer.body.length > 10000);`;
    const node = join(repositoryRoot, 'node_modules', '.bin', 'node');
    const { stdout, stderr } = spawnSync(node, ['--input-type=module', '-e', ask], {
      cwd: outdir,
      encoding: 'utf8',
    });
    expect([stderr, stdout.trim()]).toEqual(['', '200 true']);
  });
});
