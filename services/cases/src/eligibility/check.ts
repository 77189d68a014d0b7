import { city, effects, notFound, type Principal } from '@jieti/lambda';
import { certifiedReason, eligibility, standingOf } from '@jieti/rules';
import { chainOf, planEntry, transactPlanned } from '@jieti/store';
import { table } from '../table.ts';
import { type Certificate, digestOf } from './certificate.ts';
import { inquirySubject, inquiryWrites, loadInquiry } from './inquiry-record.ts';
import { type About, accessTo } from './subject.ts';

const aboutWhom = ({ unit, holder }: Certificate): About =>
  holder === null ? { about: 'unit', id: unit ?? '' } : { about: 'holder', id: holder };

/** How the question of a certificate is answered now, against how it was answered then. */
const standingNow = async ({ on, reasons: then }: Certificate, { about }: About, measures: Measures) => {
  const { eligible, reasons, explanation } = eligibility({ on, zone: city().zone, about }, await measures());
  const compared = standingOf(then, reasons.map(certifiedReason));
  return { standing: { ...compared, checkedAt: effects.now(), eligible, reasons }, explanation };
};

type Measures = NonNullable<Awaited<ReturnType<typeof accessTo>>['measures']>;

/**
 * A certificate as it was given, and whether the same question is still answered so (A11). Throws `not-found` for whoever
 * could not ask that question now, as for a number that was never given. The check is itself an asking: it is an entry of
 * the question's history.
 */
export const checkCertificate = async (principal: Principal, number: string) =>
  transactPlanned(async () => {
    const before = await loadInquiry(number);
    if (!before) throw notFound();
    const { certificate, digest } = before;
    const subject = aboutWhom(certificate);
    const { actor, measures } = await accessTo(principal, subject);
    if (!measures) throw notFound();
    const { standing, explanation } = await standingNow(certificate, subject, measures);
    const { status, eligible, reasons, added, gone, checkedAt } = standing;
    const state = { certificate, digest };
    const entry = planEntry(
      table,
      chainOf(before),
      {
        subject: inquirySubject(number),
        type: 'certificate-checked',
        at: checkedAt,
        actor,
        articles: explanation.articles,
        unit: certificate.unit,
        data: { status, eligible, reasons, added, gone },
        explanation,
      },
      state,
    );
    return {
      writes: inquiryWrites(state, entry, before.version),
      answer: { certificate, digest, intact: digestOf(certificate) === digest, standing },
    };
  });
