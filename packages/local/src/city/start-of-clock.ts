import { type Instant, legalDateOf, startOfDay } from '@jieti/rules';

interface Start {
  readonly startAt?: Instant;
  readonly withHistory: boolean;
}

/** The clock of a fresh city begins where asked, or for a history on 1 January of last year, or now. Epoch milliseconds. */
export const startOfClock = (zone: string, { startAt, withHistory }: Start): number => {
  if (startAt !== undefined) return Date.parse(startAt);
  if (!withHistory) return Date.now();
  const thisYear = Number(legalDateOf(new Date().toISOString(), zone).slice(0, 4));
  return Date.parse(startOfDay(`${thisYear - 1}-01-01`, zone));
};
