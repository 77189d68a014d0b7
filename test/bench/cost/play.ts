import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCity } from '@jieti/local';
import { longCase, shortCase } from './case-acts.ts';
import { deskOf } from './desk.ts';
import { lettersActs } from './letters-acts.ts';
import { type Line, Tally } from './tally.ts';
import { yearActs } from './year-acts.ts';

/** The parts of the play, by which the report sums. */
export const chapters = {
  letters: 'a year of letters',
  shortCase: 'a case put right under its notice',
  longCase: 'a case up the whole ladder, its veto released after a year',
  gradedYears: 'two graded years',
} as const;

/**
 * Plays every kind of act once in a city of its own, and answers what each made the city do. With an assembly that is
 * there already it synthesizes none.
 */
export const playForCost = async (
  progress: (text: string) => void,
  assembly?: string,
): Promise<readonly Line[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jieti-cost-'));
  const tally = new Tally();
  const begin = (chapter: string) => {
    progress(chapter);
    tally.begin(chapter);
  };
  const city = await startCity({
    city: 'tangshan',
    dataDir,
    empty: true,
    port: 0,
    startAt: '2026-01-05T01:00:00.000Z',
    progress,
    ...(assembly !== undefined && { assembly }),
    meter: tally.meter,
  });
  try {
    const desk = deskOf(city, tally);
    begin(chapters.letters);
    await lettersActs(desk);
    begin(chapters.shortCase);
    await shortCase(desk);
    begin(chapters.longCase);
    await longCase(desk);
    begin(chapters.gradedYears);
    await yearActs(desk, tally);
    return tally.all();
  } finally {
    await city.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
