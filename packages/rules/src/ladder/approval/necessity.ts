import { actsExceptionally, competentOffices } from '../../competence/competent-offices.ts';
import { badInput, type CheckResult } from '../../decision/checks.ts';
import type { Office } from '../../vocabulary.ts';
import type { Judging } from './judging.ts';

/** Of those who decide and interview, the offices that do so only where necessary: the commission, the group (A20, A21). */
const exceptionalOf = ({ act, context, stage }: Judging): readonly Office[] => {
  const competent = competentOffices(context.city, context.unit, 'decide', stage.id);
  const { actor } = context;
  const acting = [
    ...(actor.by === 'office' ? [actor.office] : []),
    ...(act.interview?.by ? [act.interview.by] : []),
  ];
  return acting.filter((office) => actsExceptionally(office, competent));
};

/** Whether the decision is made, or the interview held, by a body that does so only where necessary (A20, A21). */
export const isExceptional = (judging: Judging): boolean => exceptionalOf(judging).length > 0;

/** Where it acts only because it is necessary, the body says why; where it acts anyway there is nothing to say. */
export const necessary = (judging: Judging): CheckResult => {
  const { act, stage } = judging;
  const exceptional = exceptionalOf(judging);
  const given = act.necessity !== undefined && act.necessity.trim() !== '';
  if (exceptional.length > 0 && !given) {
    return badInput(
      'necessity-missing',
      stage.article,
      {
        zh: `${stage.name.zh}一般由办公室进行;由委员会或领导小组进行的,须写明何以必要。`,
        en: `“${stage.name.en}” is for the offices; the commission or the group says why it is necessary that it acts.`,
      },
      '/necessity',
      { exceptional },
    );
  }
  if (exceptional.length > 0 || act.necessity === undefined) return null;
  return badInput(
    'no-necessity',
    stage.article,
    {
      zh: '决定机构和约谈人本来就有权进行,无须说明必要性。',
      en: 'Whoever decides and interviews may do so anyway: no necessity is to be stated.',
    },
    '/necessity',
  );
};
