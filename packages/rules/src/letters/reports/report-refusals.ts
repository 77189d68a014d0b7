import type { Refusal } from '../../decision/refusal.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type ReportKindId, reportKind } from './report-kinds.ts';
import type { ReportStep } from './report-standing.ts';

const refusal = (
  kind: Refusal['kind'],
  code: string,
  text: Refusal['text'],
  facts: Refusal['facts'],
  pointer?: string,
): Refusal => ({ code, kind, articles: ['A8'], text, facts, ...(pointer !== undefined && { pointer }) });

const documentAhead = (date: LegalDate, today: LegalDate): Refusal[] =>
  date <= today
    ? []
    : [
        refusal(
          'input',
          'document-in-future',
          { zh: `文件日期晚于今日(${today})`, en: `The document is dated after today (${today})` },
          { date, today },
          '/document/date',
        ),
      ];

/**
 * Why a report may not be filed today, all reasons at once (A8): it stands filed already, it must plan the next year and
 * does not, or its document is dated ahead.
 */
export const filingRefusals = (
  steps: readonly ReportStep[],
  filing: {
    readonly kind: ReportKindId;
    readonly documentDate: LegalDate;
    readonly plan?: string | undefined;
  },
  today: LegalDate,
): Refusal[] => {
  const last = steps.at(-1);
  const filed =
    last?.type === 'filed'
      ? [
          refusal(
            'state',
            'report-filed-already',
            { zh: `该报告已于 ${last.on} 报送`, en: `This report was filed on ${last.on}` },
            { filedOn: last.on },
          ),
        ]
      : [];
  const planless =
    reportKind(filing.kind).plansNextYear && filing.plan === undefined
      ? [
          refusal(
            'input',
            'plan-missing',
            {
              zh: '报告应当对下一年度的工作作出安排',
              en: 'The report must say what is planned for the next year',
            },
            {},
            '/plan',
          ),
        ]
      : [];
  return [...filed, ...planless, ...documentAhead(filing.documentDate, today)];
};

/** Why a report may not be returned today: it does not stand filed, or the day to file it again by has passed already. */
export const returnRefusals = (
  steps: readonly ReportStep[],
  againBy: LegalDate,
  today: LegalDate,
): Refusal[] => {
  const unfiled =
    steps.at(-1)?.type === 'filed'
      ? []
      : [
          refusal(
            'state',
            'report-not-filed',
            { zh: '该报告尚未报送,或者已经退回', en: 'This report is not filed, or was returned already' },
            {},
          ),
        ];
  const passed =
    againBy >= today
      ? []
      : [
          refusal(
            'input',
            'again-by-passed',
            {
              zh: `重新报送的期限早于今日(${today})`,
              en: `The day to file it again by is before today (${today})`,
            },
            { againBy, today },
            '/againBy',
          ),
        ];
  return [...unfiled, ...passed];
};
