import { areasOf } from './areas.ts';
import type { Line, Report } from './report.ts';
import { statusRule } from './status.ts';

const short = (path: string): string =>
  path.replace(/^packages\/rules\/src\//, 'rules/').replace(/^services\/([^/]+)\/src\//, '$1/');

const row = (line: Line): string => {
  const head = `${line.id.padEnd(5)} ${line.status.padEnd(15)} ${String(line.tests).padStart(5)}  ${line.subject.en}`;
  const more = [
    line.declared.length > 0 ? `in: ${line.declared.map(short).join(', ')}` : '',
    line.mentions.length > 0 ? `named in: ${areasOf(line.mentions).map(short).join(', ')}` : '',
    line.notBuilt ? `not built: ${line.notBuilt.en}` : '',
    line.failed > 0 ? `FAILED TESTS: ${line.failed}` : '',
  ];
  return [head, ...more.filter((text) => text !== '').map((text) => `${' '.repeat(29)}${text}`)].join('\n');
};

/** How many lines have each status, in one line. */
export const tally = (lines: readonly Line[]): string =>
  (['works', 'partial', 'missing', 'not-applicable'] as const)
    .map((status) => `${lines.filter((line) => line.status === status).length} ${status}`)
    .join(', ');

/** The report for people at a terminal. */
export const asTable = ({ articles, interpretations }: Report): string =>
  [
    `${'what'.padEnd(5)} ${'status'.padEnd(15)} tests`,
    ...articles.map(row),
    '',
    ...interpretations.map(row),
    '',
    `Articles: ${tally(articles)}. Open points: ${tally(interpretations)}.`,
    statusRule,
  ].join('\n');
