import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { articleSubjects, bodyFunctions, cityOfToday, measureOfTangshan, provinceOf2016 } from '@jieti/rules';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
/** The measures' own files: here, and only here, a law is written down. */
const regulation = join('packages', 'rules', 'src', 'regulation');

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.fixture)\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules') && !path.startsWith(regulation));

const folders = readdirSync(root).filter((name) => ['services', 'apps'].includes(name));
const sources = [...folders, join('packages', 'rules', 'src'), join('packages', 'documents', 'src')].flatMap(
  filesIn,
);

/** The packages and the functions of the whole city, too, speak of no level; the sample history is one city's own. */
const sampleHistory = join('packages', 'local', 'src', 'sample', 'shifan');
const everywhere = [
  ...folders,
  ...readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'src')),
  join('infra', 'functions'),
]
  .flatMap(filesIn)
  .filter((path) => !path.startsWith(sampleHistory));

const { bodies, ladder, evaluation } = measureOfTangshan;
const levels = [...measureOfTangshan.levels, ...provinceOf2016.levels].map(({ id }) => id);
const names = [
  ...bodies.flatMap(({ name, short }) => [name.zh, short.zh]),
  ...ladder.map(({ name }) => name.zh),
  ...evaluation.grades.map(({ name }) => name.zh),
];

/**
 * Words that hold a name and say something else: what is verified as put right (验收合格), a commendation that is circulated
 * (通报表扬), results that are published in a circular (评价结果的通报), and the form of an interview, which laws prescribe at stages of several names (约谈人, 约谈记录).
 */
const otherWords = /验收合格|通报表扬|评价结果的通报|被约谈人|约谈(?:人|记录|日期|对象|须有)/g;

const article = /(?<![A-Za-z0-9])A\d{1,2}(?:\.\d{1,2})?(?![A-Za-z0-9])|第[一二三四五六七八九十百零]+条/;

/** The longest name first, so that each place is told by the whole name that stands there. */
const name = new RegExp(names.toSorted((a, b) => b.length - a.length).join('|'));

const namedIn = (text: string): boolean => {
  const left = text.replaceAll(otherWords, '');
  return name.test(left) || article.test(left);
};

const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('');
};

const laws = [measureOfTangshan, provinceOf2016, cityOfToday];

/** What all laws have in common goes by names of its own, which a law may take for an id. */
const common: readonly string[] = [...bodyFunctions, ...articleSubjects];

/** Ids that laws give to what is theirs: nothing outside their files may know them. */
const ownIds = new Set(
  laws
    .flatMap((law) => [
      ...law.bodies,
      ...law.conferenceDepartments,
      ...law.reports,
      ...law.duties,
      ...law.letters.kinds,
      ...law.plans,
      ...law.ladder.flatMap(({ papers = [] }) => papers.map(({ to }) => ({ id: to }))),
    ])
    .map(({ id }) => id)
    .filter((id) => !common.includes(id)),
);

/** The texts of a source of which something holds. Comments are no texts. */
const textsIn = (source: string, holds: (text: string, node: ts.Node) => boolean): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && holds(text, node)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('some.tsx', source, ts.ScriptTarget.Latest, true));
  return found;
};

/** The texts of a source that say a name or an article of the measure of 2017. */
const saidIn = (source: string): string[] => textsIn(source, namedIn);

/** In a type, `city` is the name of a field: the settings of the city. */
const isField = (text: string, node: ts.Node): boolean =>
  text === 'city' && ts.isLiteralTypeNode(node.parent);

/** The levels of a law that a source writes down. */
const levelsSaidIn = (source: string): string[] =>
  textsIn(source, (text, node) => levels.includes(text) && !isField(text, node));

/** The values of a source that are an id of some law. */
const idsIn = (source: string): string[] =>
  textsIn(source, (text, node) => ownIds.has(text) && !ts.isLiteralTypeNode(node.parent));

const foundIn = (paths: readonly string[], said: (source: string) => string[]) =>
  paths.flatMap((path) => {
    const found = said(readFileSync(join(root, path), 'utf8'));
    return found.length === 0 ? [] : [{ path, said: found }];
  });

describe('any city’s law: no name of a stage, body or grade and no article stands in code', () => {
  it('services and rules name them by the city’s file only', () => {
    expect(foundIn(sources, saidIn)).toEqual([]);
  });

  it('no level of a law stands in code: which there are, and what their bodies do, the city’s file says', () => {
    expect(foundIn(everywhere, levelsSaidIn)).toEqual([]);
  });

  it.each([
    "if (unit.level === 'county') return null;",
    "const level = jurisdiction === root ? top : 'township';",
    "type Level = 'county';",
    "const seat = 'city';",
  ])('a planted level is found: %s', (source) => {
    expect(levelsSaidIn(source)).toHaveLength(1);
  });

  it.each([
    "type Law = Pick<Context, 'city'>;",
    "const affiliations = ['central', 'provincial', 'municipal', 'local'];",
  ])('another word is left alone: %s', (source) => {
    expect(levelsSaidIn(source)).toEqual([]);
  });

  it('nor do they know an id of a body, department, report, duty, letter, plan or receiver of papers', () => {
    expect(foundIn(sources, idsIn)).toEqual([]);
  });

  it.each([
    ["const revisers = ['cgc-office'];", 'cgc-office'],
    ["const a = { department: 'organisation-department' };", 'organisation-department'],
    ["const a = of('department-to-slg');", 'department-to-slg'],
    ["switch (kind) { case 'peace-group-meeting': }", 'peace-group-meeting'],
    ["const a = planIdOf('yearly-advanced', 2026);", 'yearly-advanced'],
    ["const a = { to: 'provincial-cgc' };", 'provincial-cgc'],
  ])('an id that is planted is found: %s', (source, id) => {
    expect(idsIn(source)).toEqual([id]);
  });

  it.each([
    "type Law = Pick<CitySettings, 'bodies'>['city'];",
    "const a = bodiesFulfilling(city, 'discipline');",
    "const a = { articles: ['supervision'] };",
    '/** The cgc-office. */ const a = city.levels;',
  ])('what names no law’s own is left alone: %s', (source) => {
    expect(idsIn(source)).toEqual([]);
  });

  it.each([
    "const a = { zh: '须经联席会议研究', en: 'studied' };",
    "const a = '由综治委决定';",
    "const a = { zh: '评为优秀', en: 'graded excellent' };",
    "const a = '提请挂账督办';",
    "const a = { articles: ['A20'] };",
    "const a = ['A18.4'];",
    "const a = '依照第十二条';",
    `const a = \`limits (A25) of \${year}\`;`,
  ])('what is planted is found: %s', (source) => {
    expect(saidIn(source)).toHaveLength(1);
  });

  it.each([
    "/** The joint conference 联席会议 (A12). */ const a = '';",
    "const a = { zh: '须经{@conference}研究（{@article:conference}）', en: 'studied' };",
    "const a = '尚未核查验收合格';",
    "const a = '须载明被约谈人';",
    "const a = 'SHA256, A4paper';",
  ])('what is right is left alone: %s', (source) => {
    expect(saidIn(source)).toEqual([]);
  });
});
