import { rungsEver } from '@jieti/rules';
import { describe, expect, it } from 'vitest';
import { cities } from '../../infra/cities/index.ts';
import { ofType, templatesOf, text } from './synthesized.ts';

/** A waiting case lives in one of these; another id would be another machine. Never change a list, only add to it. */
const pinned = { Evaluation: ['YearlyGrading'], Letters: ['SigningReminders'] };
const ofTheMeasure = [
  'StageInterview',
  'StageListedSupervision',
  'StageNotice',
  'StageVeto',
  'StageVetoWarning',
];
const ofOtherLaws: Readonly<Record<string, readonly string[]>> = {
  shidian: ['StagePeaceInterview', 'StagePeaceListing', 'StagePeaceNotice'],
  shili: ['StageCirculatedNotice', 'StageInterviewOfLeaders', 'StageListing', 'StageOneVoteVeto'],
};

const type = 'AWS::StepFunctions::StateMachine';

for (const city of cities) {
  const templates = templatesOf(city);
  const stages = ofOtherLaws[city.settings.id] ?? ofTheMeasure;
  const machines = Object.values(templates).flatMap((template) => ofType(template, type));

  describe(`the state machines of ${city.settings.name.zh}`, () => {
    it('have the logical ids they had in every release', () => {
      for (const [stack, ids] of Object.entries({ ...pinned, Cases: stages })) {
        const template = templates[stack];
        expect(
          template &&
            ofType(template, type)
              .map(([id]) => id)
              .sort(),
        ).toEqual(ids);
      }
      expect(machines).toHaveLength(stages.length + 2);
    });

    it('have no name that would force a replacement', () => {
      for (const [id, machine] of machines) {
        expect([id, machine.Properties.StateMachineName]).toEqual([id, undefined]);
      }
    });

    it('are kept when a deployment drops them', () => {
      for (const [id, machine] of machines) {
        const kept = [id, machine.DeletionPolicy, machine.UpdateReplacePolicy];
        expect(kept).toEqual([id, 'Retain', 'Retain']);
      }
    });

    it('are Standard ones, with a log of every event and of no payload', () => {
      for (const [, machine] of machines) {
        expect(machine.Properties.StateMachineType ?? 'STANDARD').toBe('STANDARD');
        expect(machine.Properties.LoggingConfiguration).toMatchObject({
          Level: 'ALL',
          IncludeExecutionData: false,
        });
      }
    });

    it('hold no duration of the law: they wait for instants only', () => {
      for (const [, machine] of machines) {
        const definition = text(machine.Properties.DefinitionString);
        expect(definition).not.toMatch(/"(Seconds|SecondsPath|Timestamp)":/);
      }
    });

    it('there is one for each stage that the city’s ladder ever had', () => {
      const rungs = [...rungsEver(city.settings).keys()].map(
        (id) => `Stage${id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
      );
      expect(rungs.sort()).toEqual(stages);
    });
  });
}
