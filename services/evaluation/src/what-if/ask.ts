import {
  type Answer,
  checkMatch,
  city,
  effects,
  executeCommand,
  type InputError,
  Problem,
  type Request,
} from '@jieti/lambda';
import { numberAt, withYearSettings, type YearSettings } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { requireYearOffice } from '../access.ts';
import { auditWrite, byPrincipal } from '../audit.ts';
import { freezeWrite } from '../content.ts';
import type { routes } from '../contract/routes.ts';
import type { Scheme } from '../contract/scheme.ts';
import type { WhatIfBody } from '../contract/what-if.ts';
import { allFaults } from '../faults.ts';
import { schemeVersionKey } from '../keys.ts';
import { frozenYear, yardstickOf } from '../runs/frozen.ts';
import { findRun, newRun, type Run, type WhatIf } from '../runs/run.ts';
import { runAnswerOf } from '../runs/view.ts';
import { schemeFaults } from '../scheme/check.ts';
import { gradedRegister } from '../scheme/register.ts';
import type { SchemeVersion } from '../scheme/store.ts';
import { read, table } from '../table.ts';
import { draftOf, publicationOf } from '../years.ts';

type Asking = Request<typeof routes.requestGrading>;

const fault = (pointer: string, code: string, zh: string, en: string): InputError => ({
  pointer: `/whatIf${pointer}`,
  code,
  detail: { zh, en },
});

const nothingGraded = (year: number): Problem =>
  new Problem(
    409,
    'nothing-graded',
    { zh: `${year} 年度尚无完成的评定`, en: `Nothing of ${year} is graded yet` },
    { articles: ['A10'], facts: { year } },
  );

/** The run it is held against: the one named, else the published one or the draft. */
const baseOf = async (year: number, of: string | undefined): Promise<Run | undefined> => {
  if (of !== undefined) {
    const run = await findRun(of);
    const graded = run?.year === year && (run.status === 'draft' || run.status === 'published');
    return graded ? run : undefined;
  }
  const [publication, draft] = await Promise.all([publicationOf(year), draftOf(year)]);
  const id = publication?.runId ?? draft?.runId;
  if (id === undefined) throw nothingGraded(year);
  return findRun(id);
};

interface Chosen {
  readonly faults: readonly InputError[];
  readonly version: number;
  readonly scheme: Scheme | undefined;
}

const chosenScheme = async (year: number, { scheme, schemeVersion }: WhatIfBody): Promise<Chosen> => {
  if (scheme && schemeVersion !== undefined)
    return {
      faults: [
        fault(
          '/schemeVersion',
          'two-schemes',
          '只能选一个方案',
          'Either a version of the year or a scheme of its own, not both',
        ),
      ],
      version: 0,
      scheme: undefined,
    };
  if (scheme) {
    const faults = schemeFaults(scheme, await gradedRegister(year), city().root);
    return {
      faults: faults.map((one) => ({ ...one, pointer: `/whatIf/scheme${one.pointer}` })),
      version: 0,
      scheme,
    };
  }
  if (schemeVersion === undefined) return { faults: [], version: 0, scheme: undefined };
  const kept = await read<SchemeVersion>(schemeVersionKey(year, schemeVersion));
  if (kept) return { faults: [], version: schemeVersion, scheme: kept.scheme };
  return {
    faults: [
      fault(
        '/schemeVersion',
        'unknown-scheme-version',
        `${year} 年度没有第 ${schemeVersion} 版方案`,
        `${year} has no version ${schemeVersion} of its scheme`,
      ),
    ],
    version: 0,
    scheme: undefined,
  };
};

const defined = <T>(values: Readonly<Record<string, T | undefined>> = {}): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])),
  );

const otherwiseOf = ({ parameters, interpretations }: WhatIfBody): YearSettings => ({
  parameters: defined(parameters),
  interpretations: defined(interpretations),
});

const isEmpty = ({ parameters, interpretations }: YearSettings): boolean =>
  Object.keys({ ...parameters, ...interpretations }).length === 0;

/** The thresholds still fall, whatever of them is another. */
const thresholdFaults = async (base: Run, scheme: Scheme | undefined, otherwise: YearSettings) => {
  const { year } = base;
  const frozen = await frozenYear(base.frozen?.inputHash ?? '');
  const settings = yardstickOf({ ...frozen, scheme: scheme ?? frozen.scheme }, '');
  const asked = withYearSettings(settings, year, otherwise);
  const [excellent = 0, good = 0, qualified = 0] = ['excellent', 'good', 'qualified'].map((grade) =>
    numberAt(asked, `grade-${grade}`, `${year}-12-31`),
  );
  if (excellent > good && good > qualified) return [];
  return [
    fault(
      '/parameters',
      'thresholds-not-falling',
      `优秀、良好、合格的分数线应依次降低:${excellent}、${good}、${qualified}`,
      `The thresholds must fall from excellent to qualified: ${excellent}, ${good}, ${qualified}`,
    ),
  ];
};

/** What is asked, and what is to be kept with it: a scheme, under its hash. */
interface Asked {
  readonly whatIf: WhatIf;
  readonly writes: readonly Write[];
}

const judged = async (year: number, body: WhatIfBody): Promise<Asked> => {
  const base = await baseOf(year, body.of);
  const { faults: found, version, scheme } = await chosenScheme(year, body);
  const otherwise = otherwiseOf(body);
  const faults = [...found];
  if (!base)
    faults.push(
      fault('/of', 'unknown-run', '没有此完成的评定', 'There is no such completed run of the year'),
    );
  if (base && found.length === 0) faults.push(...(await thresholdFaults(base, scheme, otherwise)));
  if (found.length === 0 && !scheme && isEmpty(otherwise))
    faults.push(
      fault('', 'nothing-otherwise', '须说明与现行有何不同', 'Say what is to be otherwise than it is'),
    );
  if (faults.length > 0 || !base) throw allFaults(faults);
  const kept = scheme && freezeWrite(scheme);
  return {
    whatIf: {
      of: base.id,
      ...(kept && { scheme: { version, hash: kept.hash } }),
      ...(!isEmpty(otherwise) && { otherwise }),
    },
    writes: kept ? [kept.write] : [],
  };
};

/**
 * Asks how a year would be graded by another scheme or other values (A10, A25): the same frozen inputs, a run of its own that
 * ends as `what-if`, never as the draft. The year may be published: nothing of it changes.
 * @throws 409 if nothing of the year is graded yet; 422 with all that is wrong.
 */
export const askWhatIf = (request: Asking, body: WhatIfBody): Promise<Answer> => {
  const { year } = request.params;
  requireYearOffice(request.principal, 'A10');
  return executeCommand(table, request, async () => {
    checkMatch(request, 0);
    const { whatIf, writes } = await judged(year, body);
    const by = byPrincipal(request.principal);
    const run: Run = {
      ...newRun(`what-if-${year}-${effects.newId()}`, year, effects.now(), by),
      whatIf,
    };
    return {
      writes: [
        ...writes,
        { Put: { TableName: table.name(), Item: run, ConditionExpression: 'attribute_not_exists(PK)' } },
        auditWrite(year, 'what-if-asked', by, { runId: run.id, whatIf }),
      ],
      answer: {
        status: 202,
        version: run.version,
        body: runAnswerOf(run, 0, []),
        headers: { location: `/grading-runs/${run.id}` },
      },
    };
  });
};
