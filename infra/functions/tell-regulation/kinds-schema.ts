import { unitKind } from '@jieti/lambda/contract';
import { commendedKinds, reportSeats } from '@jieti/rules';
import { z } from 'zod';
import { articles, authority, figure, named } from './words.ts';

const kind = named.extend({ articles });

const ofUnits = { of: z.array(unitKind), at: z.array(z.string()) };

const owed = z.boolean().meta({
  description: '没有机构履行该职能的，不须报送或履行 / false where the law has no body for it',
});

const inNameOf = named.nullable().meta({
  description: '以何机构名义；空为本单位 / the body that makes it; null: the unit itself',
});

/** A kind of report: who owes it, to whom, until when. */
export const toldReport = kind
  .extend({
    owed,
    ...ofUnits,
    inNameOf,
    to: z.union([
      z.strictObject({ body: named.nullable(), seat: z.enum(reportSeats) }),
      z.strictObject({ assembly: z.string() }),
    ]),
    due: figure,
    plansNextYear: z.boolean(),
  })
  .meta({ id: 'ReportKind', description: '年度报告的种类 / a kind of yearly report ({@article:reports})' });

/** A kind of duty, and whose it is. */
export const toldDuty = kind.extend({ owed, ...ofUnits, inNameOf }).meta({
  id: 'DutyKind',
  description: '履职事项的种类 / a kind of duty ({@article:first-responsible}–{@article:bodies})',
});

/** The letters, and who revises them together. */
export const toldLetters = z
  .strictObject({
    authority,
    kinds: z.array(
      kind.extend({
        between: z.strictObject({ superior: z.array(unitKind), subordinate: z.array(unitKind) }),
      }),
    ),
    revisedBy: z.array(named),
  })
  .meta({
    id: 'LetterLaw',
    description: '责任书及其修订机构 / the letters and who revises them ({@article:letters})',
  });

/** A kind of plan, and who does what about it. */
export const toldPlan = kind
  .extend({
    drawnUpBy: z.array(named),
    agreedBy: z.array(named),
    commendedBy: z.array(named).nullable(),
    whom: z.array(z.enum(commendedKinds)),
    periodic: z.boolean(),
    large: z.boolean(),
  })
  .meta({
    id: 'PlanKind',
    description: '表扬奖励计划的种类 / a kind of plan ({@article:commendations}, {@article:rewards})',
  });
