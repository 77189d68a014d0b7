import { type Answer, allowed, city, type Request } from '@jieti/lambda';
import {
  actOfScores,
  authorizedActor,
  existingScheme,
  type GradedYear,
  gradedInYear,
  placing,
  type Scheme,
  scoreColumns,
} from '@jieti/rules';
import type { Language, Layout } from '@jieti/sheets';
import { yearActor } from '../access.ts';
import type { routes } from '../contract/routes.ts';
import { type Evaluation, evaluationAsked } from '../evaluators.ts';
import { endOf, placeOfLocality } from '../projections/units.ts';
import { languageOf } from '../report/language.ts';
import { currentScheme } from '../scheme/store.ts';
import { scoresLayout } from './layouts.ts';
import { asksForFile, mostRows, sheetAnswer } from './sheet-answer.ts';
import { allCells, missingOf, type Part, pageOfCells, type UnitCells } from './sheet-page.ts';

type Asked = Request<typeof routes.readScores>;

const partOf = ({ query }: Asked, { year, by }: GradedYear, scheme: Scheme): Part => {
  const place = placing(scheme);
  return {
    uploads: { kind: 'scores', year, by },
    missing: query.missing !== undefined,
    columnsOf: (unit) => {
      const group = gradedInYear(endOf(unit), city(), year) ? place(unit) : undefined;
      if (!group || (query.group !== undefined && group.id !== query.group)) return undefined;
      return scoreColumns(group).map(({ id }) => id);
    },
  };
};

/** A line of the file for each indicator; with `missing`, only for those that have no score. */
const linesOf = (scheme: Scheme, missing: boolean, language: Language) => {
  const place = placing(scheme);
  return ({ unit, cells }: UnitCells) => {
    const group = place(unit);
    const columns = group ? scoreColumns(group) : [];
    return cells
      .filter(({ cell }) => !missing || cell === undefined)
      .map(({ column, cell }) => ({
        unit: unit.id,
        unitName: unit.name[language],
        group: group?.name[language] ?? null,
        indicator: column,
        indicatorName: columns.find(({ id }) => id === column)?.name[language] ?? null,
        score: cell?.value ?? null,
      }));
  };
};

/** The layout with a drop-down of what the scheme has to be entered, and the widest range any of it has. */
const layoutFor = ({ groups }: Scheme): Layout<(typeof scoresLayout.columns)[number]['name']> => {
  const all = groups.flatMap(scoreColumns);
  const choices = [...new Set(all.map(({ id }) => id))].map((id) => ({ code: id, name: { zh: id, en: id } }));
  const range = [0, all.reduce((most, column) => Math.max(most, column.most), 100)] as const;
  const columns = scoresLayout.columns.map((column) => {
    if (column.name === 'indicator') return { ...column, choices };
    return column.name === 'score' ? { ...column, range } : column;
  });
  return { ...scoresLayout, columns };
};

const answerOf = (scheme: Scheme) => {
  const place = placing(scheme);
  return (of: UnitCells) => ({
    unit: of.unit.id,
    name: of.unit.name,
    group: place(of.unit)?.id,
    scores: of.cells.map(({ column, cell }) => ({
      indicator: column,
      score: cell?.value ?? null,
      ...(cell?.reason !== undefined && { reason: cell.reason }),
    })),
    missing: missingOf(of),
  });
};

/** The office that runs the year reads all of it; one that grades a group for its locality reads that group. @throws 403 */
const checkReader = async (
  { principal, query }: Asked,
  of: Evaluation,
  scheme: Scheme | undefined,
): Promise<void> => {
  const asked = query.group === undefined ? undefined : scheme?.groups.find(({ id }) => id === query.group);
  const by = await placeOfLocality(asked?.gradedBy);
  if (by) allowed(authorizedActor(principal, actOfScores(by), by, city()));
  else yearActor(principal, 'upload-scores', of);
};

/**
 * The scores of a year by unit, those missing too; as a file the table to fill in, made from the scheme and holding what
 * is entered already (A10). For the office that runs the year.
 */
export const readScores = async (request: Asked): Promise<Answer> => {
  const of = await evaluationAsked(request);
  const { year } = of;
  const current = await currentScheme(of);
  await checkReader(request, of, current?.scheme);
  const { scheme } = allowed(existingScheme(year, current));
  const part = partOf(request, of, scheme);
  if (!asksForFile(request)) {
    const page = await pageOfCells(part, request.query.limit, request.query.cursor);
    return { status: 200, body: { ...page, items: page.items.map(answerOf(scheme)) } };
  }
  const lines = linesOf(scheme, part.missing, languageOf(request));
  const entered = await allCells(part, (all) => all.length > mostRows);
  return sheetAnswer(request, layoutFor(scheme), year, entered.flatMap(lines));
};
