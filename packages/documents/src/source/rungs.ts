import { type LegalDate, lawOn, rungOf, type StageDefinition, type StageId } from '@jieti/rules';
import type { Source } from './source.ts';

/** A rung as the city's law had it on a day. @throws RangeError on a stage that the law never had. */
export const rungOn = ({ law, city }: Source, stage: StageId, day: LegalDate): StageDefinition => {
  const rung = rungOf(lawOn(law, day), stage) ?? rungOf(city, stage);
  if (!rung) throw new RangeError(`the city's law has no stage ${stage}`);
  return rung;
};

/** The change of a measure that an entry of a case made, as far as papers need it. */
interface ChangedMeasure {
  readonly stage: StageId;
  readonly from: LegalDate;
  readonly lastDay: LegalDate;
}

const isChanged = (one: unknown): one is ChangedMeasure =>
  typeof one === 'object' && one !== null && 'stage' in one && 'from' in one && 'lastDay' in one;

/** The measures that an entry of a case changed, as the entry itself tells them. */
const changedMeasures = ({ entry }: Source): readonly ChangedMeasure[] => {
  const measures: unknown = 'measures' in entry ? entry.measures : [];
  return Array.isArray(measures) ? measures.filter(isChanged) : [];
};

/** The measure that an entry is about, with its rung as it was decided. @throws RangeError where it changed none. */
export const measureAbout = (source: Source) => {
  const [changed] = changedMeasures(source);
  if (!changed) throw new RangeError(`entry ${source.entry.entry} changed no measure`);
  return { ...changed, rung: rungOn(source, changed.stage, changed.from) };
};
