import { city } from '@jieti/lambda';
import { type Decided, eventOf, type Template, templateOf } from '@jieti/rules';
import { atVersion, planNextEntry, type Write } from '@jieti/store';
import { table } from '../table.ts';
import { type TemplateRecord, templateItem, templateVersionItem } from './template-record.ts';

/** The history of a year's template is that of this subject. */
export const templateSubject = (year: number) => ({ type: 'letter-template', id: String(year) });

/**
 * Plans the next version of a year's template over the one before. What each version says is kept beside it; its history
 * names what changed.
 */
export const planTemplate = (
  before: TemplateRecord | undefined,
  decided: Decided<Template>,
): { readonly version: number; readonly writes: readonly Write[] } => {
  const { state } = decided;
  const { write, version, head } = planNextEntry(
    table,
    before && { record: before, state: templateOf(before) },
    { subject: templateSubject(state.year), unit: null, ...eventOf(decided, city()) },
    state,
  );
  return {
    version,
    writes: [
      table.replace(templateItem(state, { version, head }), atVersion(before?.version)),
      table.insert(templateVersionItem(state, version)),
      write,
    ],
  };
};
