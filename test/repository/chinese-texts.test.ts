import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const sources = ['packages', 'services', 'infra']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /(?<!\.test|\.fixture)\.ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.includes('node_modules'));

/** Stands for whatever an expression or a name in braces puts into a text. */
const filled = '□';

const han = /\p{Script=Han}/u;
/** Punctuation of half width between Chinese characters, or beside one. */
const halfWidth = new RegExp(
  `[\\p{Script=Han}${filled}] ?[,;:!?()]|[,;:!?()] ?[\\p{Script=Han}${filled}]`,
  'u',
);

/** Names of formats and standards, which have no Chinese word; everything else has one. */
const international = [
  'CSV',
  'Excel',
  'ISO',
  'JSON',
  'MB',
  'OpenAPI',
  'SHA',
  'UTF',
  'XLSX',
  'jieti',
  'xls',
  'xlsx',
];

interface Text {
  readonly text: string;
  /** It is the Chinese side of a text in both languages; elsewhere a word of English may stand beside it. */
  readonly chinese: boolean;
}

const isChineseSide = (node: ts.Node): boolean => {
  const { parent } = node;
  if (!parent || ts.isCallExpression(parent)) return false;
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'zh';
  return ts.isConditionalExpression(parent) && isChineseSide(parent);
};

const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(filled);
};

/** The parts of a text that are Chinese: `中文 / English` and `中文 · English` are a text in each language. */
const partsOf = (text: string, chinese: boolean): Text[] => {
  const halves = text
    .replace(/<style>.*?<\/style>|<[^>]*>/gs, ' | ')
    .replace(/\{[^}]*\}/g, filled)
    .split(/ [/·|] /);
  return halves
    .filter((half) => han.test(half))
    .map((half) => ({ text: half.trim(), chinese: chinese || halves.length > 1 }));
};

/** All Chinese texts of a source file. */
const textsIn = (source: string): Text[] => {
  const texts: Text[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && han.test(text)) texts.push(...partsOf(text, isChineseSide(node)));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('some.ts', source, ts.ScriptTarget.Latest, true));
  return texts;
};

const halfWidthIn = (source: string): string[] =>
  textsIn(source).flatMap(({ text }) => (halfWidth.test(text) ? [text] : []));

const englishIn = (source: string): string[] =>
  textsIn(source).flatMap(({ text, chinese }) => {
    const words = text.match(/[A-Za-z][A-Za-z-]+/g) ?? [];
    return chinese && words.some((word) => !international.includes(word.replace(/-$/, ''))) ? [text] : [];
  });

const found = (faultsIn: (source: string) => string[]): string[] =>
  sources.flatMap((path) =>
    faultsIn(readFileSync(path, 'utf8')).map((text) => `${relative(root, path)}: ${text}`),
  );

describe('Chinese texts', () => {
  it('have punctuation of full width (GB/T 15834)', () => {
    expect(found(halfWidthIn)).toEqual([]);
  });

  it('have no English word or code inside, but names of formats and standards', () => {
    expect(found(englishIn)).toEqual([]);
  });

  it.each([
    ["const a = { zh: '没有找到,请重试。', en: 'Not found, try again.' };", '没有找到,请重试。'],
    [`const a = { zh: \`超过\${most}行,请分批导出\`, en: 'Too many' };`, '超过□行,请分批导出'],
    ["const a = { zh: '{year}年(第十条)', en: '{year} (A10)' };", '□年(第十条)'],
    ["z.string().meta({ description: '开始日期(含当日) / first day (inclusive)' });", '开始日期(含当日)'],
    ["const a = { zh: late ? '迟报: 一次' : '按时', en: 'late' };", '迟报: 一次'],
  ])('a planted half-width mark is found: %s', (source, text) => {
    expect(halfWidthIn(source)).toEqual([text]);
  });

  it.each([
    ["const a = { zh: '应为 string', en: 'expected string' };", '应为 string'],
    ["z.int().meta({ description: '所申诉措施的 entry / entry of the measure' });", '所申诉措施的 entry'],
  ])('a planted English word is found: %s', (source, text) => {
    expect(englishIn(source)).toEqual([text]);
  });

  it.each([
    "const a = { zh: '请另存为 UTF-8 的 CSV（逗号分隔）：{name}', en: 'Save as CSV (UTF-8): {name}' };",
    "z.string().meta({ description: '文号与日期 / number, date (A26)' });",
    "const grade = '优秀 excellent';",
    `const command = \`\${path}/docs, \${time}\`;`,
  ])('what is right is left alone: %s', (source) => {
    expect([...halfWidthIn(source), ...englishIn(source)]).toEqual([]);
  });
});
