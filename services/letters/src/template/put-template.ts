import {
  allowed,
  checkMatch,
  city,
  effects,
  type PlannedWrites,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import {
  actAs,
  type LettersOfYear,
  placeOfCity,
  putTemplate as put,
  type TemplateBody,
  templateActs,
  templateOf,
  templatePapers,
} from '@jieti/rules';
import { atVersion, type Chained, type Key } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { issueKey } from '../keys.ts';
import { table } from '../table.ts';
import { loadTemplate, templateView } from './template-record.ts';
import { planTemplate } from './template-writes.ts';

/** The number of letters of the year that are out. */
type LettersOut = Pick<LettersOfYear, 'letters'> & Pick<Chained, 'version'> & Key;

/** Revises the year's template, as long as its letters are not out, or were withdrawn (A7). Every version is kept. */
export const putTemplate = async (request: Request<typeof routes.putTemplate>): Promise<PlannedWrites> => {
  const { principal, params, body } = request;
  const { year } = params;
  const before = await loadTemplate(year);
  checkMatch(request, before?.version ?? 0);
  const earlier = body.from === undefined ? undefined : await loadTemplate(body.from);
  const letters = await table.read<LettersOut>(issueKey(year));
  const place = placeOfCity(city());
  const context = { now: effects.now(), city: city(), year, earlier, issued: (letters?.letters ?? 0) > 0 };
  const decided = allowed(
    actAs(principal, templateActs(city()).revising, place, city(), (actor) =>
      put(before ? templateOf(before) : null, body, { ...context, actor }),
    ),
  );
  if (!decided)
    return {
      writes: [],
      answer: { status: 200, body: before && templateView(before), version: before?.version },
    };
  const { version, writes } = planTemplate(before, decided);
  const papersOf = (one: TemplateBody) =>
    templatePapers(decided.actor, one, templateActs(city()).revising, String(year));
  // A number put wrongly is free again as long as nothing went out under it.
  const papers = await paperWrites(
    table,
    papersOf(decided.state),
    before && !letters ? papersOf(before) : [],
  );
  return {
    writes: [...writes, ...papers, table.check(issueKey(year), atVersion(letters?.version))],
    answer: {
      status: before ? 200 : 201,
      body: templateView({ ...decided.state, version }),
      version,
    },
  };
};
