import type { LedgerEntry } from '@jieti/ledger';
import { type CaseEventType, caseEventTypes, legalDateOf } from '@jieti/rules';
import { type Block, paragraph } from '../paper.ts';
import type { Source } from '../source/source.ts';
import { caseEventWords } from '../words/case-events.ts';
import { numeralDate } from '../words/dates.ts';
import { numberOf } from '../words/sentences.ts';
import { first, type Kind } from './kind.ts';

const isOfCase = (type: string): type is CaseEventType =>
  (caseEventTypes as readonly string[]).includes(type);

interface WithNumber {
  readonly number: string;
}

const hasNumber = (value: unknown): value is WithNumber =>
  typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string';

/** The number of the document that an entry was made under, wherever its kind of entry has it; empty where it has none. */
const documentNumber = ({ data }: LedgerEntry): string => {
  const inside = [data, data.measure, data.referral].flatMap((one) =>
    typeof one === 'object' && one !== null && 'document' in one ? [one.document] : [],
  );
  const [document] = inside.filter(hasNumber);
  return document ? numberOf(document) : '';
};

const indexTable = ({ law }: Source, entries: readonly LedgerEntry[]): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', share: 1 },
    { title: '日期', share: 3 },
    { title: '记载', share: 5 },
    { title: '文号', share: 4 },
  ],
  rows: entries.map((entry) => [
    String(entry.entry),
    numeralDate(legalDateOf(entry.at, law.zone)),
    isOfCase(entry.type) ? caseEventWords[entry.type] : '其他记载',
    documentNumber(entry),
  ]),
});

/** The contents of a case's file: every entry of its record up to the last, each with its day and document. */
export const fileIndex: Kind = {
  name: '卷宗目录',
  isOf: ({ entry }) => isOfCase(entry.type),
  templates: [
    {
      from: first,
      write: (source) => {
        const { before, entry, unit, on } = source;
        return {
          head: null,
          title: '卷宗目录',
          to: [],
          body: [
            paragraph(`${unit}案件卷宗，截至${numeralDate(on)}共${before.length + 1}项记载。`),
            indexTable(source, [...before, entry]),
          ],
          attachments: [],
          closing: null,
          imprint: null,
        };
      },
    },
  ],
};
