import type { Finding } from '@jieti/rules';
import { paragraph } from '../paper.ts';
import { lawCited } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { sentence } from '../words/sentences.ts';
import { first, type Kind, ofTypes } from './kind.ts';

/** What an inspection found in a unit, and what is to be put right by when (A9). */
export const rectificationNotice: Kind = {
  name: '督查整改通知',
  isOf: ofTypes('finding-entered'),
  templates: [
    {
      from: first,
      write: ({ unit, city, on, organ, entry, beside }) => {
        const finding = entry.data as Pick<Finding, 'on' | 'what' | 'putRight'>;
        if (!beside?.inspection) throw new RangeError('a finding needs its inspection');
        const { title, number } = beside.inspection;
        return {
          head: { organ, number: null },
          title: '督查整改通知',
          to: [unit],
          body: [
            paragraph(
              `依据${lawCited(city, ['inspections'])}的规定和${title}（${number}）的安排，${numeralDate(finding.on)}督查发现${unit}存在以下问题：${sentence(finding.what)}`,
            ),
            paragraph(`整改要求：${sentence(finding.putRight.what)}`),
            paragraph(
              `请于${numeralDate(finding.putRight.by)}前完成整改，并书面报告整改结果，由督查机构核查。`,
            ),
          ],
          attachments: [],
          closing: { organ, on },
          imprint: null,
        };
      },
    },
  ],
};
