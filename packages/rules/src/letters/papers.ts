import { filingAct, type PlaceAct, recordingAct } from '../competence/index.ts';
import { actName } from '../competence/names.ts';
import type { Actor, DocumentRef } from '../decision/actor.ts';
import { ownPaper, type PaperUse } from '../decision/paper.ts';
import type { DutyKind, ReportKind } from '../law/kinds/index.ts';
import type { Body } from '../vocabulary.ts';
import type { Duty } from './duties/index.ts';
import type { Delegate } from './letter/letter.ts';

/** An act by its id and its name in a sentence. */
const actOf = (act: PlaceAct) =>
  typeof act === 'string' ? { act, name: actName(act) } : { act: act.id, name: act.name };

/** A document that may be wanting, by whoever acts. */
const ofActor = (
  actor: Actor,
  document: DocumentRef | undefined,
  use: Omit<PaperUse, 'issuer' | 'document'>,
): readonly PaperUse[] => (document ? ownPaper(actor, { ...use, document }) : []);

/** The papers by which a template is revised or amended: that of the body that acts, and that by which the other agreed. */
interface TemplatePapers {
  readonly document?: DocumentRef | undefined;
  readonly with?: { readonly body: Body; readonly document?: DocumentRef | undefined } | undefined;
}

/**
 * The papers of a year's template, or of an amendment of it (A7): each carries no other. The other body counts its own, under the
 * jurisdiction of the one that acts.
 * @param subject the year; of an amendment the year with the version that it made.
 */
export const templatePapers = (
  actor: Actor,
  { document, with: agreed }: TemplatePapers,
  act: PlaceAct,
  subject: string,
): readonly PaperUse[] => {
  const use = { ...actOf(act), subject, isShared: false };
  const own = ofActor(actor, document, use);
  if (!agreed?.document || actor.by !== 'office') return own;
  const issuer = `${agreed.body}@${actor.office.jurisdiction}`;
  return [...own, { ...use, issuer, document: agreed.document, pointer: '/with/document/number' }];
};

/** The paper by which a side signs, and that by which its holder delegates the signature (A7): of one day it may be for several letters. */
export const signaturePapers = (
  actor: Actor,
  letter: string,
  {
    document,
    delegate,
  }: { readonly document?: DocumentRef | undefined; readonly delegate?: Delegate | undefined },
): readonly PaperUse[] => {
  const use = { ...actOf('sign-letter'), subject: letter, isShared: true };
  const delegating = { ...use, kind: 'delegation', pointer: '/delegate/document/number' };
  return [...ofActor(actor, document, use), ...ofActor(actor, delegate?.document, delegating)];
};

/** The paper that was signed, by the office that keeps it (A7, I-36): a round of letters may go out under one number, of one day. */
export const paperLetterPapers = (actor: Actor, letter: string, document: DocumentRef): readonly PaperUse[] =>
  ofActor(actor, document, { ...actOf('record-paper-letters'), subject: letter, isShared: true });

/** The paper of a report (A8): whoever reports may report of one year to several by it, and file it again; of no other year. */
export const reportPapers = (
  actor: Actor,
  kind: ReportKind,
  year: number,
  document: DocumentRef,
): readonly PaperUse[] => {
  const { name } = filingAct(kind);
  return ofActor(actor, document, { act: 'file-report', name, subject: String(year), isShared: false });
};

type Shown = Pick<Duty, 'unit' | 'on' | 'document'>;

/**
 * The minutes, or another paper, that show a duty (A4–A6), by whoever it is a duty of: committee, government, commission and group number
 * theirs each for itself. They show what was done on one day, and none of another day, so that no meeting counts twice.
 */
export const dutyPaper = ({ unit, on, document }: Shown, kind: DutyKind): PaperUse => ({
  issuer: `${kind.id}@${unit}`,
  document,
  act: 'record-duty',
  name: recordingAct(kind).name,
  subject: on,
  isShared: false,
});

/** The paper that a special inspection is ordered by (A9): of one day it may order several. */
export const inspectionPapers = (actor: Actor, id: string, authority: DocumentRef): readonly PaperUse[] =>
  ofActor(actor, authority, {
    ...actOf('order-inspection'),
    ...{ subject: id, isShared: true, pointer: '/authority/number' },
  });

/** The paper by which a unit answers a finding, or the inspection office verifies one (A9): it may be about several findings. */
export const findingPapers = (
  actor: Actor,
  act: 'answer-finding' | 'verify-finding',
  finding: string,
  document: DocumentRef | undefined,
): readonly PaperUse[] => ofActor(actor, document, { ...actOf(act), subject: finding, isShared: true });
