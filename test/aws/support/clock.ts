import { readFileSync, writeFileSync } from 'node:fs';
import { places } from './places.ts';

const day = 86_400_000;

/** Now, by the clock of the machines the functions run on. */
export const now = (): Date => new Date(Date.now() + Number(readFileSync(places().clock, 'utf8')));

/** Sets that clock on by so many days, for both cities: they run on one. */
export const passDays = (days: number): void => {
  const { clock } = places();
  writeFileSync(clock, String(Number(readFileSync(clock, 'utf8')) + days * day));
};

/** The date of the clock in China. */
export const today = (): string => new Date(now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
