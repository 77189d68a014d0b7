import { city, effects, notFound, type Principal, raiseAlarm } from '@jieti/lambda';
import { subjectKey } from '@jieti/ledger';
import { certifiedReason, certifiedStanding, eligibility, validityOf } from '@jieti/rules';
import { chainOf, LedgerBroken, planEntry, transactPlanned } from '@jieti/store';
import { table } from '../table.ts';
import { type Certificate, digestOf } from './certificate.ts';
import { type About, accessTo } from './inquiry-access.ts';
import { inquirySubject, inquiryWrites, loadInquiry } from './inquiry-record.ts';

const aboutWhom = ({ unit, holder }: Certificate): About =>
  holder === null ? { about: 'unit', id: unit ?? '' } : { about: 'holder', id: holder };

/** The question of a certificate as it is answered now, held against how it was answered then. */
const validityNow = async (then: Certificate, { about }: About, known: Known) => {
  const { on } = then;
  const facts = await known();
  const { eligible, reasons, explanation } = eligibility({ on, city: city(), about }, facts.measures);
  const standing = facts.standing(on);
  const now = { reasons: reasons.map(certifiedReason), standing: standing.map(certifiedStanding) };
  const compared = validityOf(then, now);
  return { validity: { ...compared, checkedAt: effects.now(), eligible, reasons, standing }, explanation };
};

type Known = NonNullable<Awaited<ReturnType<typeof accessTo>>['known']>;

/**
 * A certificate as it was given, and whether the same question is still answered so (A11). The check is itself an asking: it
 * is an entry of the question's history.
 * @throws `not-found` for whoever could not ask that question now, as for a number that was never given.
 */
export const checkCertificate = async (principal: Principal, number: string) =>
  transactPlanned(async () => {
    const before = await loadInquiry(number);
    if (!before) throw notFound();
    const { certificate, digest } = before;
    const subject = aboutWhom(certificate);
    const { actor, known } = await accessTo(principal, subject);
    if (!known) throw notFound();
    const { validity, explanation } = await validityNow(certificate, subject, known);
    const { status, eligible, reasons, standing, added, removed, standingChanged, checkedAt } = validity;
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
        data: { status, eligible, reasons, standing, added, removed, standingChanged },
        explanation,
      },
      state,
    );
    const intact = digestOf(certificate) === digest;
    // Whoever checks is told so by the answer itself, and the city by the alarm.
    if (!intact) raiseAlarm(new LedgerBroken([subjectKey(inquirySubject(number))]));
    return {
      writes: inquiryWrites(state, entry, before.version),
      answer: { certificate, digest, intact, validity },
    };
  });
