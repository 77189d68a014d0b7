import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { otherEntries } from './entered.fixture.ts';
import { type PaperData, papersOf, render } from './index.ts';
import { partOf } from './opened.fixture.ts';
import { recorded } from './recorded.fixture.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const ofEach = (all: readonly PaperData[]) => {
  const seen = new Map(
    all.flatMap((data) =>
      papersOf(data).map(({ kind, draft }) => [`${kind} ${draft}`, { kind, data }] as const),
    ),
  );
  return [...seen.values()];
};

const hashesOf = async (): Promise<readonly string[]> =>
  Promise.all(
    ofEach([...recorded, ...otherEntries]).map(async ({ kind, data }) =>
      sha256((await render(kind, data))?.bytes ?? new Uint8Array()),
    ),
  );

afterEach(() => vi.useRealTimers());

describe('the same entry has the same bytes', () => {
  it('whenever it is rendered, and in whatever zone the machine stands', async () => {
    const here = await hashesOf();
    const zone = process.env.TZ;
    vi.useFakeTimers({ now: new Date('2031-07-01T12:34:56Z'), toFake: ['Date'] });
    process.env.TZ = 'America/New_York';
    try {
      expect(await hashesOf()).toEqual(here);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect(new Set(here).size).toBe(here.length);
  });

  it('on whatever machine: these are the digests of two papers, which only a change of how papers look may change', async () => {
    const digests = otherEntries.slice(0, 2).map(async (data) => {
      const [paper] = papersOf(data);
      return [paper?.kind, sha256((paper && (await render(paper.kind, data))?.bytes) ?? new Uint8Array())];
    });
    expect(Object.fromEntries(await Promise.all(digests))).toEqual({
      'responsibility-letter': 'ff0785ecad56b77d01872f6a92ed47917a0be2249a562f70afbb38d121b7baf1',
      'rectification-notice': 'eb4b8536b5f2bb4bfdb89dbdddd60f7e55b7d374c20fc163c6d451f5cabb7e51',
    });
  });

  it('and other bytes for another', async () => {
    const data = recorded.find(({ entry }) => entry.type === 'measure-imposed');
    if (!data) throw new Error('no measure was recorded');
    const altered: PaperData = {
      ...data,
      entry: { ...data.entry, data: { ...data.entry.data, reasons: '另一理由' } },
    };
    const bytes = async (of: PaperData) => (await render('circular', of))?.bytes ?? new Uint8Array();
    expect(sha256(await bytes(data))).not.toBe(sha256(await bytes(altered)));
  });

  it('a file knows the instant of its act and no other', async () => {
    const data = recorded.find(({ entry }) => entry.type === 'measure-imposed');
    if (!data) throw new Error('no measure was recorded');
    const bytes = (await render('circular', data))?.bytes ?? new Uint8Array();
    const core = partOf(bytes, 'docProps/core.xml');
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([at]) => at)).toEqual([
      data.entry.at,
      data.entry.at,
    ]);
  });
});
