import { type Block, field, heading, paragraph, signatures } from '../paper.ts';
import type { TargetText } from '../source/data.ts';
import { lawCited } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { numbered } from '../words/numerals.ts';
import { sentence } from '../words/sentences.ts';
import { first, type Kind, ofTypes } from './kind.ts';

const targetTable = (targets: readonly TargetText[]): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', share: 1 },
    { title: '目标', share: 5 },
    { title: '衡量办法', share: 4 },
    { title: '权重', share: 1 },
  ],
  rows: targets.map(({ text, measure, weight }, n) => [String(n + 1), text, measure, String(weight)]),
});

/** A letter of a year between a unit and the one above it (A7), with its tasks, its targets, and a place for both sides to sign. */
export const responsibilityLetter: Kind = {
  name: '责任书',
  isOf: ofTypes('letter-issued'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { unit, entry, beside, city } = source;
        const { superior, issuedOn } = entry.data;
        if (!beside?.letter) throw new RangeError('a letter needs the section of its template');
        const { title, tasks, targets } = beside.letter;
        const above = source.unitName(String(superior));
        return {
          head: null,
          title,
          to: [],
          body: [
            paragraph(`依据${lawCited(city, ['letters'])}的规定，${above}与${unit}签订本责任书。`),
            heading(numbered(1, '工作任务')),
            ...tasks.map((task) => paragraph(sentence(task))),
            heading(numbered(2, '责任目标')),
            targetTable(targets),
            heading(numbered(3, '签订')),
            paragraph('本责任书一式两份，双方各执一份，自双方应当签字的责任人全部签字之日起生效。'),
            field('下发日期', numeralDate(String(issuedOn))),
            signatures(`${above}主要负责人`, `${unit}主要负责人`),
          ],
          attachments: [],
          closing: null,
          imprint: null,
        };
      },
    },
  ],
};
