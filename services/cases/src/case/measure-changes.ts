import type { Case, Measure } from '@jieti/rules';
import { legalDateOf, measuresOf } from '@jieti/rules';
import type { MeasureChange } from './case-entry.ts';

const statusOf = ({ ended }: Measure): MeasureChange['status'] => {
  if (ended === null) return 'in-force';
  return ended.how === 'revoked' ? 'revoked' : 'ended';
};

const changeOf = (measure: Measure, zone: string): MeasureChange => ({
  stage: measure.stage,
  entry: measure.entry,
  status: statusOf(measure),
  from: legalDateOf(measure.decidedAt, zone),
  lastDay: measure.lastDay,
  endedAt: measure.ended?.at ?? null,
  ...(measure.effects.length > 0 && { bars: measure.bars }),
});

const same = (a: MeasureChange, b: MeasureChange | undefined): boolean =>
  a.status === b?.status && a.lastDay === b.lastDay && a.endedAt === b.endedAt;

/** The measures that came into force, were extended or ended between two states of a case. */
export const measureChanges = (before: Case | null, after: Case, zone: string): MeasureChange[] => {
  const known = new Map(before ? measuresOf(before).map((m) => [m.entry, changeOf(m, zone)]) : []);
  return measuresOf(after)
    .map((m) => changeOf(m, zone))
    .filter((change) => !same(change, known.get(change.entry)));
};
