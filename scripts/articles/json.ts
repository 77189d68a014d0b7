import type { Line, Report } from './report.ts';

/** Where it lives: what the catalogue names and the files that name it; nowhere while nothing answers to it. */
const modulesOf = ({ status, declared, mentions }: Line): readonly string[] =>
  status === 'missing' ? [] : [...declared, ...mentions];

const facts = (line: Line) => ({
  status: line.status,
  modules: modulesOf(line),
  tests: line.tests,
  failed: line.failed,
  notBuilt: line.notBuilt,
});

/** The report for machines: `articles` by `article`, `interpretations` by `interpretation`. */
export const asJson = (report: Report): string =>
  JSON.stringify(
    {
      articles: report.articles.map((line) => ({ article: line.id, ...facts(line) })),
      interpretations: report.interpretations.map((line) => ({ interpretation: line.id, ...facts(line) })),
    },
    null,
    2,
  );
