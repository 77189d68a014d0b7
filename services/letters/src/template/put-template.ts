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
import type { routes } from '../contract/routes.ts';
import type { Template } from '../contract/templates.ts';
import { issueKey } from '../keys.ts';
import { pathOf } from '../register/path.ts';
import { actingOffice } from '../register/sight.ts';
import { checkVersion, load } from '../table.ts';
import { revise, revisers } from './revision.ts';
import { contentOf } from './start-from.ts';
import { templateFaults } from './template-faults.ts';
import { loadTemplate, templateBodyOf, templateView } from './template-record.ts';

type Put = Request<typeof routes.putTemplate>;

/** Once letters are out, their content changes by an amendment that reaches every letter it touches (A7), not here. */
const checkNotIssued = async (year: number): Promise<void> => {
  if ((await load(issueKey(year))) === undefined) return;
  throw refused([
    {
      code: 'letters-issued',
      kind: 'state',
      articles: ['A7'],
      text: {
        zh: `${year} 年责任书已下发,范本不能再直接修订`,
        en: `The letters of ${year} have been issued; their template is not revised in place any more`,
      },
      facts: { year },
    },
  ]);
};

/**
 * Revises the year's template (A7): by the CGC office with the SLG office of the city, either of which may record it.
 * Every version is kept; a first one may start from an
 * earlier year's. The same content again changes nothing.
 */
export const putTemplate = async (request: Put): Promise<PlannedWrites> => {
  const { year } = request.params;
  const office = actingOffice(request.principal, pathOf(null, city().root), revisers, ['A7']);
  const { body, basedOn } = await contentOf(request.body, year);
  const faults = templateFaults(body);
  if (faults.length > 0) throw invalidInput(faults);
  const before = await loadTemplate(year);
  checkMatch(request, before?.version ?? 0);
  if (before && isDeepStrictEqual(templateBodyOf(before), body))
    return { writes: [], answer: { status: 200, body: templateView(before), version: before.version } };
  await checkNotIssued(year);
  const version = (before?.version ?? 0) + 1;
  const template: Template = { ...body, year, version, ...(basedOn && { basedOn }) };
  const deed = { subject: request.principal.subject, actingFor: office, at: effects.now() };
  return {
    writes: [...revise(template, 'template-revised', deed), checkVersion(issueKey(year), 0)],
    answer: { status: before ? 200 : 201, body: template, version: template.version },
  };
};
