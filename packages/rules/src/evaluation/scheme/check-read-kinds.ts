import type { CitySettings } from '../../city.ts';
import { checkKnown, collect, type Refusal, refusal } from '../../decision/index.ts';
import { rungOf, stageNamesOf } from '../../law/rungs.ts';
import { checkReachedGrade } from '../check-grade.ts';
import type { Indicator } from './indicator.ts';
import type { Reading } from './readings.ts';
import type { Scheme } from './scheme.ts';

type Law = Pick<CitySettings, 'ladder' | 'duties' | 'evaluation'>;

type Read = readonly [pointer: string, reads: Reading | undefined];

/** Everything an indicator reads, itself or by an entry of its lists. */
const readIn = (at: string, { reads, deductions = [], additions = [] }: Indicator): Read[] => [
  [`${at}/reads`, reads],
  ...deductions.map((one, n): Read => [`${at}/deductions/${n}/reads`, one.reads]),
  ...additions.map((one, n): Read => [`${at}/additions/${n}/reads`, one.reads]),
];

const checkStage = (stage: string, pointer: string, city: Law): Refusal | null => {
  if (rungOf(city, stage)) return null;
  const facts = { stage, ladder: city.ladder.map(({ id }) => id) };
  return refusal('unknown-stage', { ladder: stageNamesOf(city) }, { pointer, facts });
};

const checkRead = ([pointer, reads]: Read, city: Law): Refusal | null => {
  if (reads?.fact === 'measure') return checkStage(reads.stage, `${pointer}/stage`, city);
  if (reads?.fact === 'duty-done' || reads?.fact === 'duty-short')
    return checkKnown(city.duties, reads.duty, `${pointer}/duty`);
  if (reads?.fact === 'graded-at-or-above') return checkReachedGrade(reads.grade, `${pointer}/grade`, city);
  return null;
};

/** Measures are read of a stage of the city's ladder (A19), duties of one of its kinds (A4–A6), grades are the city's (A10). */
export const checkReadKinds = ({ groups }: Pick<Scheme, 'groups'>, city: Law): readonly Refusal[] =>
  collect(
    ...groups
      .flatMap(({ indicators }, g) =>
        indicators.flatMap((indicator, i) => readIn(`/groups/${g}/indicators/${i}`, indicator)),
      )
      .map((read) => checkRead(read, city)),
  );
