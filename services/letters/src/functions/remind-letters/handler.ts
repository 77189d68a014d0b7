import { remindLetters } from '../../letters/remind-letters.ts';

/** Daily: letters whose signing deadline draws near, or has passed. */
export const handler = (): Promise<{ reminded: number }> => remindLetters();
