import { cityOfToday, provinceOf2016 } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { type PaperData, papersOf, render, write } from './index.ts';
import { recorded, sampleCity, sampleNames } from './recorded.fixture.ts';

const imposed = recorded.find(({ entry }) => entry.type === 'measure-imposed');
if (!imposed) throw new Error('no measure was recorded');

describe('a city with other stages has texts from its own law', () => {
  const laws = [sampleCity, provinceOf2016, cityOfToday];
  const rungs = laws.flatMap((law) => law.ladder.map((rung) => ({ law, rung })));

  it.each(rungs)('$law.id: $rung.name.zh', async ({ law, rung }) => {
    const { measure } = imposed.entry.data as { measure: object };
    const data: PaperData = {
      ...imposed,
      law: { ...sampleCity, ...law, root: 'city' },
      names: sampleNames,
      entry: {
        ...imposed.entry,
        data: { ...imposed.entry.data, measure: { ...measure, stage: rung.id, effects: rung.effects } },
      },
    };
    const kinds = papersOf(data).map(({ kind }) => kind);
    const [kind] = kinds.filter((one) => one !== 'file-index' && one !== 'interview-record');
    if (!kind) throw new Error('the rung has no paper');
    const said = JSON.stringify(write(kind, data)?.paper);
    expect(said).toContain(rung.name.zh);
    expect(said).toContain(law.measure.title.replaceAll(/[《》]/g, ''));
    expect((await render(kind, data))?.bytes.length).toBeGreaterThan(10_000);
  });
});

describe('a rung keeps the name under which it was decided', () => {
  it('a release names the measure as the law did on the day of the decision', () => {
    const released = recorded.find(({ entry }) => entry.type === 'measure-released');
    if (!released) throw new Error('no release was recorded');
    const before = write('release-notice', released)?.title ?? '';
    const renamed: PaperData = {
      ...released,
      law: {
        ...sampleCity,
        amendments: [
          {
            from: released.entry.at.slice(0, 10),
            by: sampleCity.measure,
            parts: {
              ladder: sampleCity.ladder.map((rung) => ({ ...rung, name: { zh: '新名', en: 'New' } })),
            },
          },
        ],
      },
    };
    expect(write('release-notice', renamed)?.title).toBe(before);
  });
});
