import type {
  findingChanged,
  letterChanged,
  reportChanged,
  unitDutiesChanged,
} from '@jieti/letters/contract';
import { type CitySettings, nothingRecorded, type RecordedLetters, signingDeadline } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { z } from 'zod';
import { dutiesPK, dutyFactKey, unitRange } from '../keys.ts';
import { table } from '../table.ts';

type LetterPayload = z.output<typeof letterChanged.detail>;
type ReportPayload = z.output<typeof reportChanged.detail>;
type FindingPayload = z.output<typeof findingChanged.detail>;
type DutiesPayload = z.output<typeof unitDutiesChanged.detail>;

/** A projection of letters' events of a unit's year, for the indicators that fill themselves (A10). */
type DutyFact = Key & { readonly version: number } & (
    | { readonly entity: 'letter-copy'; readonly unit: string; readonly letter: LetterPayload }
    | { readonly entity: 'report-copy'; readonly unit: string; readonly report: ReportPayload }
    | { readonly entity: 'finding-copy'; readonly unit: string; readonly finding: FindingPayload }
    | { readonly entity: 'duties-copy'; readonly unit: string; readonly counts: DutiesPayload['counts'] }
  );

/** Stores a fact unless a newer one is there (idempotent): events come twice, late and out of order. */
const store = async (fact: DutyFact): Promise<void> => {
  await table.putIfNewer({ ...fact });
};

/** A unit has one letter a year (A7). */
export const storeLetter = (letter: LetterPayload): Promise<void> => {
  const { unit, year, version } = letter;
  return store({ ...dutyFactKey(year, unit, 'letter'), entity: 'letter-copy', unit, letter, version });
};

/** A unit has one report of a kind a year (A8). */
export const storeReport = (report: ReportPayload): Promise<void> => {
  const { unit, year, kind, version } = report;
  return store({
    ...dutyFactKey(year, unit, `report#${kind}`),
    entity: 'report-copy',
    unit,
    report,
    version,
  });
};

/** A finding counts in the year it was found in (A9). */
export const storeFinding = (finding: FindingPayload): Promise<void> => {
  const { inspection, finding: n, unit, year, version } = finding;
  const key = dutyFactKey(year, unit, `finding#${inspection}#${n}`);
  return store({ ...key, entity: 'finding-copy', unit, finding, version });
};

/** All counts of a unit's year, each time (A4–A6). */
export const storeDuties = ({ unit, year, counts, version }: DutiesPayload): Promise<void> =>
  store({ ...dutyFactKey(year, unit, 'duties'), entity: 'duties-copy', unit, counts, version });

const joined = (facts: RecordedLetters, fact: DutyFact, city: CitySettings): RecordedLetters => {
  switch (fact.entity) {
    case 'letter-copy': {
      const { status, year, inForceOn = null } = fact.letter;
      // Withdrawn before anybody signed: the unit has no letter.
      if (status === 'withdrawn') return facts;
      return { ...facts, letter: { status, inForceOn, deadline: signingDeadline(year, city) } };
    }
    case 'report-copy': {
      const { kind, status, late, due, deadline = due } = fact.report;
      return { ...facts, reports: [...facts.reports, { kind, status, late, deadline }] };
    }
    case 'finding-copy': {
      const { status, deadline } = fact.finding;
      return { ...facts, findings: [...facts.findings, { status, deadline }] };
    }
    case 'duties-copy':
      return { ...facts, duties: fact.counts };
  }
};

/** The letters, reports, findings and duties of a year, of the units from `first` to `last`; reports in the order of their kinds. */
export const lettersOf = async (
  year: number,
  first: string,
  last: string,
  city: CitySettings,
): Promise<Map<string, RecordedLetters>> => {
  const copies = await table.all<DutyFact>({ partition: dutiesPK(year), between: unitRange(first, last) });
  const found = new Map<string, RecordedLetters>();
  for (const fact of copies)
    found.set(fact.unit, joined(found.get(fact.unit) ?? nothingRecorded, fact, city));
  return found;
};
