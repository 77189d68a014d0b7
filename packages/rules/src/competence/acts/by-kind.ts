import { actingFor } from '../../bodies/index.ts';
import type { DutyKind, KindLaw, LetterLaw, PlanKind, ReportKind } from '../../law/kinds/index.ts';
import type { Bilingual, BodyFunction } from '../../vocabulary.ts';
import type { ActDefinition, Competence, Seat, Weight } from './definition.ts';

/** An act on something that the city's law brings a kind of: the kind says who may do it. */
export interface KindAct extends ActDefinition {
  readonly id: string;
}

const unitsStaff: readonly Competence[] = [{ staff: 'of-the-unit' }];

const ofBodies = (functions: readonly BodyFunction[], seat: Seat): readonly Competence[] => [
  { functions, seat },
];

/** The unit's own staff, or the body in whose name it is done and its office, in that very place. */
const owners = (inNameOf: BodyFunction | undefined): readonly Competence[] =>
  inNameOf === undefined ? unitsStaff : ofBodies(actingFor(inNameOf), 'own');

const named = (verb: Bilingual, { zh, en }: Bilingual): Bilingual => ({
  zh: `${verb.zh}“${zh}”`,
  en: `${verb.en} “${en}”`,
});

/** Filing a report of a kind, at the place of its unit (A8). */
export const filingAct = ({ id, name, subject, inNameOf }: ReportKind): KindAct => ({
  id: `file-report/${id}`,
  service: 'letters',
  name: named({ zh: '报送', en: 'file the' }, name),
  articles: [subject],
  weight: 'prepares',
  decidesNothing: true,
  who: owners(inNameOf),
});

/** Returning a report of a kind, at the place of whoever receives it; nobody here returns what went beyond this system. */
export const returningAct = ({ id, name, subject, to }: ReportKind): KindAct => ({
  id: `return-report/${id}`,
  service: 'letters',
  name: named({ zh: '退回', en: 'return the' }, name),
  articles: [subject],
  weight: 'prepares',
  decidesNothing: true,
  who: 'assembly' in to || to.seat === 'beyond' ? [] : ofBodies(actingFor(to.function), 'own'),
});

/** Returning a report that went beyond this system: nobody here does. */
export const returningElsewhere = (kind: ReportKind): KindAct => ({ ...returningAct(kind), who: [] });

/** Recording a duty of a kind (A4–A6). */
export const recordingAct = ({ id, name, subject, inNameOf }: DutyKind): KindAct => ({
  id: `record-duty/${id}`,
  service: 'letters',
  name: named({ zh: '登记', en: 'record the' }, name),
  articles: [subject],
  weight: 'prepares',
  decidesNothing: true,
  who: owners(inNameOf),
});

/** Revising the template of a year's letters, or amending letters that are out, by those who revise them together (A7). */
export const templateActs = ({ letters }: { readonly letters: Pick<LetterLaw, 'revisedBy'> }) => {
  const common = {
    service: 'letters',
    articles: ['letters'],
    weight: 'decides',
    who: ofBodies(letters.revisedBy, 'top'),
  } as const;
  const revising: KindAct = {
    ...common,
    id: 'revise-template',
    name: { zh: '修订责任书范本', en: 'revise the letter template of a year' },
  };
  const amending: KindAct = {
    ...common,
    id: 'amend-template',
    name: { zh: '修订已下发的责任书', en: 'amend the letters that are out' },
  };
  return { revising, amending };
};

const planAct = (
  { verb, id, weight }: { readonly verb: Bilingual; readonly id: string; readonly weight: Weight },
  { name, subject }: PlanKind,
  by: readonly BodyFunction[],
): KindAct => ({
  id,
  weight,
  service: 'evaluation',
  name: named(verb, name),
  articles: [...new Set([subject, 'commendation-procedure' as const])],
  who: by.length > 0 ? ofBodies(by, 'top') : [],
});

/** Drawing up or changing a plan of a kind (A14, A16). */
export const drawingUpAct = (kind: PlanKind): KindAct =>
  planAct(
    { verb: { zh: '制定计划', en: 'draw up the plan' }, id: `draw-up-plan/${kind.id}`, weight: 'prepares' },
    kind,
    kind.drawnUpBy,
  );

/** Agreeing to it (A16, A17; I-27). */
export const agreeingAct = (kind: PlanKind): KindAct =>
  planAct(
    { verb: { zh: '同意计划', en: 'agree to the plan' }, id: `agree-to-plan/${kind.id}`, weight: 'decides' },
    kind,
    kind.agreedBy,
  );

/** Commending by it (A14); nobody does by one of rewards. */
export const commendingAct = (kind: PlanKind): KindAct =>
  planAct(
    {
      verb: { zh: '依计划表扬', en: 'commend by the plan' },
      id: `commend-by-plan/${kind.id}`,
      weight: 'decides',
    },
    kind,
    kind.commendedBy ?? [],
  );

/** Those who gave a commendation are also those who keep it or take it back (I-33). */
export const resolvingAct = (kind: PlanKind): KindAct =>
  planAct(
    {
      verb: { zh: '处理已给予的表扬', en: 'keep or take back what was given by the plan' },
      id: `resolve-commendation/${kind.id}`,
      weight: 'decides',
    },
    kind,
    kind.commendedBy ?? [],
  );

const planActs = (kind: PlanKind): readonly KindAct[] => [
  drawingUpAct(kind),
  agreeingAct(kind),
  ...(kind.commendedBy ? [commendingAct(kind), resolvingAct(kind)] : []),
];

/** Every act that the kinds of a city's law bring. */
export const actsOfKinds = ({ letters, reports, duties, plans }: KindLaw): readonly KindAct[] => [
  ...Object.values(templateActs({ letters })),
  ...reports.flatMap((kind) => [filingAct(kind), returningAct(kind)]),
  ...duties.map(recordingAct),
  ...plans.flatMap(planActs),
];
