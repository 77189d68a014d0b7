import { type AnsweredTarget, partsGiven, splitFits, targetsAnsweredFor } from '@jieti/rules';
import type { BreakdownView } from '../contract/targets.ts';
import type { Template } from '../contract/templates.ts';
import { letterKey, targetsKey } from '../keys.ts';
import { type LetterRecord, type LetterState, letterOf } from '../letters/letter-record.ts';
import { loadUnits } from '../register/unit-record.ts';
import { loadAll } from '../table.ts';
import { loadSection, loadTemplateVersion } from '../template/template-record.ts';
import type { Breakdown, BreakdownRecord } from './breakdown-record.ts';

/** What a unit answers for, given its letter and how the unit above broke its own targets down (A7). */
export const answeredFor = async (
  letter: LetterState,
  above: Pick<Breakdown, 'targets'> | undefined,
): Promise<AnsweredTarget[]> => {
  const { targets } = await loadSection(letter.year, letter.template);
  return targetsAnsweredFor(targets, partsGiven(above?.targets ?? [], letter.unit));
};

const versionsOf = async (letters: Iterable<LetterState>): Promise<Map<number, Template>> => {
  const named = new Map([...letters].map(({ year, template }) => [template.version, year]));
  const found = await Promise.all([...named].map(([version, year]) => loadTemplateVersion(year, version)));
  return new Map(found.flatMap((template) => (template ? [[template.version, template]] : [])));
};

/** Breakdowns of one year as the interface shows them. */
export const breakdownViews = async (breakdowns: readonly Breakdown[]): Promise<BreakdownView[]> => {
  const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
  const [records, above, units] = await Promise.all([
    loadAll<LetterRecord>(breakdowns.map(({ year, unit }) => letterKey(year, unit))),
    Promise.all(
      unique(breakdowns.map(({ year }) => year)).map((year) =>
        loadAll<BreakdownRecord>(
          unique(breakdowns.map(({ superior }) => superior)).map((unit) => targetsKey(year, unit)),
        ),
      ),
    ),
    loadUnits(
      breakdowns.flatMap(({ unit, targets }) => [
        unit,
        ...targets.flatMap((t) => t.shares.map((s) => s.unit)),
      ]),
    ),
  ]);
  const letters = new Map(records.map((record) => [record.unit, letterOf(record)]));
  const versions = await versionsOf(letters.values());
  const given = new Map(above.flat().map((record) => [record.unit, record.targets]));
  const nameOf = (id: string) => units.get(id)?.name ?? { zh: id, en: id };
  return breakdowns.map(({ letter, unit, superior, version, targets }) => {
    const { template } = letters.get(unit) ?? {};
    const section = versions.get(template?.version ?? 0)?.sections.find(({ id }) => id === template?.section);
    const own = section?.targets ?? [];
    const answered = targetsAnsweredFor(own, partsGiven(given.get(superior) ?? [], unit));
    const lost = targets
      .filter(({ id }) => !answered.some((target) => target.id === id))
      .map(({ id }): AnsweredTarget => ({ id, weight: 0, from: 'letter' }));
    return {
      letter,
      unit,
      name: nameOf(unit),
      version,
      targets: [...answered, ...lost].map((target) => {
        const split = targets.find(({ id }) => id === target.id);
        return {
          ...target,
          text: own.find(({ id }) => id === target.id)?.text ?? null,
          shares: (split?.shares ?? []).map((share) => ({ ...share, name: nameOf(share.unit) })),
          fits: split === undefined || splitFits(split, target),
        };
      }),
    };
  });
};
