import { type Section, type Template, type TemplateVersion, templateOf } from '@jieti/rules';
import type { Chained, Item, Key } from '@jieti/store';
import { templateKey, templateVersionKey } from '../keys.ts';
import { table } from '../table.ts';

/** The template of a year as the table holds it; its version is that of its content. */
export type TemplateRecord = Template & Chained & Key & { readonly entity: 'template' };

export const templateItem = (template: Template, { version, head }: Chained): Item => ({
  ...templateKey(template.year),
  entity: 'template',
  ...template,
  version,
  head,
});

/** The item that keeps a version for good. */
export const templateVersionItem = (template: Template, version: number): Item => ({
  ...templateVersionKey(template.year, version),
  entity: 'template-version',
  ...template,
  version,
});

/** A template as the interface shows it. */
export const templateView = (template: TemplateVersion): TemplateVersion => ({
  ...templateOf(template),
  version: template.version,
});

export const loadTemplate = (year: number): Promise<TemplateRecord | undefined> =>
  table.read<TemplateRecord>(templateKey(year));

/** Versions of a year's template by their numbers; a number may be named several times. */
export const loadTemplateVersions = async (
  year: number,
  versions: readonly number[],
): Promise<Map<number, TemplateVersion>> => {
  const keys = [...new Set(versions)].map((version) => templateVersionKey(year, version));
  const found = await table.readMany<TemplateVersion>(keys);
  return new Map(found.map((template) => [template.version, template]));
};

/** Reads the text of a letter: a section of the version it was issued on. */
export const loadSection = async (
  year: number,
  { version, section }: { version: number; section: string },
): Promise<Section> => {
  const template = await table.read<TemplateVersion>(templateVersionKey(year, version));
  const found = template?.sections.find((s) => s.id === section);
  if (!found) throw new Error(`template ${year} version ${version} has no section ${section}`);
  return found;
};
