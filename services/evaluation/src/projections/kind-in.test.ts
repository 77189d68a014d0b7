import { expect, it } from 'vitest';
import { kindIn } from './units.ts';

it('a unit that is not known here yet has no kind to guess: whoever asks fails and is run again (A22, A23)', () => {
  expect(() => kindIn(new Map(), 'north')).toThrow('the unit north is not known here');
});
