import { isDeepStrictEqual } from 'node:util';
import { type Commit, checkMatch, city, effects, invalidInput, type Request, refused } from '@jieti/lambda';
import type { routes } from '../contract/routes.ts';
import type { Template } from '../contract/templates.ts';
import { historyOf } from '../history.ts';
import { issueKey, templateKey } from '../keys.ts';
import { pathOf } from '../register/path.ts';
import { actingOffice } from '../register/sight.ts';
import { checkVersion, load, putVersion } from '../table.ts';
import { templateFaults } from './template-faults.ts';
import {
  loadTemplate,
  type TemplateRecord,
  templateBodyOf,
  templateItem,
  templateVersionItem,
} from './template-record.ts';

type Put = Request<typeof routes.putTemplate>;

const viewOf = (record: TemplateRecord): Template => ({
  ...templateBodyOf(record),
  year: record.year,
  version: record.version,
});

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
 * Every version is kept. The same content again changes nothing.
 */
export const putTemplate = async (request: Put): Promise<Commit> => {
  const { year } = request.params;
  const office = actingOffice(
    request.principal,
    pathOf(null, city().root),
    ['cgc-office', 'slg-office'],
    ['A7'],
  );
  const faults = templateFaults(request.body);
  if (faults.length > 0) throw invalidInput(faults);
  const before = await loadTemplate(year);
  checkMatch(request, before?.version ?? 0);
  const body = templateBodyOf(request.body);
  if (before && isDeepStrictEqual(templateBodyOf(before), body))
    return { writes: [], answer: { status: 200, body: viewOf(before), version: before.version } };
  await checkNotIssued(year);
  const template: Template = { ...body, year, version: (before?.version ?? 0) + 1 };
  const deed = { subject: request.principal.subject, actingFor: office, at: effects.now() };
  return {
    writes: [
      putVersion(templateItem(template), template.version - 1),
      putVersion(templateVersionItem(template), 0),
      // What each version says is kept beside it; the history names the versions only.
      historyOf(templateKey(year), 'template-revised', deed, before && { version: before.version }, {
        version: template.version,
      }),
      checkVersion(issueKey(year), 0),
    ],
    answer: { status: before ? 200 : 201, body: template, version: template.version },
  };
};
