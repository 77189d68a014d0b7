import { type Answer, city, type Request } from '@jieti/lambda';
import { yearOf } from '@jieti/rules';
import type { Filter } from '@jieti/store';
import type { LetterFilter } from '../contract/letters.ts';
import type { routes } from '../contract/routes.ts';
import { lettersByStatus, lettersOfYear } from '../keys.ts';
import { type Part, pageThrough } from '../paging.ts';
import { type Scope, scopesOf } from '../register/scopes.ts';
import { loadUnits } from '../register/unit-record.ts';
import { loadSection } from '../template/template-record.ts';
import { today } from '../today.ts';
import { readableLetter } from './letter-access.ts';
import { type LetterRecord, letterOf, letterView, loadLetter } from './letter-record.ts';
import { lettersOfUnit } from './letters-of-unit.ts';
import { outstandingOn } from './outstanding.ts';
import { listed } from './successions.ts';

/** Answers a letter with what it says and the signatures it waits for (A7). */
export const getLetter = async (request: Request<typeof routes.getLetter>): Promise<Answer> => {
  const record = readableLetter(request.principal, await loadLetter(request.params.id));
  const letter = letterOf(record);
  const units = await loadUnits([letter.unit, letter.superior]);
  const nameOf = (id: string) => units.get(id)?.name ?? { zh: id, en: id };
  return {
    status: 200,
    body: {
      ...letterView(letter, record.version),
      unitName: nameOf(letter.unit),
      superiorName: nameOf(letter.superior),
      content: await loadSection(letter.year, letter.template),
      amendedContent: letter.amendment && (await loadSection(letter.year, letter.amendment)),
      authority: city().letterAuthority,
      calls: await outstandingOn(letter),
    },
    version: record.version,
  };
};

/**
 * Thins a branch out to what those may read who act for the unit at its head: its own letter, and those it signs as the
 * superior. If they act for the unit above as well, that branch has the first already.
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

/** The parts of an index in which letters of a year lie. What is in force and yet to be signed lies apart. */
const partitionsOf = (
  year: number,
  status: LetterFilter | undefined,
): Pick<Part, 'index' | 'partition'>[] => {
  if (status === undefined) return [{ index: 'GSI1', partition: lettersOfYear(year) }];
  const named = status === 'in-force' ? (['in-force', 'incomplete', 'resigning'] as const) : [status];
  return named.map((each) => ({ index: 'GSI2', partition: lettersByStatus(year, each) }));
};

/**
 * Lists the letters of a year, or of a unit, that a caller may read, in the order of the tree. Asked for successions, it looks
 * through those in force a page at a time.
 */
export const listLetters = async (request: Request<typeof routes.listLetters>): Promise<Answer> => {
  const { year, unit, calls, limit, cursor } = request.query;
  const status = request.query.status ?? (calls && 'in-force');
  if (unit !== undefined) return lettersOfUnit(request, unit);
  const of = year ?? yearOf(today());
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
    body: { items: await listed(page.items, calls), nextCursor: page.nextCursor },
  };
};
