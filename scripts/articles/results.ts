import { referencesIn } from './references.ts';

/** What a test run says of one article or open point. */
export interface Shown {
  readonly passed: number;
  readonly failed: number;
}

export interface TestRun {
  readonly shown: ReadonlyMap<string, Shown>;
  /** Of the whole run, tagged or not; a file that could not be loaded counts as a failure. */
  readonly passed: number;
  readonly failed: number;
}

interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly Assertion[];
  }[];
}

const isReport = (value: unknown): value is VitestReport =>
  typeof value === 'object' && value !== null && 'testResults' in value && Array.isArray(value.testResults);

const count = (shown: Map<string, Shown>, { ancestorTitles, title, status }: Assertion): void => {
  if (status !== 'passed' && status !== 'failed') return;
  for (const id of referencesIn([...ancestorTitles, title].join(' | '))) {
    const before = shown.get(id) ?? { passed: 0, failed: 0 };
    shown.set(id, { ...before, [status]: before[status] + 1 });
  }
};

/**
 * Counts the tests of a vitest JSON report by the articles in their titles and in those of the blocks around them, once
 * each. Only passed ones show anything; skipped ones count nowhere. Throws if the text is no such report.
 */
export const readRun = (json: string): TestRun => {
  const report: unknown = JSON.parse(json);
  if (!isReport(report)) throw new Error('not a vitest JSON report: it has no testResults');
  const shown = new Map<string, Shown>();
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  for (const one of all) count(shown, one);
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  return {
    shown,
    passed: all.filter(({ status }) => status === 'passed').length,
    failed: all.filter(({ status }) => status === 'failed').length + broken.length,
  };
};
