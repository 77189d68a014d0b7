import { describe, expect, it } from 'vitest';
import { awardActs } from '../../competence/acts/awards.ts';
import { caseActs } from '../../competence/acts/cases.ts';
import { letterActs } from '../../competence/acts/letters.ts';
import { recordActs } from '../../competence/acts/records.ts';
import { registerActs } from '../../competence/acts/register.ts';
import { yearActs } from '../../competence/acts/year.ts';
import { awardRefusals } from './awards.ts';
import { commonRefusals } from './common.ts';
import { conferenceRefusals } from './conference.ts';
import { eligibilityRefusals } from './eligibility.ts';
import { ladderRefusals } from './ladder.ts';
import { letterRefusals } from './letters.ts';
import { recordRefusals } from './records.ts';
import { registerRefusals } from './register.ts';
import { yearRefusals } from './year.ts';

const namedTwice = (areas: readonly object[]): string[] => {
  const names = areas.flatMap((area) => Object.keys(area));
  return names.filter((name, i) => names.indexOf(name) !== i);
};

describe('the catalogues are one list each, made of areas', () => {
  it('no refusal is defined by two areas: the later would silently take the place of the earlier', () => {
    const areas = [
      ...[commonRefusals, registerRefusals, letterRefusals, recordRefusals, ladderRefusals],
      ...[conferenceRefusals, eligibilityRefusals, yearRefusals, awardRefusals],
    ];
    expect(namedTwice(areas)).toEqual([]);
  });

  it('nor is an act', () => {
    expect(namedTwice([registerActs, letterActs, recordActs, caseActs, yearActs, awardActs])).toEqual([]);
  });
});
