import { type CityFile, cityOfToday, provinceOf2016, rungsEver } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { stageDefinition } from '../../infra/machines/stage-definition.ts';
import { testCity } from '../support/world/city.ts';

const tasks = { checkStage: 'arn:check', takeStep: 'arn:take', handOver: 'arn:hand-over' };

/** The steps that the machine of each stage knows, besides waiting, handing over and ending. */
const stepsIn = (file: CityFile): Record<string, string[]> =>
  Object.fromEntries(
    [...rungsEver(file)].map(([stage, rungs]) => {
      const { WhatNext } = stageDefinition(rungs, tasks).States;
      const choices = WhatNext?.Type === 'Choice' ? WhatNext.Choices : [];
      const told = choices.flatMap((choice) => ('StringEquals' in choice ? [choice.StringEquals] : []));
      return [stage, told.filter((action) => !['wait', 'hand-over', 'finish'].includes(action))];
    }),
  );

const under = (law: typeof provinceOf2016): CityFile => ({ ...testCity, ...law });

describe('the machines of another law’s stages', () => {
  it('under a province’s measure only the veto, which ends by itself, can be told to end', () => {
    expect(stepsIn(under(provinceOf2016))).toEqual({
      'circulated-notice': ['remind', 'open-next-stage'],
      'interview-of-leaders': ['remind', 'check-progress', 'check-plan', 'open-next-stage'],
      listing: ['notify-bars', 'remind', 'check-progress', 'open-next-stage'],
      'one-vote-veto': ['notify-bars', 'remind', 'verify-again', 'expire'],
    });
  });

  it('in a city of today none can', () => {
    expect(Object.values(stepsIn(under(cityOfToday))).flat()).not.toContain('expire');
  });
});

describe('the machines of a law that was amended', () => {
  const from = '2027-01-01';
  const by = { title: '修订', number: null, date: '2026-06-01' };
  const amended = (ladder: CityFile['ladder']): CityFile => ({
    ...testCity,
    amendments: [{ from, by, parts: { ladder } }],
  });
  const [notice, interview] = testCity.ladder;
  if (!notice || !interview) throw new RangeError('the measure has a notice and an interview');

  it('a stage that is no more keeps its machine, for the measures that stand on it', () => {
    expect(Object.keys(stepsIn(amended([notice, interview])))).toEqual(testCity.ladder.map(({ id }) => id));
  });

  it('a stage that only now is verified again can still be told what its measures of before need', () => {
    const last = { ...interview, unmet: { verifyAgainEvery: 'veto-verify-again-interval' } };
    const steps = stepsIn(amended([notice, { ...last, endsBy: 'expiry' }]));
    expect(steps.interview).toEqual(['remind', 'open-next-stage', 'verify-again', 'expire']);
  });

  it('a stage whose graver ones are all gone, and itself with them, is verified again', () => {
    const last = {
      ...notice,
      endsBy: 'verification',
      unmet: { verifyAgainEvery: 'veto-verify-again-interval' },
    };
    const steps = stepsIn(amended([{ ...last, endsBy: 'verification' }]));
    expect(steps['veto-warning']).toEqual(['notify-bars', 'remind', 'open-next-stage', 'verify-again']);
    expect(steps.notice).toEqual(['remind', 'open-next-stage', 'verify-again']);
  });
});
