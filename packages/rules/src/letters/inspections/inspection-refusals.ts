import type { Refusal } from '../../decision/refusal.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type FindingCheck, findingStatus } from './finding-standing.ts';

const refusal = (
  kind: Refusal['kind'],
  code: string,
  text: Refusal['text'],
  facts: Refusal['facts'],
  pointer?: string,
): Refusal => ({ code, kind, articles: ['A9'], text, facts, ...(pointer !== undefined && { pointer }) });

/** The refusals whose condition holds. */
const those = (...found: readonly (Refusal | false)[]): Refusal[] => found.filter((one) => one !== false);

/** Why a campaign may not be entered (A9): it ends before it begins, or its authority is dated ahead. */
export const campaignRefusals = (
  campaign: { readonly from: LegalDate; readonly to: LegalDate; readonly authorityDate: LegalDate },
  today: LegalDate,
): Refusal[] =>
  those(
    campaign.to < campaign.from &&
      refusal(
        'input',
        'ends-before-it-begins',
        { zh: '结束日期早于开始日期', en: 'It ends before it begins' },
        { from: campaign.from, to: campaign.to },
        '/to',
      ),
    campaign.authorityDate > today &&
      refusal(
        'input',
        'document-in-future',
        { zh: `文件日期晚于今日(${today})`, en: `The document is dated after today (${today})` },
        { date: campaign.authorityDate, today },
        '/authority/date',
      ),
  );

/** Why a finding may not be entered (A9): its day lies outside the campaign or ahead, or what it asks is due before it. */
export const findingRefusals = (
  campaign: { readonly from: LegalDate; readonly to: LegalDate },
  finding: { readonly on: LegalDate; readonly by: LegalDate },
  today: LegalDate,
): Refusal[] =>
  those(
    (finding.on < campaign.from || finding.on > campaign.to) &&
      refusal(
        'input',
        'outside-campaign',
        { zh: '日期不在督查期间', en: 'Its day is outside the campaign' },
        { on: finding.on, from: campaign.from, to: campaign.to },
        '/on',
      ),
    finding.on > today &&
      refusal(
        'input',
        'finding-in-future',
        { zh: `日期晚于今日(${today})`, en: `Its day is after today (${today})` },
        { on: finding.on, today },
        '/on',
      ),
    finding.by < finding.on &&
      refusal(
        'input',
        'due-before-found',
        { zh: '整改期限早于发现之日', en: 'It is to be put right before the day it was found' },
        { by: finding.by, on: finding.on },
        '/putRight/by',
      ),
  );

/** Why a finding may not be verified (A9): it is closed, the day lies ahead or before it was found, or the new day has passed. */
export const checkRefusals = (
  finding: { readonly on: LegalDate; readonly by: LegalDate; readonly checks: readonly FindingCheck[] },
  check: FindingCheck,
  today: LegalDate,
): Refusal[] => {
  const status = findingStatus(finding.by, finding.checks, today);
  const againBy = check.outcome === 'not-put-right' ? check.againBy : undefined;
  return those(
    (status === 'put-right' || status === 'not-put-right') &&
      refusal(
        'state',
        'finding-closed',
        { zh: '该问题已经核查了结', en: 'This finding was verified and closed' },
        { status },
      ),
    (check.on > today || check.on < finding.on) &&
      refusal(
        'input',
        'check-day',
        {
          zh: '核查日期应在发现之日至今日之间',
          en: 'It is verified between the day it was found and today',
        },
        { on: check.on, foundOn: finding.on, today },
        '/on',
      ),
    againBy !== undefined &&
      againBy < today &&
      refusal(
        'input',
        'again-by-passed',
        { zh: `新的整改期限早于今日(${today})`, en: `The new day is before today (${today})` },
        { againBy, today },
        '/againBy',
      ),
  );
};
