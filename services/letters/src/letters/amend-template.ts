import { isDeepStrictEqual } from 'node:util';
import {
  checkMatch,
  city,
  effects,
  invalidInput,
  type PlannedWrites,
  type Request,
  refused,
} from '@jieti/lambda';
import { legalDateOf, type Refusal } from '@jieti/rules';
import type { z } from 'zod';
import { divide, sizesOf, stage } from '../bulk/chunks.ts';
import { putManifest } from '../bulk/manifest.ts';
import type { routes } from '../contract/routes.ts';
import type { Template } from '../contract/templates.ts';
import { deedOf } from '../history.ts';
import { issueKey, letterKey } from '../keys.ts';
import { pathOf } from '../register/path.ts';
import { actingOffice } from '../register/sight.ts';
import { loadAll } from '../table.ts';
import { revise, revisers } from '../template/revision.ts';
import { templateFaults } from '../template/template-faults.ts';
import { loadTemplate, loadTemplateVersion, templateBodyOf } from '../template/template-record.ts';
import type { amendmentCommon } from './apply-amendment.ts';
import { wholeRegister } from './issue-letters.ts';
import { type LetterRecord, type LetterState, letterOf } from './letter-record.ts';
import { type AmendmentPlan, costOfAmendment, planAmendment } from './plan-amendment.ts';
import { runsBefore, takeYear } from './year-lock.ts';

type Amend = Request<typeof routes.amendTemplate>;

/** The most names in one refusal. */
const mostNames = 200;

const no = (refusal: Omit<Refusal, 'articles'>) => refused([{ articles: ['A7'], ...refusal }]);

/** The office that amends, with the other of the two: nobody agrees with themselves. */
const amendingOffice = ({ principal, body }: Amend) => {
  const root = pathOf(null, city().root);
  const office = actingOffice(principal, root, revisers, ['A7']);
  if (office.body !== body.with.body) return office;
  throw no({
    code: 'with-itself',
    kind: 'input',
    text: {
      zh: '责任书内容由综治办会同维稳办修订,会同单位须为另一办公室',
      en: 'The two offices revise the letters together: the other one is named here',
    },
    facts: { office: office.body },
    pointer: '/with/body',
  });
};

const issuedTemplate = async (year: number, runs: number) => {
  const template = await loadTemplate(year);
  if (template && runs > 0) return template;
  throw no({
    code: 'letters-not-issued',
    kind: 'state',
    text: {
      zh: `${year} 年责任书尚未下发,直接修订范本即可`,
      en: `The letters of ${year} are not issued yet: revise the template itself`,
    },
    facts: { year },
  });
};

const versionsIn = async (year: number, letters: readonly LetterState[]): Promise<Map<number, Template>> => {
  const versions = [...new Set(letters.flatMap(({ contents }) => contents.map(({ version }) => version)))];
  const found = await Promise.all(versions.map((version) => loadTemplateVersion(year, version)));
  return new Map(found.flatMap((template) => (template ? [[template.version, template]] : [])));
};

const planFor = async (template: Template): Promise<AmendmentPlan> => {
  const { year, version } = template;
  const units = await wholeRegister();
  const records = await loadAll<LetterRecord>([...units.keys()].map((unit) => letterKey(year, unit)));
  const letters = records.map(letterOf);
  return planAmendment({ template, version, units, letters, versions: await versionsIn(year, letters) });
};

const checkNobodyDropped = ({ dropped }: AmendmentPlan): void => {
  if (dropped.length === 0) return;
  throw no({
    code: 'letters-without-section',
    kind: 'input',
    text: {
      zh: '修订后的范本对已下发责任书的部分单位没有内容',
      en: 'The amended template says nothing to units that have their letter',
    },
    facts: { units: dropped.slice(0, mostNames), unitsTotal: dropped.length },
    pointer: '/sections',
  });
};

const answerOf = (
  id: string,
  { year, version }: Template,
  plan: Pick<AmendmentPlan, 'letters' | 'staged'>,
) => {
  const touched = plan.staged.length;
  return {
    status: 200,
    body: {
      id,
      year,
      templateVersion: version,
      letters: plan.letters,
      touched,
      untouched: plan.letters - touched,
    },
    version,
  };
};

/**
 * Amends the template of a year whose letters are out, and lays ready what that changes; the writes returned decide it
 * (A7). It reaches every letter it touches, which waits to be signed and stays in force as it was till both sides have;
 * the others stay as they are. The same content again changes nothing.
 */
export const amendTemplate = async (request: Amend): Promise<PlannedWrites> => {
  const { year } = request.params;
  const office = amendingOffice(request);
  const faults = templateFaults(request.body);
  if (faults.length > 0) throw invalidInput(faults);
  const runs = await runsBefore(year);
  const before = await issuedTemplate(year, runs);
  checkMatch(request, before.version);
  const body = templateBodyOf(request.body);
  const same = isDeepStrictEqual(templateBodyOf(before), body);
  const template: Template = { ...body, year, version: same ? before.version : before.version + 1 };
  const plan = await planFor(template);
  const id = effects.newId();
  if (same) return { writes: [], answer: answerOf(id, template, { ...plan, staged: [] }) };
  checkNobodyDropped(plan);
  const now = effects.now();
  const chunks = divide(plan.staged, costOfAmendment);
  await stage(id, chunks);
  const actor = { by: 'office', subject: request.principal.subject, office } as const;
  const deed = deedOf({ actor, at: now });
  const common: z.infer<typeof amendmentCommon> = {
    year,
    templateVersion: template.version,
    on: legalDateOf(now, city().zone),
  };
  const bulk = chunks.length > 0;
  return {
    writes: [
      ...revise(template, 'template-amended', deed),
      takeYear(year, bulk ? id : null, runs),
      ...(bulk
        ? [
            putManifest({
              id,
              kind: 'amend',
              chunks: chunks.length,
              sizes: sizesOf(chunks),
              lock: issueKey(year),
              actor,
              at: now,
              common,
            }),
          ]
        : []),
    ],
    answer: answerOf(id, template, plan),
  };
};
