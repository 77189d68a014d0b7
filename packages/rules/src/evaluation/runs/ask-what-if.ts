import type { CitySettings } from '../../city.ts';
import { withPointerPrefix } from '../../decision/checks.ts';
import {
  type CheckResult,
  collect,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import { reachedGrades } from '../../law/grades.ts';
import { numberNamed } from '../../parameters/lookup.ts';
import { byOf } from '../evaluator.ts';
import { gradingDay } from '../grading/grades.ts';
import { settingsFor, withYearSettings, type YearBasis, type YearSettings } from '../grading/index.ts';
import { checkScheme, checkThresholds } from '../scheme/check-scheme.ts';
import type { RegisteredUnit, Scheme } from '../scheme/scheme.ts';
import { checkYearActor, type YearContext } from '../year.ts';
import { checkOtherParameters } from './other-parameters.ts';
import { type GradingRun, newRun, type WhatIf } from './run.ts';

/** A what-if names what is to be otherwise than in the run it is held against. */
export interface AskWhatIf {
  readonly id: string;
  /** The run named; the published one or the draft if not said. */
  readonly of?: string | undefined;
  /** One of the year's schemes, or one that is none of them. */
  readonly schemeVersion?: number | undefined;
  readonly scheme?: Scheme | undefined;
  readonly parameters?: YearSettings['parameters'] | undefined;
  readonly interpretations?: YearSettings['interpretations'] | undefined;
}

/** The run a what-if is held against, and what it was graded by. */
interface Base {
  readonly run: Pick<GradingRun, 'id'>;
  readonly basis: YearBasis;
}

interface WhatIfContext extends YearContext {
  /** Null where there is no such run, or nothing of the year is graded. */
  readonly base: Base | null;
  /** The other scheme as it is stored, under the hash of its content; null where there is none, or not this version. */
  readonly other: { readonly version: number; readonly hash: string; readonly scheme: Scheme } | null;
  /** The units that are to be graded in the year (I-31). */
  readonly register: readonly RegisteredUnit[];
}

/** The values that are given at all; one given as none (no quota) is kept. */
const defined = <T extends object>(values: T | undefined): T =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined)) as T;

const otherwiseOf = ({ parameters, interpretations }: AskWhatIf): YearSettings => ({
  parameters: defined(parameters),
  interpretations: defined(interpretations),
});

const isEmpty = ({ parameters, interpretations }: YearSettings): boolean =>
  Object.keys({ ...parameters, ...interpretations }).length === 0;

const checkBase = ({ of }: AskWhatIf, { base, year }: WhatIfContext): Refusal | null => {
  if (base) return null;
  return of === undefined
    ? refusal('nothing-graded', { year })
    : refusal('unknown-run', {}, { pointer: '/whatIf/of' });
};

const checkOtherScheme = (
  { scheme, schemeVersion: version }: AskWhatIf,
  { other, register, city, evaluator, year }: WhatIfContext,
): CheckResult => {
  const pointer = '/whatIf/schemeVersion';
  if (scheme && version !== undefined) return refusal('two-schemes', {}, { pointer });
  if (scheme) return withPointerPrefix('/whatIf/scheme', checkScheme(scheme, register, city, evaluator));
  return version === undefined || other
    ? null
    : refusal('unknown-scheme-version', { year, version }, { pointer });
};

/** The thresholds still fall, whatever of them is another. */
const checkOtherThresholds = ({ base, other }: WhatIfContext, otherwise: YearSettings): CheckResult => {
  if (!base) return null;
  const { year } = base.basis;
  const settings = settingsFor({ ...base.basis, scheme: other?.scheme ?? base.basis.scheme });
  const asked: CitySettings = withYearSettings(settings, year, otherwise);
  const on = gradingDay(year);
  const thresholds = Object.fromEntries(
    reachedGrades(asked).map(({ id, threshold }) => [id, numberNamed(asked, threshold, on)]),
  );
  return checkThresholds(thresholds, '/whatIf/parameters', asked);
};

const checkDifference = ({ schemeVersion, scheme }: AskWhatIf, otherwise: YearSettings): Refusal | null =>
  schemeVersion === undefined && !scheme && isEmpty(otherwise)
    ? refusal('nothing-otherwise', {}, { pointer: '/whatIf' })
    : null;

/**
 * Asks how a year would be graded by another scheme or other values (A10, A25): the same frozen inputs, a run of its own that is
 * never the draft. The year may be published: nothing of it changes.
 */
export const askWhatIf = (command: AskWhatIf, context: WhatIfContext): Outcome<Decided<GradingRun>> => {
  const { id } = command;
  const { year, now, actor, base, other } = context;
  const otherwise = otherwiseOf(command);
  const scheme = collect(
    checkOtherScheme(command, context),
    checkOtherParameters(otherwise, '/whatIf/parameters', context.city),
  );
  const refusals = collect(
    checkYearActor(context, 'ask-what-if'),
    checkBase(command, context),
    scheme,
    // A scheme or values that do not fit say nothing of the thresholds that they would make.
    scheme.length === 0 ? checkOtherThresholds(context, otherwise) : null,
    checkDifference(command, otherwise),
  );
  return refuseOr(refusals, () => {
    const whatIf: WhatIf = {
      of: base?.run.id ?? '',
      ...(other && { scheme: { version: other.version, hash: other.hash } }),
      ...(!isEmpty(otherwise) && { otherwise }),
    };
    return {
      type: 'what-if-requested',
      at: now,
      actor,
      articles: ['evaluation', 'caps'],
      data: { year, whatIf },
      state: { ...newRun({ id, year, ...byOf(context), kind: 'what-if' }, now, actor), whatIf },
    };
  });
};
