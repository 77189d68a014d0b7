import { cityOfToday, nationalBase, provinceOf2016, successorsOf2018 } from '@jieti/rules';
import { describe, expect, it, vi } from 'vitest';
import { settledAs } from '../support/settled.ts';
import { type Found, search } from '../support/state-space/search.ts';
import { unitsUnder } from '../support/units-under.ts';
import { city, units } from './ladder-desk.ts';

// Each goes through some hundreds or thousands of standings, and asks everybody in each.
vi.setConfig({ testTimeout: 1_800_000 });

const { id, name, root, workCalendar } = city;
const own = { id, name, root, workCalendar };

const faultless = ({ standings, ...found }: Found, atLeast: number): void => {
  expect(found).toEqual({ faults: [], endless: [] });
  // A search that loses its way finds no fault either.
  expect(standings).toBeGreaterThan(atLeast);
};

describe('every standing that a case can come to has an act that leads on, no act is offered and no deadline shown in vain (A18–A27)', () => {
  it.each([
    ['a county', units.county],
    ['a township', units.township],
    ['a unit of the state, for which its superior is written to (A26)', units.central],
  ])('under the measure of Tangshan: %s', (_, unit) => {
    faultless(search({ law: city, unit }), 300);
  });

  it('with every body that decides followed, though it is like another', () => {
    faultless(search({ law: city, unit: units.county }, { everyBody: true, ladderOnly: true }), 600);
  });

  it('where the next stage is proposed at the end all the same (I-37, the other setting)', () => {
    faultless(search({ law: settledAs(city, 'I-37', 'proposed-at-the-end'), unit: units.county }), 300);
  });

  it.each([
    ['a city of today', { ...cityOfToday, ...own }],
    ['the national provisions', { ...nationalBase, ...own }],
    ['a province of 2016', { ...provinceOf2016, ...own }],
    ['the measure with the bodies of 2018', { ...city, ...successorsOf2018.parts }],
  ])('under the law of %s: one of its units', (_, law) => {
    for (const unit of unitsUnder(law).slice(0, 1)) faultless(search({ law, unit }), 100);
  });
});
