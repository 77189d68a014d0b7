import { checkDocumentDate } from '../../decision/document.ts';
import { type CheckResult, collect, type Dated } from '../../decision/index.ts';
import type { TemplateBody } from './template.ts';

/** The template's document, and that by which the other agreed, are of today or before (A7): nothing is revised by a paper to come. */
export const checkTemplatePapers = (
  { document, with: agreedWith }: TemplateBody,
  context: Dated,
): CheckResult =>
  collect(
    document ? checkDocumentDate(document.date, context, ['letters']) : null,
    agreedWith?.document
      ? checkDocumentDate(agreedWith.document.date, context, ['letters'], '/with/document/date')
      : null,
  );
