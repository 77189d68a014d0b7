import { type DocumentRef, gradeName } from '@jieti/rules';
import { type Block, paragraph } from '../paper.ts';
import type { ResultRow } from '../source/data.ts';
import type { Source } from '../source/source.ts';
import { lawCited } from '../words/articles.ts';
import { first, type Kind, ofTypes } from './kind.ts';
import { underDocument } from './letters-out.ts';

const resultTable = ({ unitName, city }: Source, rows: readonly ResultRow[]): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', share: 1 },
    { title: '单位', share: 4 },
    { title: '组别', share: 2 },
    { title: '得分', share: 1.5 },
    { title: '等次', share: 1.5 },
  ],
  rows: rows.map(({ unit, group, score, grade }, n) => [
    String(n + 1),
    unitName(unit),
    group,
    String(score),
    gradeName(city, grade).zh,
  ]),
});

/** The results of a year as they are published (A10), with their table. */
export const resultsCircular: Kind = {
  name: '考核评价结果公布文书',
  isOf: ofTypes('year-published'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { city, entry, beside } = source;
        if (!beside?.results) throw new RangeError('a publication needs its results');
        const { year, rows } = beside.results;
        return underDocument(source, entry.data.document as DocumentRef, {
          title: `关于${year}年度考核评价结果的通报`,
          to: ['各有关单位'],
          body: [
            paragraph(
              `依据${lawCited(city, ['evaluation'])}的规定，对${year}年度工作进行了考核评价，现将结果公布如下。参加考核评价的单位共${rows.length}个。`,
            ),
            resultTable(source, rows),
          ],
        });
      },
    },
  ],
};
