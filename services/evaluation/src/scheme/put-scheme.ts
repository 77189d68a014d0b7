import { type Answer, allowed, checkMatch, executeCommand, type Request } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { z } from 'zod';
import type { routes } from '../contract/routes.ts';
import { schemeSchema } from '../contract/scheme.ts';
import { gradedRegister } from '../evaluated-units.ts';
import { evaluationAsked } from '../evaluators.ts';
import { table } from '../table.ts';
import { lawOfYear } from '../year-law.ts';
import { actOnYear, whileOpen, yearContext } from '../years.ts';
import { currentScheme, planScheme } from './store.ts';

type Body = Request<typeof routes.setScheme>['body'];

/** The scheme as it is to stand: as it was sent, or a template's with what was sent in place of its own. */
const schemeOf = ({ template, groups, ...own }: Body, year: number): z.output<typeof schemeSchema> => {
  allowed(rules.checkSchemeSource({ template, groups }));
  if (template === undefined) return { ...own, groups: groups ?? [] };
  const { scheme } = allowed(rules.schemeTemplate(template, lawOfYear(year)));
  // A template that is no scheme is a fault of the city's file.
  return { ...schemeSchema.parse(scheme), ...own };
};

/** Puts a year's scheme, or changes it as a new version (A10). */
export const putScheme = (request: Request<typeof routes.setScheme>): Promise<Answer> =>
  executeCommand(table, request, async () => {
    const { principal, body } = request;
    const of = await evaluationAsked(request);
    const { year } = of;
    const scheme = schemeOf(body, year);
    const before = await currentScheme(of);
    checkMatch(request, before?.version ?? 0);
    const context = {
      ...(await yearContext(of)),
      register: await gradedRegister(of),
      template: body.template,
    };
    const decided = allowed(
      actOnYear(principal, 'put-scheme', of, (actor) =>
        rules.putScheme(before ?? null, scheme, { ...context, actor }),
      ),
    );
    const { record, writes } = planScheme(before, decided);
    const { version } = record;
    return {
      writes: [...writes, whileOpen(of)],
      answer: { status: 200, version, body: { year, version, ...scheme } },
    };
  });
