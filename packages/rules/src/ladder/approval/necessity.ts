import { actsExceptionally, competentOffices } from '../../competence/competent-offices.ts';
import type { CheckResult } from '../../decision/checks.ts';
import { refusal } from '../../decision/refusal.ts';
import type { Office } from '../../vocabulary.ts';
import type { Judging } from './judging.ts';

const pointer = '/necessity';

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

/** The decision is made, or the interview held, by a body that does so only where necessary (A20, A21). */
export const isExceptional = (judging: Judging): boolean => exceptionalOf(judging).length > 0;

/** Where it acts only because it is necessary, the body says why; where it acts anyway there is nothing to say. */
export const checkNecessity = (judging: Judging): CheckResult => {
  const { act, stage } = judging;
  const exceptional = exceptionalOf(judging);
  const given = act.necessity !== undefined && act.necessity.trim() !== '';
  if (exceptional.length > 0 && !given) {
    return refusal(
      'necessity-missing',
      { stage: stage.name },
      { articles: [stage.article], pointer, facts: { exceptional } },
    );
  }
  if (exceptional.length > 0 || act.necessity === undefined) return null;
  return refusal('no-necessity', {}, { articles: [stage.article], pointer });
};
