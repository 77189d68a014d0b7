import type { UnitFacts } from '../../vocabulary.ts';
import type { Section } from './template.ts';

/** The facts of a unit that decide which section its letter says. */
export type SectionSelector = Pick<UnitFacts, 'kind' | 'level'> & { readonly group: string | null };

const applies = (section: Section, unit: SectionSelector): boolean =>
  section.kind === unit.kind &&
  (section.level === undefined || section.level === unit.level) &&
  (section.group === undefined || section.group === unit.group);

/** A section for a group goes before one for a level, and that before one for the kind alone. */
const closeness = (section: Section): number =>
  (section.group === undefined ? 0 : 2) + (section.level === undefined ? 0 : 1);

/** The section of a template that a unit's letter says: of those that apply, the closest (A7); undefined if none does. */
export const sectionFor = (sections: readonly Section[], unit: SectionSelector): Section | undefined =>
  sections.filter((section) => applies(section, unit)).toSorted((a, b) => closeness(b) - closeness(a))[0];
