import { type Instant, type LegalDate, startOfDay } from '@jieti/rules';
import type { HistoryWorld } from '../history/sample-history.ts';

/** Something that happened on a day, in order of the hour. */
export interface Happening {
  readonly day: LegalDate;
  /** Hour of the day by the clock of the city. */
  readonly hour: number;
  /** What to tell whoever waits; left out where it would be noise. */
  readonly say?: string;
  readonly act: () => Promise<void>;
}

const instantOf = ({ day, hour }: Happening, zone: string): Instant =>
  new Date(Date.parse(startOfDay(day, zone)) + hour * 3_600_000).toISOString();

/**
 * Plays what happened in order of time. What would lie after `until` has not happened yet and is left out: the history
 * ends where the present begins, whatever day that is.
 */
export const play = async (
  happenings: readonly Happening[],
  zone: string,
  world: HistoryWorld,
): Promise<void> => {
  const dated = happenings.map((happening) => ({ happening, at: instantOf(happening, zone) }));
  dated.sort((a, b) => a.at.localeCompare(b.at));
  for (const { happening, at } of dated) {
    if (at > world.until) return;
    if (at > world.now()) await world.advanceTo(at);
    if (happening.say) world.progress(`${happening.day} ${happening.say}`);
    await happening.act();
    // On a busy machine the API answers before everything an act set off is done; the next act may rest on it.
    await world.untilIdle();
  }
};
