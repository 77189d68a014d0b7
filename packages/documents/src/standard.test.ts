import { beforeAll, describe, expect, it } from 'vitest';
import { render } from './index.ts';
import { paragraphsOf, partOf } from './opened.fixture.ts';
import { recorded } from './recorded.fixture.ts';

let xml = '';
let bytes = new Uint8Array();
/** The day of the decision's document, which is that of its entry too. */
let day = '';

beforeAll(async () => {
  const data = recorded.find(
    ({ entry }) =>
      entry.type === 'measure-imposed' && JSON.stringify(entry.data).includes('"stage":"veto-warning"'),
  );
  if (!data) throw new Error('no warning was recorded');
  const { measure } = data.entry.data as { measure: { document: { date: string } } };
  const [year, month, dayOfMonth] = measure.document.date.split('-').map(Number);
  day = `${year}年${month}月${dayOfMonth}日`;
  bytes = (await render('warning-decision', data))?.bytes.slice() ?? bytes;
  xml = partOf(bytes, 'word/document.xml');
});

const attributesOf = (tag: string): Readonly<Record<string, string>> => {
  const [, text = ''] = new RegExp(`<w:${tag} ([^>]*)/>`).exec(xml) ?? [];
  return Object.fromEntries([...text.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
};

/** The XML of the paragraph that says a text. */
const paragraphSaying = (text: string): string =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one).find((one) => one.includes(text)) ?? '';

describe('page and text by GB/T 9704-2012', () => {
  it('the page is A4 with edges of 37, 35, 28 and 26 mm (5.1, 5.2.1)', () => {
    expect(attributesOf('pgSz')).toMatchObject({ w: '11906', h: '16838' });
    expect(attributesOf('pgMar')).toMatchObject({ top: '2098', bottom: '1984', left: '1587', right: '1474' });
  });

  it('the text is of size three on lines of exactly 579 twips, its signs 5 closer (5.2.3)', () => {
    const text = paragraphSaying('应当在期限内完成整改');
    expect(text).toContain('<w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"/>');
    expect(text).toContain('<w:spacing w:val="-5"/>');
    expect(text).toContain('<w:sz w:val="32"/>');
    expect(text).toMatch(/<w:ind [^>]*w:firstLineChars="200"/);
  });

  it('typefaces are named for Chinese with the hint, have others in their place, and none is shipped', () => {
    expect(paragraphSaying('应当在期限内完成整改')).toMatch(
      /<w:rFonts [^>]*w:eastAsia="仿宋_GB2312"[^>]*w:hint="eastAsia"/,
    );
    expect(paragraphSaying('一、事实和理由')).toContain('w:eastAsia="黑体"');
    expect(paragraphSaying('关于对')).toContain('w:eastAsia="方正小标宋简体"');
    const table = partOf(bytes, 'word/fontTable.xml');
    for (const name of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体'])
      expect(table).toMatch(new RegExp(`w:name="${name}"><w:altName w:val="[^"]+"`));
    expect(table).not.toContain('embed');
  });

  it('the head is red: the mark of the organ, the number, a line below it (7.2)', () => {
    const mark = paragraphSaying('平安市社会治安综合治理委员会文件');
    expect(mark).toContain('<w:color w:val="FF0000"/>');
    expect(mark).toContain('w:before="1984"');
    expect(paragraphSaying('〔20')).toMatch(/<w:bottom [^>]*w:color="FF0000"/);
  });

  it('the paper ends with organ and day, the seal’s place over both, and with the imprint (7.3.5, 7.4)', () => {
    const texts = paragraphsOf(xml).filter((text) => text !== '');
    expect(texts.slice(-3)).toEqual([
      '平安市社会治安综合治理委员会',
      day,
      `平安市社会治安综合治理委员会${day}印发`,
    ]);
    expect(attributesOf('tblpPr')).toMatchObject({ vertAnchor: 'margin', tblpYSpec: 'bottom' });
    expect(paragraphSaying('w:name="seal"')).toContain('平安市社会治安综合治理委员会');
    expect(paragraphSaying('w:name="seal"')).toContain('<w:keepNext/>');
  });

  it('pages are numbered between dashes: odd ones to the right, even ones to the left (7.5)', () => {
    const footers = ['footer1', 'footer2'].map((name) => partOf(bytes, `word/${name}.xml`));
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left']);
    for (const footer of footers) expect(footer).toContain('PAGE');
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders');
  });
});
