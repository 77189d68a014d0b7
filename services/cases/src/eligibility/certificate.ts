import { createHash } from 'node:crypto';
import { city, effects } from '@jieti/lambda';
import { canonical, sha256 } from '@jieti/ledger';
import {
  type Actor,
  type CertifiedReason,
  type CertifiedStanding,
  certifiedReason,
  certifiedStanding,
  type Eligibility,
  type EligibilityPurpose,
  legalDateOf,
  type StandingFact,
} from '@jieti/rules';
import type { About } from './inquiry-access.ts';

/** The purpose that the answer is wanted for. */
export interface Purpose {
  readonly code: EligibilityPurpose;
  readonly text: string | null;
}

/** An answer, to whom and what for: immutable, and without a case in it, so that it may be shown around (A11). */
export interface Certificate {
  readonly number: string;
  /** The city that answered. */
  readonly city: string;
  readonly issuedAt: string;
  /** The asker, in the one capacity in which they asked. */
  readonly issuedTo: Actor;
  readonly purpose: Purpose | null;
  readonly unit: string | null;
  readonly holder: string | null;
  readonly on: string;
  readonly eligible: boolean;
  readonly reasons: readonly CertifiedReason[];
  /** What stood beside them on the day and barred nobody (A11); absent in a certificate from before it was told. */
  readonly standing?: readonly CertifiedStanding[];
  readonly explanation: Eligibility['explanation'];
}

/** Without I, L, O and U: nobody mistakes one sign for another when they copy it from paper. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 80 bits of a random id, in four groups of four: nobody guesses a certificate. */
const groupsOf = (id: string): string => {
  const bytes = createHash('sha256').update(id).digest().subarray(0, 16);
  const text = Array.from(bytes, (byte) => signs[byte % signs.length]).join('');
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
};

/** `ZG-20260302-7K3M-Q9TX-2WHD-5RVB`: 资格, the day of asking, and what cannot be guessed. */
const newNumber = (askedAt: string): string =>
  `ZG-${legalDateOf(askedAt, city().zone).replaceAll('-', '')}-${groupsOf(effects.newId())}`;

interface Answered {
  readonly subject: About;
  readonly on: string;
  readonly purpose: Purpose | null;
  readonly answer: Eligibility;
  readonly standing: readonly StandingFact[];
}

/** The facts of an explanation name cases; on paper the reasons stand for them. */
const onPaper = ({ facts: { on, zone }, ...rest }: Eligibility['explanation']) => ({
  ...rest,
  facts: { on, zone },
});

/** The certificate of an answer given now. */
export const certify = (
  issuedTo: Actor,
  { subject: { about, id }, on, purpose, answer, standing }: Answered,
): Certificate => {
  const issuedAt = effects.now();
  return {
    number: newNumber(issuedAt),
    city: city().id,
    issuedAt,
    issuedTo,
    purpose,
    unit: about === 'unit' ? id : null,
    holder: about === 'holder' ? id : null,
    on,
    eligible: answer.eligible,
    reasons: answer.reasons.map(certifiedReason),
    standing: standing.map(certifiedStanding),
    explanation: onPaper(answer.explanation),
  };
};

/** SHA-256, in hex, of the certificate in the canonical JSON of RFC 8785: a copy on paper can be held against it. */
export const digestOf = (certificate: Certificate): string => sha256(canonical(certificate));
