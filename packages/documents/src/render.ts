import type { LegalDate } from '@jieti/rules';
import { layOut } from './docx/lay-out.ts';
import { kinds, type PaperKind } from './kinds/index.ts';
import { type Kind, templateOn } from './kinds/kind.ts';
import type { Paper } from './paper.ts';
import type { PaperData } from './source/data.ts';
import { type Source, sourceOf } from './source/source.ts';

/** A paper as a file, and by which template it was made. */
export interface Rendered {
  readonly title: string;
  /** The day from which the template that made it is in use. */
  readonly template: LegalDate;
  /** Not decided yet: marked on every page, and never stored. */
  readonly draft: boolean;
  /** DOCX; equal for equal data, today and on another machine. */
  readonly bytes: Uint8Array;
}

/** A paper's words, before they are laid out. */
export interface Written extends Omit<Rendered, 'bytes'> {
  readonly paper: Paper;
}

const written = (kind: Kind, source: Source): Written | null => {
  const draft = !kind.isOf(source) && (kind.isDraftOf?.(source) ?? false);
  if (!draft && !kind.isOf(source)) return null;
  const { from, write } = templateOn(kind, source.on);
  const paper = write(source);
  return { title: paper.title, template: from, draft, paper };
};

/** What a paper of a kind says for an entry; null where the entry has none of that kind. */
export const write = (kind: PaperKind, data: PaperData): Written | null =>
  written(kinds[kind], sourceOf(data));

/** The paper of a kind for an entry, laid out by GB/T 9704-2012; null where the entry has none of that kind. */
export const render = async (kind: PaperKind, data: PaperData): Promise<Rendered | null> => {
  const said = write(kind, data);
  if (!said) return null;
  const { paper, title, template, draft } = said;
  const organ = paper.head?.organ ?? paper.closing?.organ ?? data.law.name.zh;
  const bytes = await layOut(paper, { draft, organ, at: data.entry.at });
  return { title, template, draft, bytes };
};
