import type { PlaceAct } from '../competence/index.ts';
import { actName } from '../competence/names.ts';
import type { Actor, DocumentRef } from '../decision/actor.ts';
import { ownPaper, type PaperUse } from '../decision/paper.ts';

/** An act of the graded year or of commendations, as far as its paper is concerned. */
interface Issued {
  readonly actor: Actor;
  readonly document: DocumentRef;
}

/** The paper that publishes a year (A10): it publishes no other. */
export const publicationPaper = ({ actor, document }: Issued, year: number): readonly PaperUse[] =>
  ownPaper(actor, {
    ...{ act: 'publish-year', name: actName('publish-year'), subject: String(year) },
    ...{ isShared: false, document },
  });

/** The paper that puts results of a year right (A10): one may put many right, in several acts. */
export const correctionPaper = ({ actor, document }: Issued, year: number): readonly PaperUse[] =>
  ownPaper(actor, {
    ...{
      act: 'correct-results',
      name: actName('correct-results'),
      kind: String(year),
      subject: String(year),
    },
    ...{ isShared: true, document },
  });

/** An act of the commendations, by the kind of plan it has, that a paper carries. */
interface AwardAct {
  readonly act: PlaceAct;
  /** The id under which the act of every kind of plan counts as one: a letter may agree to plans of several kinds. */
  readonly family?: string;
  /** True for the plan's own paper. */
  readonly isOwn?: boolean;
  readonly subject: string;
  readonly kind?: string;
}

/**
 * The paper of an act of the commendations (A13–A17). A plan has its own, in all its texts; one paper may carry several agreements,
 * commendations, or grants.
 */
export const awardPaper = (
  { actor, document }: Issued,
  { act, family, isOwn = false, subject, kind }: AwardAct,
): readonly PaperUse[] =>
  ownPaper(actor, {
    ...(typeof act === 'string' ? { act, name: actName(act) } : { act: family ?? act.id, name: act.name }),
    ...{ subject, isShared: !isOwn, document },
    ...(kind !== undefined && { kind }),
  });
