import { city, effects, notFound, type Principal } from '@jieti/lambda';
import { type BarringMeasure, eligibility, legalDateOf, type UnitFacts } from '@jieti/rules';
import { maySee, seeUnit } from '../acts/sight.ts';
import { unitsOfHolder } from '../copies/posts.ts';
import { unitFacts } from '../copies/units.ts';
import { inquiryKey } from '../keys.ts';
import { commit, putNew } from '../table.ts';
import { measuresOnHolder, measuresOnUnit } from './barring.ts';

interface Question {
  readonly unit?: string | undefined;
  readonly holder?: string | undefined;
  readonly on?: string | undefined;
  readonly purpose?: string | undefined;
}

interface Subject {
  readonly about: 'unit' | 'holder';
  readonly id: string;
  readonly measures: readonly BarringMeasure[];
}

/** A holder is known where they ever held a post; somebody who may see none of those units learns nothing. */
const holderAsked = async (principal: Principal, holder: string): Promise<Subject> => {
  const ids = await unitsOfHolder(holder);
  const units = (await Promise.all(ids.map(unitFacts))).filter((u): u is UnitFacts => u !== null);
  if (!units.some((unit) => maySee(principal, unit))) throw notFound();
  return { about: 'holder', id: holder, measures: await measuresOnHolder(holder, ids, city().zone) };
};

const unitAsked = async (principal: Principal, id: string): Promise<Subject> => {
  await seeUnit(principal, id);
  return { about: 'unit', id, measures: await measuresOnUnit(id, city().zone) };
};

const subjectOf = async (principal: Principal, { unit, holder }: Question): Promise<Subject> => {
  if (holder !== undefined) return holderAsked(principal, holder);
  if (unit !== undefined) return unitAsked(principal, unit);
  throw notFound();
};

/**
 * Whether a unit, or a holder, may be commended or promoted on a day (A11, A23, A24), with reasons and articles. That it
 * was asked is recorded before the answer is given: who, in which offices, when, what for, and what was answered.
 */
export const askEligibility = async (principal: Principal, question: Question) => {
  const { about, id, measures } = await subjectOf(principal, question);
  const askedAt = effects.now();
  const { zone } = city();
  const on = question.on ?? legalDateOf(askedAt, zone);
  const inquiryId = effects.newId();
  const answer = {
    inquiryId,
    askedAt,
    unit: about === 'unit' ? id : null,
    holder: about === 'holder' ? id : null,
    on,
    ...eligibility({ on, zone, about }, measures),
  };
  await commit([
    putNew({
      ...inquiryKey(inquiryId),
      entity: 'eligibility-inquiry',
      askedBy: { subject: principal.subject, offices: principal.offices, units: principal.units },
      purpose: question.purpose ?? null,
      ...answer,
      GSI1PK: `INQUIRY#${about}#${id}`,
      GSI1SK: `${askedAt}#${inquiryId}`,
    }),
  ]);
  return answer;
};
