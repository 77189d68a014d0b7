import { allowed, checkMatch, city, effects, type PlannedWrites, type Request } from '@jieti/lambda';
import { actAs, placeOfCity, putTemplate as put, templateActs, templateOf } from '@jieti/rules';
import type { routes } from '../contract/routes.ts';
import { issueKey } from '../keys.ts';
import { table } from '../table.ts';
import { loadTemplate, templateView } from './template-record.ts';
import { planTemplate } from './template-writes.ts';

/** Revises the year's template, as long as its letters are not out (A7). Every version is kept. */
export const putTemplate = async (request: Request<typeof routes.putTemplate>): Promise<PlannedWrites> => {
  const { principal, params, body } = request;
  const { year } = params;
  const before = await loadTemplate(year);
  checkMatch(request, before?.version ?? 0);
  const earlier = body.from === undefined ? undefined : await loadTemplate(body.from);
  const issued = (await table.read(issueKey(year))) !== undefined;
  const place = placeOfCity(city());
  const context = { now: effects.now(), city: city(), year, earlier, issued };
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
  return {
    writes: [...writes, table.check(issueKey(year), null)],
    answer: {
      status: before ? 200 : 201,
      body: templateView({ ...decided.state, version }),
      version,
    },
  };
};
