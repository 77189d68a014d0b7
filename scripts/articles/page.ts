import { areasOf } from './areas.ts';
import type { Line, Report } from './report.ts';
import type { Shown } from './results.ts';
import { statusRule } from './status.ts';
import { tally } from './table.ts';

const linked = (paths: readonly string[]): string =>
  paths.map((path) => `[${path.replace(/^packages\//, '')}](../${path})`).join('<br>') || '—';

const row = ({ id, subject, status, declared, mentions, tests }: Line): string =>
  `| ${id} | ${subject.zh}<br>${subject.en} | ${status} | ${linked(declared)} | ${linked(areasOf(mentions))} | ${tests} |`;

const head = (what: string): string[] => [
  `| | ${what} | status | answers to it | also named in | passing tests |`,
  '|---|---|---|---|---|---|',
];

const unfinished = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ id, notBuilt }) => (notBuilt ? [`- **${id}** ${notBuilt.zh} / ${notBuilt.en}`] : []));

/** `docs/articles.md`, whole. */
export const asPage = ({ articles, interpretations }: Report): string =>
  [
    '# 条款 / Articles',
    '',
    'Written by `npm run articles` from the catalogue in `packages/rules/src/regulation`, the references in the code and the',
    'tests that passed; not by hand. A repository test holds everything here to the code but the numbers of tests, which are',
    'those of the run that wrote the page.',
    '',
    ...statusRule.split(/(?<=\.) (?=[a-z-]+:)/).map((rule) => `- ${rule}`),
    '',
    `Articles: ${tally(articles)}. Open points: ${tally(interpretations)}.`,
    '',
    ...head('article'),
    ...articles.map(row),
    '',
    '## 解释口径 / Open points',
    '',
    ...head('question'),
    ...interpretations.map(row),
    '',
    '## 尚未实现 / Not built yet',
    '',
    ...unfinished([...articles, ...interpretations]),
    '',
  ].join('\n');

/** The numbers of tests a page carries, to write it again without a run. */
export const countsOn = (page: string): ReadonlyMap<string, Shown> =>
  new Map(
    [...page.matchAll(/^\| ((?:A|I-)\d+) \|.* \| (\d+) \|$/gm)].map(([, id = '', passed]) => [
      id,
      { passed: Number(passed), failed: 0 },
    ]),
  );
