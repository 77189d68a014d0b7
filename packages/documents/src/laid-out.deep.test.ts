import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOut } from './docx/lay-out.ts';
import { otherEntries } from './entered.fixture.ts';
import { type Paper, papersOf, render } from './index.ts';
import { paragraph } from './paper.ts';
import { recorded } from './recorded.fixture.ts';
import { grid } from './standard/page.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/**
 * Lays papers out with LibreOffice, and reads where each line stands (`apt-get install libreoffice-writer poppler-utils` and a Chinese
 * font). Where `PAPERS_LAID_OUT=must` is set it fails without them; elsewhere it is left out.
 */
const isThere = has('soffice') && has('pdftotext');
const must = process.env.PAPERS_LAID_OUT === 'must';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly page: number;
  readonly text: string;
  readonly top: number;
}

const convert = (names: readonly string[]): void => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const files = names.map((name) => join(folder, `${name}.docx`));
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
    timeout: 240_000,
  });
};

const linesOf = (name: string): readonly Line[] => {
  const html = join(folder, `${name}.html`);
  execFileSync('pdftotext', ['-bbox-layout', join(folder, `${name}.pdf`), html]);
  const pages = readFileSync(html, 'utf8').split('<page ').slice(1);
  return pages.flatMap((page, n) =>
    [...page.matchAll(/<line [^>]*yMin="([\d.]+)"[^>]*>(.*?)<\/line>/gs)].map(([, top, words = '']) => ({
      page: n + 1,
      top: Number(top),
      text: [...words.matchAll(/<word [^>]*>([^<]*)</g)].map(([, word]) => word).join(''),
    })),
  );
};

const plain = (text: string): Paper => ({
  head: null,
  title: '',
  to: [],
  body: [paragraph(text)],
  attachments: [],
  closing: null,
  imprint: null,
});

describe.skipIf(!isThere && !must)('as LibreOffice lays it out', () => {
  it('a page of text has 22 lines of 28 characters (GB/T 9704-2012, 5.2.3)', async () => {
    const paper = { ...plain('文'.repeat(grid.characters * grid.lines * 3)), title: '题' };
    const at = '2026-01-01T00:00:00.000Z';
    writeFileSync(join(folder, 'grid.docx'), await layOut(paper, { draft: false, organ: '机关', at }));
    convert(['grid']);
    const second = linesOf('grid').filter(({ page, text }) => page === 2 && text.startsWith('文'));
    expect(second).toHaveLength(grid.lines);
    expect(new Set(second.map(({ text }) => text.length))).toEqual(new Set([grid.characters]));
  });

  it('every kind opens and says its title, tears no number in two, and a draft says that it is one', async () => {
    const each = new Map(
      [...recorded, ...otherEntries].flatMap((data) =>
        papersOf(data).map(({ kind, draft }) => [`${kind}${draft ? '-draft' : ''}`, { kind, data }] as const),
      ),
    );
    for (const [name, { kind, data }] of each) {
      const rendered = await render(kind, data);
      writeFileSync(join(folder, `${name}.docx`), rendered?.bytes ?? '');
    }
    convert([...each.keys()]);
    for (const [name, { kind, data }] of each) {
      const lines = linesOf(name);
      const title = (await render(kind, data))?.title ?? '';
      expect(lines.map(({ text }) => text).join(''), name).toContain(title);
      const torn = lines.filter(
        ({ text }, n) => text.length > 20 && /\d$/.test(text) && /^\d/.test(lines[n + 1]?.text ?? ''),
      );
      expect(torn, `${name}: a number on two lines`).toEqual([]);
      if (name.endsWith('-draft')) expect(lines.at(0)?.text, name).toBe('「草案」');
    }
  });

  it('number, day and seal’s place stand where the standard has them (7.2.5, 7.3.5)', () => {
    const lines = linesOf('warning-decision');
    const number = lines.find(({ text }) => /〔\d{4}〕/.test(text));
    expect(number?.page).toBe(1);
    const day = lines.findLast(({ text }) => /^\d{4}年\d+月\d+日$/.test(text));
    const organ = lines.findLast(({ text, top }) => text.endsWith('委员会') && top < (day?.top ?? 0));
    expect(organ?.page).toBe(day?.page);
    expect((day?.top ?? 0) - (organ?.top ?? 0)).toBeCloseTo(28.95, 0);
  });
});
