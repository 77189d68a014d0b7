import type { DocumentRef } from '../../decision/index.ts';
import type { Body, Level, UnitFacts } from '../../vocabulary.ts';
import type { RequiredDuty } from '../duties/index.ts';
import type { WeightedTarget } from '../targets/targets-answered-for.ts';

/** One target of a letter: concrete, measurable, weighted (A7). */
interface Target extends WeightedTarget {
  readonly text: string;
  /** The way it is measured. */
  readonly measure: string;
  /** The papers that show it. */
  readonly evidence: string;
}

/** The text of a letter for units of a kind and, if named, level and group. */
export interface Section {
  readonly id: string;
  readonly kind: UnitFacts['kind'];
  readonly level?: Level | undefined;
  readonly group?: string | undefined;
  readonly tasks: readonly string[];
  readonly targets: readonly Target[];
}

/** The text of a template, as those revise it together who do so by the city's law (A7). */
export interface TemplateBody {
  readonly title: string;
  readonly document?: DocumentRef | undefined;
  /** The other body that revised it, and the document by which it agreed. */
  readonly with?: { readonly body: Body; readonly document?: DocumentRef | undefined } | undefined;
  readonly sections: readonly Section[];
  /** The number of times that the duties of A4–A6 are to be done in the year. */
  readonly requiredDuties?: readonly RequiredDuty[] | undefined;
}

/** The template of a year's letters. */
export interface Template extends TemplateBody {
  readonly year: number;
  /** The earlier year's template that it started from. */
  readonly basedOn?: { readonly year: number; readonly version: number } | undefined;
}

/** A template with the number of its version: letters name the one they were issued on. */
export type TemplateVersion = Template & { readonly version: number };

/** The content of a template, without its year and the one it started from. */
export const templateBodyOf = ({
  title,
  document,
  with: agreedWith,
  sections,
  requiredDuties,
}: TemplateBody): TemplateBody => ({
  title,
  ...(document && { document }),
  ...(agreedWith && { with: agreedWith }),
  sections,
  ...(requiredDuties && { requiredDuties }),
});

/** The template, without the attributes that a table adds. */
export const templateOf = (template: Template): Template => ({
  ...templateBodyOf(template),
  year: template.year,
  ...(template.basedOn && { basedOn: template.basedOn }),
});
