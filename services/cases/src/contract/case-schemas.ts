import { closings } from '@jieti/rules';
import { z } from 'zod';
import { appeal } from './appeal-schemas.ts';
import { deadline, nextAct } from './due-schemas.ts';
import { filing } from './filing-schemas.ts';
import { measure, proposal } from './measure-schemas.ts';
import { referral } from './referral-schemas.ts';
import { actor, article, gravity, groundCode, instant, legalDate, level, stageId, status } from './words.ts';

/** A case as callers see it. */

const lead = z.strictObject({
  ground: groundCode,
  facts: z.string(),
  occurredOn: legalDate,
  elements: z.record(z.string(), z.strictObject({ statement: z.string(), evidence: z.string() })),
  inspection: z
    .strictObject({
      id: z.string(),
      finding: z.int(),
      authority: z.strictObject({ number: z.string(), date: legalDate }),
    })
    .optional()
    .meta({
      description: '线索来自的督查问题 / the inspection’s finding it came from ({@article:inspections})',
    }),
});

const consequence = z
  .strictObject({ name: z.strictObject({ zh: z.string(), en: z.string() }), article })
  .meta({
    id: 'DrawnConsequence',
    description:
      '当年法规对该事由的名称和条文 / the name and the article that the law of that year gave the reason',
  });

const yearGround = {
  reason: z.string(),
  facts: z.record(z.string(), z.unknown()),
  consequence: consequence.optional(),
};

const basis = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lead'), lead }),
    z.strictObject({
      kind: z.literal('evaluation'),
      year: z.int(),
      ...yearGround,
      further: z.array(z.strictObject(yearGround)).optional().meta({
        description: '同年导致同一级的其他事由 / more reasons of that year that lead to the same stage',
      }),
    }),
  ])
  .meta({
    id: 'Basis',
    description:
      '案件来源 / what the case starts from ({@article:grounds}, {@article:supervision}, {@article:regime})',
  });

const verification = z.strictObject({
  findings: z.string(),
  gravity,
  aggravating: z.array(z.string()),
  mitigating: z.array(z.string()),
  at: instant,
  by: z
    .strictObject({ level, jurisdiction: z.string() })
    .optional()
    .meta({ description: '核查办公室所在地 / the place whose office verified it' }),
});

const inQuestion = z.boolean().meta({
  description:
    '有措施因会议记载更正而存疑，待原决定机构复核 / corrected minutes put a measure of it in question, and the body that decided has still to answer ({@article:conference})',
});

export const caseView = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    unit: z.string(),
    status,
    stage: stageId.nullable(),
    inQuestion,
    basis,
    openedAt: instant,
    openedBy: actor,
    verification: verification.nullable(),
    proposal: proposal.nullable(),
    measure: measure.nullable(),
    past: z.array(measure),
    referrals: z.array(referral),
    appeals: z.array(appeal),
    filings: z.array(filing),
    closed: z
      .strictObject({
        how: z.enum(closings),
        at: instant,
      })
      .nullable(),
    deadlines: z.array(deadline),
    next: z.array(nextAct),
  })
  .meta({ id: 'Case' });

export const caseSummary = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    unit: z.string(),
    status,
    stage: stageId.nullable(),
    inQuestion,
    openedAt: instant,
    due: instant.nullable(),
    daysLeft: z.int().nullable(),
    deadline: deadline.nullable().meta({ description: '最近的期限 / the nearest deadline, of whomever' }),
  })
  .meta({ id: 'CaseSummary' });
