export type Status = 'works' | 'partial' | 'missing' | 'not-applicable';

/** What the status of an article or an open point is derived from. */
export interface Standing {
  /** The catalogue says it only states aims or principles. */
  readonly principle: boolean;
  /** The catalogue names something of it that is not built. */
  readonly unfinished: boolean;
  /** The catalogue names modules that answer to it. */
  readonly declared: boolean;
  readonly passed: number;
  readonly failed: number;
}

/** The rule in words; the page and the table carry it. */
export const statusRule =
  'not-applicable: the catalogue in packages/rules/src/regulation marks it as a principle. missing: the catalogue names ' +
  'no module that answers to it (to be mentioned is not to be built). partial: the catalogue says what is not built, or ' +
  'no passing test carries it, or a failing one does. works: everything else.';

/** One of four, by `statusRule`, the first that fits. */
export const statusOf = ({ principle, unfinished, declared, passed, failed }: Standing): Status => {
  if (principle) return 'not-applicable';
  if (!declared) return 'missing';
  return unfinished || passed === 0 || failed > 0 ? 'partial' : 'works';
};
