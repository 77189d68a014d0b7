import { type LedgerPaper, papersOfLedger } from '@jieti/documents';
import { cityFile, type Principal } from '@jieti/lambda';
import type { LedgerEntry } from '@jieti/ledger';
import type { ContentRef, Letter } from '@jieti/rules';
import { readIntactEntries } from '@jieti/store';
import { readableLetter } from '../letters/letter-access.ts';
import { letterOf, loadLetter } from '../letters/letter-record.ts';
import { letterSubject } from '../letters/letter-writes.ts';
import { table } from '../table.ts';
import { loadTemplateVersions } from '../template/template-record.ts';
import { namesOfUnits } from './names.ts';

const isContent = (value: unknown): value is ContentRef =>
  typeof value === 'object' && value !== null && 'version' in value && 'section' in value;

/** The content that a letter was issued with, as its own entry names it. */
const issuedContent = (entries: readonly LedgerEntry[]): ContentRef | undefined => {
  const template = entries.find(({ type }) => type === 'letter-issued')?.data.template;
  return isContent(template) ? template : undefined;
};

/** What the entry of issuing names and does not repeat: title, tasks and targets of its section of the template (A7). */
const textOf = async ({ year }: Letter, entries: readonly LedgerEntry[]) => {
  const content = issuedContent(entries);
  if (!content) return undefined;
  const template = (await loadTemplateVersions(year, [content.version])).get(content.version);
  const section = template?.sections.find(({ id }) => id === content.section);
  return (
    template && section && { title: template.title, year, tasks: section.tasks, targets: section.targets }
  );
};

/**
 * The papers of a letter, by its history.
 * @throws `not-found` for an unknown one and for one outside, alike.
 */
export const papersOfLetter = async (principal: Principal, id: string): Promise<readonly LedgerPaper[]> => {
  const letter = letterOf(readableLetter(principal, await loadLetter(id)));
  const entries = await readIntactEntries(table, letterSubject(id), () => loadLetter(id));
  const text = await textOf(letter, entries);
  const names = await namesOfUnits(letter.unit, letter.superior);
  return text ? papersOfLedger(entries, { law: cityFile(), names, beside: { letter: text } }) : [];
};
