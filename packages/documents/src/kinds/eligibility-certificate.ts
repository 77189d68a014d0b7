import type { BarReason, Effect, EligibilityPurpose, StandingFact } from '@jieti/rules';
import { type Block, field, heading, paragraph } from '../paper.ts';
import { rungOn } from '../source/rungs.ts';
import type { Source } from '../source/source.ts';
import { articleInWords } from '../words/articles.ts';
import { numeralDate } from '../words/dates.ts';
import { first, type Kind, ofTypes } from './kind.ts';

interface Asked {
  readonly unit: string | null;
  readonly holder: string | null;
  readonly on: string;
  readonly purpose: { readonly code: EligibilityPurpose; readonly text: string | null } | null;
  readonly eligible: boolean;
  readonly reasons: readonly BarReason[];
  readonly standing?: readonly StandingFact[];
  readonly digest: string;
}

const effectWords: Readonly<Record<Effect, string>> = {
  'unit-barred-from-honours': '不得评选综合性荣誉称号',
  'holders-barred-from-awards-and-promotion': '不得评先受奖、晋职晋级',
};

const purposeWords: Readonly<Record<EligibilityPurpose, string>> = {
  promotion: '晋职晋级',
  award: '评先受奖',
  honours: '单位评选荣誉',
  assessment: '考核任用',
  other: '其他',
};

const standingWords: Readonly<Record<StandingFact['kind'], string>> = {
  conviction: '有关负责人被追究刑事责任',
  referral: '有关负责人被移送，尚无结果',
  case: '有已核查的案件尚未办结',
  measure: '有未受限制资格的措施尚在执行',
};

const reasonText = (source: Source, { stage, article, effect, from, lastDay, until }: BarReason): Block => {
  const name = rungOn(source, stage, from).name.zh;
  const end =
    until === 'released' ? `至解除时止（期限届满日为${numeralDate(lastDay)}）` : `至${numeralDate(until)}前`;
  return paragraph(
    `依据${articleInWords(article)}，因${name}，自${numeralDate(from)}起${end}，${effectWords[effect]}。`,
  );
};

const aboutOf = ({ unitName, names }: Source, { unit, holder }: Asked): string => {
  if (holder !== null) return names.holders[holder] ?? `人事编号${holder}`;
  return unit === null ? '' : unitName(unit);
};

/** Whether a unit or a holder may be commended or promoted on a day (A11), as it was answered and can be checked by its number. */
export const eligibilityCertificate: Kind = {
  name: '资格证明',
  isOf: ofTypes('eligibility-asked'),
  templates: [
    {
      from: first,
      write: (source) => {
        const { entry, on, city } = source;
        const asked = entry.data as Partial<Asked> as Asked;
        const { purpose, reasons, standing = [], eligible } = asked;
        const answer = eligible ? '没有受到资格限制。' : '受到下列资格限制。';
        return {
          head: null,
          title: '资格证明',
          to: [],
          body: [
            field('证明编号', entry.subject.id),
            field('查询对象', aboutOf(source, asked)),
            ...(purpose === null ? [] : [field('用途', purpose.text ?? purposeWords[purpose.code])]),
            paragraph(`经查询，${numeralDate(asked.on)}该对象${answer}`),
            ...reasons.map((reason) => reasonText(source, reason)),
            ...(standing.length === 0 ? [] : [heading('同日另有下列情况，供参考', 2)]),
            ...standing.map(({ kind, since }) =>
              paragraph(`${numeralDate(since)}起，${standingWords[kind]}。`),
            ),
            paragraph('本证明可以凭编号查询是否仍然有效。'),
          ],
          attachments: [],
          closing: { organ: city.name.zh, on },
          imprint: null,
        };
      },
    },
  ],
};
