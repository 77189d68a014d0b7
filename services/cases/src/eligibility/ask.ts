import { city, effects, notFound, type Principal } from '@jieti/lambda';
import { eligibility, legalDateOf } from '@jieti/rules';
import { transact } from '@jieti/store';
import { inquiryKey } from '../keys.ts';
import { putNew } from '../table.ts';
import { type Certificate, certify, digestOf } from './certificate.ts';
import type { Purpose } from './purpose.ts';
import { type About, accessTo } from './subject.ts';

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

/** An asking as it is kept: the certificate that can be shown, and the answer as it was told, with its cases. */
const inquiry = (certificate: Certificate, digest: string, answer: object) => {
  const { number, issuedAt, unit, holder } = certificate;
  return {
    ...inquiryKey(number),
    entity: 'eligibility-inquiry',
    certificate,
    digest,
    answer,
    GSI1PK: `INQUIRY#${unit === null ? `holder#${holder}` : `unit#${unit}`}`,
    GSI1SK: `${issuedAt}#${number}`,
  };
};

/**
 * Whether a unit, or a holder, may be commended or promoted on a day (A11, A23, A24), with reasons and articles. That it
 * was asked is recorded before the answer is given: who, in which offices, when, what for, and what was answered. The
 * record is a certificate that can be checked later by its number.
 */
export const askEligibility = async (principal: Principal, question: Question) => {
  const subject = aboutWhom(question);
  const { refusal, measures } = await accessTo(principal, subject);
  if (refusal) throw refusal;
  const { zone } = city();
  const on = question.on ?? legalDateOf(effects.now(), zone);
  const answer = eligibility({ on, zone, about: subject.about }, await measures());
  const certificate = certify(principal, { subject, on, purpose: purposeOf(question), answer });
  const digest = digestOf(certificate);
  const written = await transact([putNew(inquiry(certificate, digest, answer))]);
  if (!written) throw new Error(`certificate ${certificate.number} is there already`);
  const { number, issuedAt, purpose, unit, holder } = certificate;
  return { certificate: number, digest, askedAt: issuedAt, purpose, unit, holder, on, ...answer };
};
