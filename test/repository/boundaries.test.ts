import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const arrows = require('../../.dependency-cruiser.cjs');
const folders = require('../../.dependency-cruiser.folders.cjs');

/** A small tree of the same shape; every import in it goes against an arrow but the ones marked as allowed. */
const planted: Record<string, string> = {
  'packages/lambda/src/index.ts': 'export const l = 1;',
  'packages/local/src/index.ts': 'export const o = 1;',
  'packages/rules/src/index.ts': 'export const r = 1;',
  'packages/rules/src/uses-lambda.ts': "import { l } from '../../lambda/src/index.ts'; export const x = l;",
  'packages/rules/src/uses-node.ts': "import { readFileSync } from 'node:fs'; export const x = readFileSync;",
  'packages/rules/src/ladder/approval.ts':
    "import { s } from '../conference/session.ts'; export const x = s;",
  'packages/rules/src/ladder/measure.ts': 'export const m = 1;',
  'packages/rules/src/conference/session.ts': 'export const s = 1;',
  'packages/rules/src/conference/minutes.ts': "import { m } from '../ladder/measure.ts'; export const x = m;",
  'packages/lambda/src/uses-service.ts':
    "import { c } from '../../../services/cases/contract.ts'; export const x = c;",
  'packages/sheets/src/uses-lambda.ts': "import { l } from '../../lambda/src/index.ts'; export const x = l;",
  'packages/sheets/src/uses-service.ts':
    "import { c } from '../../../services/cases/contract.ts'; export const x = c;",
  'services/cases/contract.ts': 'export const c = 1;',
  'services/cases/src/table.ts': 'export const t = 1;',
  'services/evaluation/src/uses-contract.ts':
    "import { c } from '../../cases/contract.ts'; export const x = c;",
  'services/evaluation/src/uses-table.ts':
    "import { t } from '../../cases/src/table.ts'; export const x = t;",
  'services/evaluation/src/uses-infra.ts': "import { i } from '../../../infra/app.ts'; export const x = i;",
  'services/evaluation/src/uses-types.ts':
    "import type { T } from '../../cases/src/types.ts'; export type X = T;",
  'services/cases/functions.ts': 'export const f = 1;',
  'services/cases/src/uses-functions.ts': "import { f } from '../functions.ts'; export const x = f;",
  'services/cases/src/types.ts': 'export type T = 1;',
  'services/cases/src/round.ts': "import { s } from './square.ts'; export const q = s;",
  'services/cases/src/square.ts': "import { q } from './round.ts'; export const s: number = q;",
  'infra/app.ts': 'export const i = 1;',
  'infra/uses-local.ts': "import { o } from '../packages/local/src/index.ts'; export const x = o;",
};

const violationsOf = async (forbidden: IForbiddenRuleType[], root: string): Promise<string[]> => {
  const { output } = await cruise(['packages', 'services', 'infra'], {
    ruleSet: { forbidden },
    baseDir: root,
    validate: true,
    tsPreCompilationDeps: true,
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map((v) => `${v.rule.name}: ${v.from}`);
};

describe('the arrows of the architecture', () => {
  let root: string;
  let found: Set<string>;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'jieti arrows '));
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const reports = await Promise.all(
      [arrows, folders].map(({ forbidden }) => violationsOf(forbidden, root)),
    );
    found = new Set(reports.flat());
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    'rules-stand-alone: packages/rules/src/uses-lambda.ts',
    'rules-no-builtins: packages/rules/src/uses-node.ts',
    'lambda-below-services: packages/lambda/src/uses-service.ts',
    'sheets-stand-alone: packages/sheets/src/uses-lambda.ts',
    'sheets-stand-alone: packages/sheets/src/uses-service.ts',
    'services-only-by-contract: services/evaluation/src/uses-table.ts',
    'services-only-by-contract: services/evaluation/src/uses-types.ts',
    'declarations-not-in-handlers: services/cases/src/uses-functions.ts',
    'services-below-infra: services/evaluation/src/uses-infra.ts',
    'infra-does-not-know-local: infra/uses-local.ts',
  ])('a planted violation is caught — %s', (violation) => {
    expect(found).toContain(violation);
  });

  it('a planted cycle is caught', () => {
    expect([...found].some((v) => v.startsWith('no-cycles: services/cases/src/'))).toBe(true);
  });

  it.each(['packages/rules/src/ladder', 'packages/rules/src/conference'])(
    'a planted circle of folders is caught, though no two files import each other — %s',
    (folder) => {
      expect(found).toContain(`no-folder-cycles: ${folder}`);
      expect([...found].some((v) => v.startsWith(`no-cycles: ${folder}`))).toBe(false);
    },
  );

  it("another service's contract may be used", () => {
    expect([...found].filter((v) => v.includes('uses-contract'))).toEqual([]);
  });
});
