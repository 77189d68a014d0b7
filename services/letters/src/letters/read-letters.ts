import { type Answer, city, effects, type Request } from '@jieti/lambda';
import { legalDateOf, yearOf } from '@jieti/rules';
import type { LetterFilter } from '../contract/letters.ts';
import type { routes } from '../contract/routes.ts';
import { lettersByStatus, lettersOfYear } from '../keys.ts';
import { loadUnits } from '../register/unit-record.ts';
import { type Filter, type Part, pageThrough, type Scope, scopesOf } from '../scopes.ts';
import { loadSection } from '../template/template-record.ts';
import { callsOf } from './calls.ts';
import { type LetterRecord, letterOf, letterView, loadLetter } from './letter-record.ts';
import { seenLetter } from './letter-sight.ts';
import { lettersOfUnit } from './letters-of-unit.ts';
import { listed } from './successions.ts';

/** A letter with what it says and whose signature it waits for (A7). */
export const getLetter = async (request: Request<typeof routes.getLetter>): Promise<Answer> => {
  const letter = seenLetter(request.principal, await loadLetter(request.params.id));
  const units = await loadUnits([letter.unit, letter.superior]);
  const nameOf = (id: string) => units.get(id)?.name ?? { zh: id, en: id };
  return {
    status: 200,
    body: {
      ...letterView(letter),
      unitName: nameOf(letter.unit),
      superiorName: nameOf(letter.superior),
      content: await loadSection(letter.year, letter.template),
      amendedContent: letter.amendment && (await loadSection(letter.year, letter.amendment)),
      authority: city().letterAuthority,
      calls: await callsOf(letter),
    },
    version: letter.version,
  };
};

/**
 * What of a branch somebody sees who acts for the unit at its head: its own letter, and those it signs as the superior.
 * If they act for the unit above as well, the first stands there already.
 */
const ownLetters = (scope: Scope, actsFor: readonly string[]): Filter => {
  const superior = '#superior = :me';
  const twice = scope.parent !== null && actsFor.includes(scope.parent);
  return {
    conditions: [twice ? superior : `(#unit = :me OR ${superior})`],
    names: { '#superior': 'superior', ...(!twice && { '#unit': 'unit' }) },
    values: { ':me': scope.id },
  };
};

/** Where letters of a year stand together. What is to be signed again is in force, and stands apart. */
const partitionsOf = (
  year: number,
  status: LetterFilter | undefined,
): Pick<Part, 'index' | 'partition'>[] => {
  if (status === undefined) return [{ index: 'GSI1', partition: lettersOfYear(year) }];
  const named = status === 'in-force' ? (['in-force', 'resigning'] as const) : [status];
  return named.map((each) => ({ index: 'GSI2', partition: lettersByStatus(year, each) }));
};

/**
 * Letters of a year, or of a unit, that a caller may know of, in the order of the tree. Asked for successions, it looks
 * through those in force a page at a time.
 */
export const listLetters = async (request: Request<typeof routes.listLetters>): Promise<Answer> => {
  const { year, unit, calls, limit, cursor } = request.query;
  const status = request.query.status ?? (calls && 'in-force');
  if (unit !== undefined) return lettersOfUnit(request, unit);
  const of = year ?? yearOf(legalDateOf(effects.now(), city().zone));
  const scopes = await scopesOf(request.principal);
  const parts = scopes.flatMap((scope) =>
    partitionsOf(of, status).map(
      (where): Part => ({
        ...where,
        from: scope.path,
        whole: true,
        ...(!scope.branch && { filter: ownLetters(scope, request.principal.units) }),
      }),
    ),
  );
  const page = await pageThrough<LetterRecord>(parts, limit, cursor);
  return {
    status: 200,
    body: { items: await listed(page.items.map(letterOf), calls), nextCursor: page.nextCursor },
  };
};
