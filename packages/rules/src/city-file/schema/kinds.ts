import { z } from 'zod';
import {
  type ConferenceDepartment,
  commendedKinds,
  type DutyKind,
  type LetterKind,
  type LetterLaw,
  type PlanKind,
  type ReportKind,
  type ReportToAssembly,
  type ReportToBody,
  reportSeats,
} from '../../law/index.ts';
import { articleSubjects } from '../../provisions/index.ts';
import { bodyFunctions, unitKinds } from '../../vocabulary.ts';
import { named } from './named.ts';
import { strictObject } from './strict-object.ts';
import { bilingual, ownId } from './words.ts';

const subject = z.enum(articleSubjects);
const bodyFunction = z.enum(bodyFunctions);

const kindsOfUnits = z
  .array(z.enum(unitKinds))
  .min(1, { error: `it concerns nobody: name one of ${unitKinds.join(', ')} at least` });

const atLevels = z.array(ownId).min(1, { error: 'it concerns nobody: name one of the levels at least' });

const functionsOf = (nobody: string) => z.array(bodyFunction).min(1, { error: nobody });

const nobodyNamed = `nobody is named: name one of ${bodyFunctions.join(', ')} at least`;

/** A kind of yearly report. */
export const reportKind = strictObject<ReportKind>()({
  id: ownId,
  name: bilingual,
  subject,
  of: kindsOfUnits,
  at: atLevels.exactOptional(),
  inNameOf: bodyFunction.exactOptional(),
  to: z.union([
    strictObject<ReportToBody>()({ function: bodyFunction, seat: z.enum(reportSeats) }),
    strictObject<ReportToAssembly>()({ assembly: ownId }),
  ]),
  due: ownId,
  plansNextYear: z.boolean(),
}).register(named, { id: 'ReportKind' });

/** A kind of duty. */
export const dutyKind = strictObject<DutyKind>()({
  id: ownId,
  name: bilingual,
  subject,
  of: kindsOfUnits,
  at: atLevels.exactOptional(),
  inNameOf: bodyFunction.exactOptional(),
}).register(named, { id: 'DutyKind' });

const letterKind = strictObject<LetterKind>()({
  id: ownId,
  name: bilingual,
  subject,
  between: strictObject<LetterKind['between']>()({ superior: kindsOfUnits, subordinate: kindsOfUnits }),
});

/** The letters. */
export const letterLaw = strictObject<LetterLaw>()({
  kinds: z.array(letterKind),
  revisedBy: functionsOf(nobodyNamed),
}).register(named, { id: 'Letters' });

/** A kind of plan. */
export const planKind = strictObject<PlanKind>()({
  id: ownId,
  name: bilingual,
  subject,
  drawnUpBy: functionsOf(nobodyNamed),
  agreedBy: z.array(bodyFunction),
  commendedBy: functionsOf(nobodyNamed).nullable(),
  whom: z.array(z.enum(commendedKinds)),
  periodic: z.boolean(),
  large: z.boolean(),
}).register(named, { id: 'PlanKind' });

type OwnBody = Extract<ConferenceDepartment, { readonly body: string }>;
type OtherDepartment = Exclude<ConferenceDepartment, OwnBody>;

/** A department of the conference: one of the law's bodies, or another by its name. */
export const conferenceDepartment = z
  .union([
    strictObject<OwnBody>()({ id: ownId, body: ownId }),
    strictObject<OtherDepartment>()({ id: ownId, name: bilingual }),
  ])
  .register(named, { id: 'ConferenceDepartment' });
