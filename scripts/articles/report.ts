import { articles, interpretations, inWordsOf, measureOfTangshan } from '../../packages/rules/src/index.ts';
import type { Bilingual } from '../../packages/rules/src/vocabulary.ts';
import type { Shown } from './results.ts';
import { type Status, statusOf } from './status.ts';

/** One line of the report. */
export interface Line {
  readonly id: string;
  readonly subject: Bilingual;
  readonly status: Status;
  /** What the catalogue says answers to it. */
  readonly declared: readonly string[];
  /** Files that name it and lie outside `declared`. */
  readonly mentions: readonly string[];
  /** Tests that passed and carry it. */
  readonly tests: number;
  readonly failed: number;
  readonly notBuilt: Bilingual | null;
}

export interface Report {
  readonly articles: readonly Line[];
  readonly interpretations: readonly Line[];
}

interface Entry {
  readonly id: string;
  readonly subject: Bilingual;
  readonly modules: readonly string[];
  readonly principle?: true;
  readonly notBuilt?: Bilingual;
}

const within = (file: string, places: readonly string[]): boolean =>
  places.some((place) => file === place || file.startsWith(`${place}/`));

/** The catalogue of `rules`, the files that name its entries and a test run, put side by side. */
export const reportOf = (
  mentions: ReadonlyMap<string, readonly string[]>,
  shown: ReadonlyMap<string, Shown>,
): Report => {
  const line = ({ id, subject, modules, principle, notBuilt }: Entry): Line => {
    const { passed, failed } = shown.get(id) ?? { passed: 0, failed: 0 };
    return {
      id,
      subject,
      status: statusOf({
        principle: principle === true,
        unfinished: notBuilt !== undefined,
        declared: modules.length > 0,
        passed,
        failed,
      }),
      declared: modules,
      mentions: (mentions.get(id) ?? []).filter((file) => !within(file, modules)),
      tests: passed,
      failed,
      notBuilt: notBuilt ?? null,
    };
  };
  return {
    articles: articles.map((article) => line({ ...article, id: `A${article.number}` })),
    interpretations: interpretations.map((point) =>
      line({ ...point, subject: inWordsOf(measureOfTangshan, point.question) }),
    ),
  };
};
