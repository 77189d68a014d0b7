import { freeText, type InputErrorCode } from '@jieti/lambda/contract';
import { eligibilityPurposes, standingKinds } from '@jieti/rules';
import { z } from 'zod';
import {
  actor,
  article,
  effect,
  explanation,
  holderId,
  instant,
  legalDate,
  referralReason,
  stageId,
  unitId,
} from './words.ts';

/** A11: whoever assesses or promotes asks first. */

const certificateNumber = z
  .string()
  .regex(/^ZG-\d{8}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/)
  .meta({ description: '证明编号 / number of a certificate: ZG-20260302-7K3M-Q9TX-2WHD-5RVB' });

const purposeCode = z.enum(eligibilityPurposes).meta({
  id: 'EligibilityPurpose',
  description:
    '提拔晋级、评先受奖、综合性荣誉、考察、其他 / promotion, award, honours of a unit, assessment, other ({@article:archives}, {@article:regime})',
});

const query = z.strictObject({
  unit: unitId.optional(),
  holder: holderId.optional(),
  on: legalDate.optional().meta({ description: '不填为今日 / today if left out' }),
  purpose: purposeCode
    .optional()
    .meta({ description: '询问事由；询问任职者时必填 / what for; required when asking about a holder' }),
  purposeText: freeText(200)
    .optional()
    .meta({ description: '事由说明；其他事由必填 / in words; required with `other`' }),
  certificate: certificateNumber
    .optional()
    .meta({ description: '核对以前的证明，不与其他参数并用 / check a certificate; nothing else with it' }),
});

type Query = z.output<typeof query>;

/** The parts of a question that do not fit together: where, and as which code. */
const misfits = (q: Query): { path: string[]; params: { code: InputErrorCode } }[] => {
  const named = [q.unit, q.holder, q.certificate].filter((one) => one !== undefined).length;
  const more = [q.on, q.purpose, q.purposeText].some((one) => one !== undefined);
  const found = [
    [named !== 1, '', 'unit-or-holder'],
    [q.certificate !== undefined && more, 'certificate', 'certificate-alone'],
    [q.holder !== undefined && q.purpose === undefined, 'purpose', 'purpose-missing'],
    [q.purpose === 'other' && q.purposeText === undefined, 'purposeText', 'purpose-text-missing'],
  ] as const;
  return found
    .filter(([wrong]) => wrong)
    .map(([, at, code]) => ({ path: at === '' ? [] : [at], params: { code } }));
};

export const eligibilityQuery = query.superRefine((q, context) => {
  for (const misfit of misfits(q)) {
    context.addIssue({ code: 'custom', message: misfit.params.code, ...misfit });
  }
});

const certifiedReason = z
  .strictObject({
    stage: stageId,
    article,
    effect,
    from: legalDate,
    lastDay: legalDate,
    until: z.union([z.literal('released'), legalDate]),
  })
  .meta({
    id: 'CertifiedReason',
    description: '限制及其依据 / a bar and its article ({@article:regime}, {@article:heaviest-measure})',
  });

const reason = z
  .strictObject({
    caseId: z
      .string()
      .nullable()
      .meta({ description: '为空：辖区外的案件 / a case outside the asker’s jurisdiction (I-22)' }),
    ...certifiedReason.shape,
  })
  .meta({ id: 'EligibilityReason' });

const certifiedStanding = z
  .strictObject({
    kind: z.enum(standingKinds),
    article,
    since: legalDate,
    why: referralReason.nullable(),
    stage: stageId.nullable(),
    lastDay: legalDate.nullable(),
  })
  .meta({
    id: 'CertifiedStanding',
    description:
      '当日存在而不限制资格的情况：刑事责任、未复的移送、未结案件、未结的措施 / what stands that day and bars nobody: a conviction, an open referral, an open case, a measure in force ({@article:archives}, {@article:caps}, {@article:referrals})',
  });

const standing = z
  .strictObject({ caseId: z.string().nullable(), ...certifiedStanding.shape })
  .meta({ id: 'Standing' });

const purpose = z.strictObject({ code: purposeCode, text: z.string().nullable() }).nullable();

const digest = z.string().meta({
  description:
    '证明的规范化 JSON 的 SHA-256，供核对纸质件 / SHA-256 (hex) of the certificate in RFC 8785 canonical JSON',
});

const askedAbout = {
  unit: z.string().nullable(),
  holder: z.string().nullable(),
  on: legalDate,
  eligible: z.boolean(),
};

const answer = z
  .strictObject({
    certificate: certificateNumber,
    digest,
    askedAt: instant,
    purpose,
    ...askedAbout,
    reasons: z.array(reason),
    standing: z.array(standing),
    explanation,
  })
  .meta({ id: 'Eligibility' });

const certificate = z
  .strictObject({
    number: certificateNumber,
    city: z.string(),
    issuedAt: instant,
    issuedTo: actor.meta({ description: '询问者及其身份 / who asked, and in which capacity' }),
    purpose,
    ...askedAbout,
    reasons: z.array(certifiedReason),
    standing: z.array(certifiedStanding).optional().meta({
      description: '以前的证明未载的，不填 / absent in a certificate from before it was told',
    }),
    explanation,
  })
  .meta({
    id: 'EligibilityCertificate',
    description: '资格证明，不含案件 / what was answered; it names no case',
  });

const check = z
  .strictObject({
    certificate,
    digest,
    intact: z.boolean().meta({ description: '与摘要相符 / what is kept is what was given' }),
    validity: z
      .strictObject({
        status: z.enum(['current', 'superseded']),
        checkedAt: instant,
        eligible: z.boolean(),
        reasons: z.array(reason),
        standing: z.array(standing),
        standingChanged: z.boolean().meta({
          description: '所存在的情况有变 / what stands beside the bars is not what was told then',
        }),
        added: z.array(certifiedReason),
        removed: z.array(certifiedReason),
      })
      .meta({ description: '同一问题现在的答复及变化 / the same question answered now, and what changed' }),
  })
  .meta({ id: 'CertificateCheck' });

/** The answer to a question or, with `certificate`, how an earlier answer stands now. */
export const eligibilityAnswer = z.union([answer, check]);
