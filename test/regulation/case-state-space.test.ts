import { expect, it, vi } from 'vitest';
import { search } from '../support/state-space/search.ts';
import { city, units } from './ladder-desk.ts';

vi.setConfig({ testTimeout: 300_000 });

// The whole space, with what goes on beside the ladder and for other units and laws, is gone through in `npm run test:deep`.
it('wherever a county’s case can come to on the ladder some body may carry it on, what is offered is allowed, and what is due can be done (A19–A24)', () => {
  const { standings, faults, endless } = search({ law: city, unit: units.county }, { ladderOnly: true });
  expect({ faults, endless }).toEqual({ faults: [], endless: [] });
  // A search that loses its way finds no fault either.
  expect(standings).toBeGreaterThan(300);
});
