import { isDeepStrictEqual } from 'node:util';
import type { Bilingual } from '@jieti/rules';
import { amendContents } from '@jieti/rules';
import type { Section, Template } from '../contract/templates.ts';
import { type Path, unitsOn } from '../register/path.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { sectionFor } from '../template/section-for.ts';
import type { LetterState } from './letter-record.ts';

/** A letter an amendment touches, as it is laid ready; how it changes is judged by what has been signed when it is applied. */
export interface StagedAmendment {
  readonly unit: string;
  readonly path: Path;
  readonly section: string;
  /** Versions among the letter's contents that say what the new one says. */
  readonly same: readonly number[];
}

export interface AmendmentPlan {
  readonly letters: number;
  readonly staged: readonly StagedAmendment[];
  /** Units that have a letter and of which the amended template says nothing. */
  readonly dropped: readonly { readonly unit: string; readonly name: Bilingual }[];
}

/** What an amendment is judged by. */
interface Standing {
  readonly template: Template;
  readonly version: number;
  readonly units: ReadonlyMap<string, UnitRecord>;
  readonly letters: readonly LetterState[];
  /** Every version of the year's template that a letter has among its contents. */
  readonly versions: ReadonlyMap<number, Template>;
}

const said = ({ tasks, targets }: Section) => ({ tasks, targets });

/** Ids and selectors of a section are the template's business; a letter says its tasks and targets. */
const saysTheSame = (a: Section | undefined, b: Section): boolean =>
  a !== undefined && isDeepStrictEqual(said(a), said(b));

const judge = (letter: LetterState, section: Section, { versions, version }: Standing): StagedAmendment[] => {
  const same = letter.contents
    .filter((content) => {
      const sections = versions.get(content.version)?.sections ?? [];
      return saysTheSame(
        sections.find(({ id }) => id === content.section),
        section,
      );
    })
    .map((content) => content.version);
  const touched = amendContents(letter, { version, section: section.id }, letter.issuedOn, same) !== null;
  return touched ? [{ unit: letter.unit, path: letter.path, section: section.id, same }] : [];
};

/** Which letters an amendment reaches (A7): those whose unit's section says something else than it did. */
export const planAmendment = (standing: Standing): AmendmentPlan => {
  const { template, units, letters } = standing;
  const staged: StagedAmendment[] = [];
  const dropped: { unit: string; name: Bilingual }[] = [];
  for (const letter of [...letters].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const unit = units.get(letter.unit);
    // A unit that is no more signs nothing again (A3).
    if (!unit || letter.endedOn !== undefined) continue;
    const section = sectionFor(template.sections, unit);
    if (section) staged.push(...judge(letter, section, standing));
    else dropped.push({ unit: unit.id, name: unit.name });
  }
  return { letters: letters.length, staged, dropped };
};

/** What a staged row writes: the letter, its history, and its counters. */
export const costOfAmendment = ({ path }: StagedAmendment): { items: number; counters: string[] } => ({
  items: 2,
  counters: unitsOn(path),
});
