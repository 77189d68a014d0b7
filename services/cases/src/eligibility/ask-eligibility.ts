import { city, effects, notFound, type Principal } from '@jieti/lambda';
import { eligibility, legalDateOf } from '@jieti/rules';
import { chainOf, planEntry, transact } from '@jieti/store';
import { table } from '../table.ts';
import { certify, digestOf, type Purpose } from './certificate.ts';
import { type About, accessTo } from './inquiry-access.ts';
import { inquirySubject, inquiryWrites } from './inquiry-record.ts';

interface Question {
  readonly unit?: string | undefined;
  readonly holder?: string | undefined;
  readonly on?: string | undefined;
  readonly purpose?: Purpose['code'] | undefined;
  readonly purposeText?: string | undefined;
}

const aboutWhom = ({ unit, holder }: Question): About => {
  if (holder !== undefined) return { about: 'holder', id: holder };
  if (unit !== undefined) return { about: 'unit', id: unit };
  throw notFound();
};

const purposeOf = ({ purpose: code, purposeText }: Question): Purpose | null =>
  code === undefined ? null : { code, text: purposeText ?? null };

/**
 * Says whether a unit, or a holder, may be commended or promoted on a day (A11, A23, A24), with reasons and articles, and what
 * stands beside them. The asking is recorded before the answer is given: who asked, in which capacity, when and what for, and what was answered. The
 * record is a certificate that can be checked later by its number.
 */
export const askEligibility = async (principal: Principal, question: Question) => {
  const subject = aboutWhom(question);
  const { refusal, actor, known } = await accessTo(principal, subject);
  if (refusal) throw refusal;
  const { zone } = city();
  const on = question.on ?? legalDateOf(effects.now(), zone);
  const facts = await known();
  const answer = eligibility({ on, city: city(), about: subject.about }, facts.measures);
  const standing = facts.standing(on);
  const certificate = certify(actor, { subject, on, purpose: purposeOf(question), answer, standing });
  const { number, issuedAt, purpose, unit, holder } = certificate;
  const state = { certificate, digest: digestOf(certificate) };
  const { eligible, reasons, explanation } = answer;
  const entry = planEntry(
    table,
    chainOf(undefined),
    {
      subject: inquirySubject(number),
      type: 'eligibility-asked',
      at: issuedAt,
      actor,
      articles: explanation.articles,
      unit,
      data: { unit, holder, on, purpose, eligible, reasons, standing, digest: state.digest },
      explanation,
    },
    state,
  );
  const written = await transact(inquiryWrites(state, entry, undefined));
  if (!written) throw new Error(`certificate ${number} is there already`);
  return {
    certificate: number,
    digest: state.digest,
    askedAt: issuedAt,
    purpose,
    unit,
    holder,
    on,
    ...answer,
    standing,
  };
};
