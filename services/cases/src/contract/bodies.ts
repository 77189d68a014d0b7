import { freeText, officeSchema } from '@jieti/lambda/contract';
import { decisionOutcomes } from '@jieti/rules';
import { z } from 'zod';
import {
  appealOutcome,
  as,
  document,
  filingAnswerResult,
  gravity,
  groundCode,
  holderId,
  itemNumber,
  legalDate,
  measureReview,
  postId,
  referralReason,
  referralReceiver,
  referralResult,
  sessionId,
  stageId,
  term,
  unitId,
} from './words.ts';

/** The bodies of requests: one schema an act. */

const factorIds = z.array(z.string().regex(/^[a-z0-9-]{1,64}$/)).max(20);

export const leadBody = z
  .strictObject({
    unit: unitId,
    ground: groundCode,
    facts: freeText(),
    occurredOn: legalDate,
    elements: z
      .record(
        z.string().regex(/^[a-z0-9-]{1,64}$/),
        z.strictObject({ statement: freeText(), evidence: freeText() }),
      )
      .default({})
      .meta({
        description: '事由要件及其证据 / elements of the ground, each with its evidence ({@article:grounds})',
      }),
    despiteAlike: freeText(1000).optional().meta({
      description:
        '与未结案件相似而确属另一事的理由 / why it is another matter than an open case of the unit on the same ground, of the same day or in the same words',
    }),
    as,
  })
  .meta({ id: 'LeadBody' });

export const leadWithdrawalBody = z
  .strictObject({ reasons: freeText(2000), as })
  .meta({ id: 'LeadWithdrawalBody' });

export const verificationBody = z
  .strictObject({
    substantiated: z.boolean(),
    findings: freeText(),
    gravity: gravity.optional(),
    aggravating: factorIds.default([]),
    mitigating: factorIds.default([]),
    as,
  })
  .meta({ id: 'VerificationBody' });

const citation = z.strictObject({ session: sessionId, item: itemNumber });

export const proposalBody = z
  .strictObject({
    stage: stageId,
    term: term.optional(),
    reasons: freeText(),
    resolution: citation.optional().meta({
      description:
        '所依据的{@conference}决议，须经其研究的措施必填 / the resolution of the {@conference} it rests on, of a measure that it must study ({@article:conference}, {@article:regime}, {@article:heaviest-measure})',
    }),
    as,
  })
  .meta({ id: 'ProposalBody' });

export const statementBody = z.strictObject({ text: freeText(10_000) }).meta({ id: 'StatementBody' });

const namedHolder = z.strictObject({ post: postId, holder: holderId });

const interview = z
  .strictObject({
    on: legalDate,
    by: officeSchema.optional().meta({
      description:
        '约谈人的职务；不填即作出决定者 / the office that interviewed; left out: the one that decides',
    }),
    interviewed: z.array(namedHolder).min(1).max(20),
    undertaken: freeText().meta({ description: '承诺事项 / what the unit undertook' }),
    document: document.optional(),
  })
  .meta({
    id: 'InterviewBody',
    description:
      '约谈记录，采取该形式的须填 / the record of an interview, which its approval carries ({@article:interviews})',
  });

const workTeam = z
  .strictObject({
    sentBy: officeSchema.omit({ capacity: true }),
    members: z.array(officeSchema).min(1).max(20),
    from: legalDate,
    to: legalDate.nullable().default(null).meta({
      description: '不填即至督办结束 / left out: as long as the measure stands',
    }),
  })
  .meta({
    id: 'WorkTeamBody',
    description:
      '派驻工作组，成员为机构职务而非个人 / a work team of offices, not of persons ({@article:supervision})',
  });

export const decisionBody = z
  .strictObject({
    outcome: z.enum(decisionOutcomes),
    document: document.optional(),
    reasons: freeText(),
    interview: interview.optional(),
    workTeam: workTeam.optional(),
    necessity: freeText().optional().meta({
      description:
        '由办公室以外的机构直接进行的，何以必要 / why another body than the office acts itself ({@article:rectification}, {@article:interviews})',
    }),
    responsible: z.array(namedHolder).max(20).optional().meta({
      description:
        '受限制的责任人，自事实发生至决定之日任过所填岗位；不填即为建议的责任人 / the leaders barred as responsible, each in that post on a day from the facts to the decision; left out: those proposed ({@article:regime}, {@article:heaviest-measure}; I-39)',
    }),
    resolution: citation.optional().meta({
      description:
        '{@conference}没有同意的，不予采纳所凭的决议 / the minutes by which a proposal is declined to which the {@conference} did not agree ({@article:conference})',
    }),
    as,
  })
  .meta({ id: 'DecisionBody' });

export const extensionBody = z
  .strictObject({ lastDay: legalDate, reasons: freeText(), as })
  .meta({ id: 'ExtensionBody' });

export const progressBody = z
  .strictObject({ text: freeText(10_000), complete: z.boolean().default(false) })
  .meta({ id: 'ProgressBody' });

export const planBody = z.strictObject({ text: freeText(10_000), document }).meta({
  id: 'PlanBody',
  description: '整改方案及其文书 / the plan by which things are to be put right, and its document',
});

export const acceptanceBody = z
  .strictObject({ accepted: z.boolean(), findings: freeText(), as })
  .meta({ id: 'AcceptanceBody' });

export const releaseBody = z.strictObject({ document, reasons: freeText(), as }).meta({ id: 'ReleaseBody' });

export const referralBody = z
  .strictObject({
    to: referralReceiver,
    post: postId,
    holder: holderId.meta({ description: '现任或者曾任该岗位者 / who holds the post, or held it' }),
    why: referralReason,
    date: legalDate,
    document,
    reasons: freeText(),
    as,
  })
  .meta({ id: 'ReferralBody' });

export const referralOutcomeBody = z
  .strictObject({
    outcome: referralResult,
    on: legalDate.meta({ description: '有关机关作出认定之日 / the day it was established elsewhere' }),
    document,
    corrects: z.int().min(1).max(9999).optional().meta({
      description: '所更正结果的序号 / the number in `outcomes` of the one that was recorded wrongly',
    }),
    reasons: freeText().optional().meta({ description: '更正的理由 / why it is put right' }),
    as,
  })
  .meta({ id: 'ReferralOutcomeBody' });

export const appealBody = z
  .strictObject({
    measure: z
      .int()
      .min(1)
      .max(999_999)
      .meta({ description: '所申诉措施的台账编号 / the entry of the measure appealed against' }),
    reasons: freeText(10_000),
  })
  .meta({ id: 'AppealBody' });

export const appealResolutionBody = z
  .strictObject({ outcome: appealOutcome, document, reasons: freeText(), as })
  .meta({ id: 'AppealResolutionBody' });

export const reviewBody = z.strictObject({ outcome: measureReview, document, reasons: freeText(), as }).meta({
  id: 'ReviewBody',
  description:
    '会议记载更正后，原决定机构复核：维持或者自始撤销 / the body that decided confirms the measure that corrected minutes put in question, or revokes it from its start ({@article:conference})',
});

const filingNumber = z
  .int()
  .min(1)
  .max(9999)
  .meta({ description: '应报送事项的序号 / its number in `filings`' });

const filed = z.strictObject({
  kind: z.literal('filed'),
  n: filingNumber,
  on: legalDate.meta({ description: '报送之日 / the day it was sent' }),
  addressee: freeText(200).optional().meta({
    description:
      '实际收文机构；法规只写明一类收文机构或者二者之一的必填，只写明一个的可不填 / the very body it was sent to: needed where the law names a kind of receiver, or either of two; where it names exactly one, that one if left out',
  }),
  document,
  as,
});

const answer = z.strictObject({
  kind: z.literal('answer'),
  n: filingNumber,
  outcome: filingAnswerResult,
  text: freeText(10_000),
  on: legalDate.meta({ description: '收到答复之日 / the day the answer came' }),
  document,
  as,
});

export const filingBody = z.discriminatedUnion('kind', [filed, answer]).meta({
  id: 'FilingBody',
  description:
    '已报送，或者收到答复 / sent, or answered ({@article:heaviest-measure}, {@article:jurisdiction}; I-18)',
});
