/** The template of a year's letters: its sections, its faults, its revision (A7). */
export { type PutTemplate, type PutTemplateContext, putTemplate } from './put-template.ts';
export { checkOtherReviser, otherRevisers } from './revisers.ts';
export { type SectionSelector, sectionFor } from './section-for.ts';
export {
  type Section,
  type Template,
  type TemplateBody,
  type TemplateVersion,
  templateBodyOf,
  templateOf,
} from './template.ts';
export { templateFaults } from './template-faults.ts';
