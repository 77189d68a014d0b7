import { city, effects, notFound, type Principal } from '@jieti/lambda';
import { certifiedReason, eligibility, standingOf } from '@jieti/rules';
import { transact } from '@jieti/store';
import { certificateCheckKey, inquiryKey } from '../keys.ts';
import { putNew, read } from '../table.ts';
import { type Certificate, digestOf } from './certificate.ts';
import { type About, accessTo } from './subject.ts';

interface Kept {
  readonly certificate: Certificate;
  readonly digest: string;
}

const aboutWhom = ({ unit, holder }: Certificate): About =>
  holder === null ? { about: 'unit', id: unit ?? '' } : { about: 'holder', id: holder };

/**
 * A certificate as it was given, and whether the same question is still answered so (A11). Throws `not-found` for whoever
 * could not ask that question now, as for a number that was never given. The check is itself an asking: it is recorded.
 */
export const checkCertificate = async (principal: Principal, number: string) => {
  const kept = await read<Kept>(inquiryKey(number));
  if (!kept) throw notFound();
  const { certificate, digest } = kept;
  const { on } = certificate;
  const subject = aboutWhom(certificate);
  const { measures } = await accessTo(principal, subject);
  if (!measures) throw notFound();
  const checkedAt = effects.now();
  const { eligible, reasons } = eligibility(
    { on, zone: city().zone, about: subject.about },
    await measures(),
  );
  const standing = {
    ...standingOf(certificate.reasons, reasons.map(certifiedReason)),
    checkedAt,
    eligible,
    reasons,
  };
  const check = {
    ...certificateCheckKey(number, checkedAt, effects.newId()),
    entity: 'certificate-check',
    checkedAt,
    checkedBy: { subject: principal.subject, offices: principal.offices, units: principal.units },
    status: standing.status,
  };
  if (!(await transact([putNew(check)]))) throw new Error(`the check of ${number} is there already`);
  return { certificate, digest, intact: digestOf(certificate) === digest, standing };
};
