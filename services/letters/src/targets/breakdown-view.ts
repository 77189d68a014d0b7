import {
  type AnsweredTarget,
  type Breakdown,
  brokenDownTargets,
  type Letter,
  partsFromAbove,
  type Section,
  type TemplateVersion,
  targetsAnsweredFor,
} from '@jieti/rules';
import type { BreakdownView } from '../contract/targets.ts';
import { letterKey, targetsKey } from '../keys.ts';
import { type LetterRecord, letterOf } from '../letters/letter-record.ts';
import { loadUnits, type UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';
import { loadSection, loadTemplateVersions } from '../template/template-record.ts';
import type { BreakdownRecord } from './breakdown-record.ts';

/** Finds the targets a unit answers for, given its letter and how the unit above broke its own targets down (A7). */
export const answeredFor = async (
  letter: Letter,
  above: Pick<Breakdown, 'targets'> | undefined,
): Promise<AnsweredTarget[]> => {
  const { targets } = await loadSection(letter.year, letter.template);
  return targetsAnsweredFor(targets, partsFromAbove(above?.targets ?? [], letter.unit));
};

/** A breakdown with the number of its version; 0 where nothing was broken down yet. */
type Versioned = Breakdown & { readonly version: number };

/** The records beside breakdowns of one year that their views are made with. */
interface Surroundings {
  readonly letters: ReadonlyMap<string, Letter>;
  readonly templates: ReadonlyMap<number, TemplateVersion>;
  /** Breakdowns of the units above. */
  readonly above: ReadonlyMap<string, Breakdown>;
  readonly units: ReadonlyMap<string, UnitRecord>;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const surroundingsOf = async (year: number, breakdowns: readonly Versioned[]): Promise<Surroundings> => {
  const named = breakdowns.flatMap(({ unit, targets }) => [
    unit,
    ...targets.flatMap(({ shares }) => shares.map((share) => share.unit)),
  ]);
  const superiors = distinct(breakdowns.map(({ superior }) => superior));
  const [records, above, units] = await Promise.all([
    table.readMany<LetterRecord>(breakdowns.map(({ unit }) => letterKey(year, unit))),
    table.readMany<BreakdownRecord>(superiors.map((unit) => targetsKey(year, unit))),
    loadUnits(named),
  ]);
  const letters = records.map(letterOf);
  const versions = letters.map(({ template }) => template.version);
  return {
    letters: new Map(letters.map((letter) => [letter.unit, letter])),
    templates: await loadTemplateVersions(year, versions),
    above: new Map(above.map((record) => [record.unit, record])),
    units,
  };
};

const sectionOf = (letter: Letter | undefined, { templates }: Surroundings): Section | undefined =>
  templates.get(letter?.template.version ?? 0)?.sections.find(({ id }) => id === letter?.template.section);

const viewOf = (
  { letter, unit, superior, version, targets }: Versioned,
  surroundings: Surroundings,
): BreakdownView => {
  const { letters, above, units } = surroundings;
  const own = sectionOf(letters.get(unit), surroundings)?.targets ?? [];
  const answered = targetsAnsweredFor(own, partsFromAbove(above.get(superior)?.targets ?? [], unit));
  const nameOf = (id: string) => units.get(id)?.name ?? { zh: id, en: id };
  return {
    letter,
    unit,
    name: nameOf(unit),
    version,
    targets: brokenDownTargets(targets, answered).map((target) => ({
      ...target,
      text: own.find(({ id }) => id === target.id)?.text ?? null,
      shares: target.shares.map((share) => ({ ...share, name: nameOf(share.unit) })),
    })),
  };
};

/** Breakdowns of one year as the interface shows them. */
export const breakdownViews = async (
  year: number,
  breakdowns: readonly Versioned[],
): Promise<BreakdownView[]> => {
  const surroundings = await surroundingsOf(year, breakdowns);
  return breakdowns.map((breakdown) => viewOf(breakdown, surroundings));
};

/** One breakdown as the interface shows it. */
export const breakdownView = async (breakdown: Breakdown, version: number): Promise<BreakdownView> => {
  const versioned = { ...breakdown, version };
  return viewOf(versioned, await surroundingsOf(breakdown.year, [versioned]));
};
