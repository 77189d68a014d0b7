import { comparableNumber } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { otherEntries, withoutPaper } from './entered.fixture.ts';
import { type PaperData, type PaperKind, paperKinds, papersOf, render, write } from './index.ts';
import { paragraphsOf, partOf } from './opened.fixture.ts';
import { recorded } from './recorded.fixture.ts';

interface Case {
  readonly kind: PaperKind;
  readonly draft: boolean;
  readonly data: PaperData;
}

const all: readonly Case[] = [...recorded, ...otherEntries].flatMap((data) =>
  papersOf(data).map(({ kind, draft }) => ({ kind, draft, data })),
);

const textsOf = async ({ kind, data }: Case): Promise<readonly string[]> => {
  const rendered = await render(kind, data);
  return paragraphsOf(partOf(rendered?.bytes ?? new Uint8Array(), 'word/document.xml'));
};

/** Half-width marks beside a Chinese character. */
const halfWidth = /\p{Script=Han} ?[,;:!?()]|[,;:!?()] ?\p{Script=Han}/u;
/** Words of another language and codes; the number of a certificate is what it is. */
const latin = /[A-Za-z]/;

const found = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  texts.filter((text) => pattern.test(text));

describe('every kind of paper is made of the entries of the records', () => {
  it('there is none without an entry', () => {
    expect(new Set(all.filter(({ draft }) => !draft).map(({ kind }) => kind))).toEqual(new Set(paperKinds));
  });

  it('measures have drafts while they are proposed, and nothing else has', () => {
    const drafts = [...new Set(all.filter(({ draft }) => draft).map(({ kind }) => kind))].toSorted();
    expect(drafts).toEqual(
      [
        'circular',
        'heaviest-decision',
        'interview-notice',
        'supervision-notice',
        'warning-decision',
      ].toSorted(),
    );
  });

  it('an entry of which there is no paper has none', async () => {
    expect(papersOf(withoutPaper)).toEqual([]);
    expect(await render('circular', withoutPaper)).toBeNull();
  });

  it('all texts have punctuation of full width and no word of another language or code (GB/T 15834)', () => {
    for (const { kind, data } of all) {
      const { paper } = write(kind, data) ?? {};
      const texts = JSON.stringify(paper?.body ?? [], (key, value) => (key === 'kind' ? undefined : value))
        .replaceAll(data.entry.subject.id, '')
        .split(/\\?"[,:{}[\]a-z]*"?|[{}[\]]/)
        .filter((text) => /\p{Script=Han}/u.test(text));
      expect(found(texts, halfWidth), kind).toEqual([]);
      expect(found(texts, latin), kind).toEqual([]);
    }
  });

  it('each says the unit, and the number and the day of its document, as the record has them', async () => {
    const measures = all.filter(({ data, draft }) => !draft && data.entry.type === 'measure-imposed');
    for (const one of measures.filter(({ kind }) => kind !== 'file-index' && kind !== 'interview-record')) {
      const texts = (await textsOf(one)).join('\n');
      const { entry, names } = one.data;
      const { measure } = entry.data as { measure: { document: { number: string; date: string } } };
      const [year, month, day] = measure.document.date.split('-').map(Number);
      expect(texts).toContain(names.units[entry.unit ?? '']);
      expect(texts).toContain(comparableNumber(measure.document.number));
      expect(texts).toContain(`${year}年${month}月${day}日`);
    }
  });
});

describe('a draft', () => {
  const draft = all.find((one) => one.draft && one.kind === 'warning-decision');
  const decided = all.find((one) => !one.draft && one.kind === 'warning-decision');

  it('bears its mark on every page, no number and no day', async () => {
    if (!draft) throw new Error('no draft was recorded');
    const rendered = await render(draft.kind, draft.data);
    const bytes = rendered?.bytes ?? new Uint8Array();
    expect(rendered?.draft).toBe(true);
    for (const header of ['header1', 'header2'])
      expect(paragraphsOf(partOf(bytes, `word/${header}.xml`))).toEqual(['「草案」']);
    const texts = paragraphsOf(partOf(bytes, 'word/document.xml'));
    expect(texts).toContain('〔　　　　〕　　号');
    expect(texts).toContain('　　　　年　　月　　日');
    expect(texts.join('')).not.toContain('印发');
  });

  it('is none once it is decided', async () => {
    if (!decided) throw new Error('no decision was recorded');
    const rendered = await render(decided.kind, decided.data);
    expect(rendered?.draft).toBe(false);
    expect(paragraphsOf(partOf(rendered?.bytes ?? new Uint8Array(), 'word/header1.xml'))).toEqual(['']);
  });
});
