import { actName } from '../../competence/names.ts';
import type { Actor } from '../../decision/actor.ts';
import { ownPaper, type PaperUse } from '../../decision/paper.ts';
import type { Act } from './act.ts';
import type { Case } from './case.ts';

type WithOwnPaper = Extract<
  Act,
  { readonly type: 'release' | 'refer' | 'resolve-appeal' | 'review-measure' | 'file' | 'hand-in-plan' }
>;

const hasOwnPaper = (act: Act): act is WithOwnPaper =>
  ['release', 'refer', 'resolve-appeal', 'review-measure', 'file', 'hand-in-plan'].includes(act.type);

const stageDecided = (state: Case | null): string | undefined =>
  state?.status === 'proposed' ? state.proposal.stage : undefined;

const decisionPapers = (
  state: Case | null,
  act: Extract<Act, { type: 'decide' }>,
  actor: Actor,
): readonly PaperUse[] => {
  const kind = stageDecided(state);
  const name = actName('decide');
  const use = { act: 'decide', name, subject: state?.id ?? '', isShared: true, ...(kind && { kind }) };
  const record = act.interview?.document;
  return [
    ...(act.document ? ownPaper(actor, { ...use, document: act.document }) : []),
    ...(record ? ownPaper(actor, { ...use, document: record, pointer: '/interview/document/number' }) : []),
  ];
};

/**
 * The papers that an act on a case is done by, as far as the one who acts issues them: each has its number once. What others
 * issued, a court's judgement or a superior's answer, is cited and not counted.
 */
export const papersOfAct = (state: Case | null, act: Act, actor: Actor): readonly PaperUse[] => {
  if (act.type === 'decide') return decisionPapers(state, act, actor);
  if (!hasOwnPaper(act)) return [];
  const { type, document } = act;
  return ownPaper(actor, {
    ...{ act: type, name: actName(type), subject: state?.id ?? '' },
    ...{ isShared: true, document },
  });
};
