import type { Key } from '@jieti/store';
import type { Section, Template, TemplateBody } from '../contract/templates.ts';
import { templateKey, templateVersionKey } from '../keys.ts';
import { load } from '../table.ts';

/** A version of a year's template as it stands in the table. */
export type TemplateRecord = Template & Key & { readonly entity: 'template' | 'template-version' };

export const templateItem = (template: Template): TemplateRecord => ({
  ...templateKey(template.year),
  entity: 'template',
  ...template,
});

export const templateVersionItem = (template: Template): TemplateRecord => ({
  ...templateVersionKey(template.year, template.version),
  entity: 'template-version',
  ...template,
});

/** A template as the interface shows it. */
export const templateView = (record: Template): Template => ({
  ...templateBodyOf(record),
  year: record.year,
  version: record.version,
  ...(record.basedOn && { basedOn: record.basedOn }),
});

/** What of a record is the template itself, without year and version. */
export const templateBodyOf = (record: TemplateBody): TemplateBody => ({
  title: record.title,
  ...(record.document && { document: record.document }),
  ...(record.with && { with: record.with }),
  sections: record.sections,
  ...(record.requiredDuties && { requiredDuties: record.requiredDuties }),
});

export const loadTemplate = (year: number): Promise<TemplateRecord | undefined> =>
  load<TemplateRecord>(templateKey(year));

export const loadTemplateVersion = (year: number, version: number): Promise<TemplateRecord | undefined> =>
  load<TemplateRecord>(templateVersionKey(year, version));

/** What a letter says: a section of the version it was issued on. */
export const loadSection = async (
  year: number,
  { version, section }: { version: number; section: string },
): Promise<Section> => {
  const template = await loadTemplateVersion(year, version);
  const found = template?.sections.find((s) => s.id === section);
  if (!found) throw new Error(`template ${year} version ${version} has no section ${section}`);
  return found;
};
