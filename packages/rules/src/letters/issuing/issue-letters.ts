import { yearOf } from '../../calendar/index.ts';
import { type ActsLaw, authorize, placeOfCity } from '../../competence/index.ts';
import { checkDocumentDate } from '../../decision/document.ts';
import {
  type Actor,
  collect,
  type Dated,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
  refuse,
  refuseOr,
  today,
} from '../../decision/index.ts';
import type { Bilingual, LegalDate, UnitFacts, UnitId } from '../../vocabulary.ts';
import { letterCounterparty } from '../letter/counterparty.ts';
import { isToCome } from '../register/index.ts';
import { otherRevisers, type RevisersLaw } from '../template/revisers.ts';
import { type SectionSelector, sectionFor } from '../template/section-for.ts';
import type { Section, TemplateVersion } from '../template/template.ts';
import type { LettersOfYear } from './letters-of-year.ts';

/** Reasons for which a unit gets no letter: nobody is in office who could sign, or the template does not speak of it. */
export const withoutLetterReasons = ['no-principal', 'no-section'] as const;
type WithoutLetterReason = (typeof withoutLetterReasons)[number];

/** A unit of the register, as far as letters depend on it. */
export type UnitForLetter = Pick<UnitFacts, 'id' | 'ancestors' | 'ended'> &
  SectionSelector & {
    readonly name: Bilingual;
    /** The day from which it stands so. */
    readonly from?: LegalDate | undefined;
  };

/** A unit that should have a letter and could get none. */
export interface WithoutLetter {
  readonly unit: UnitId;
  readonly name: Bilingual;
  readonly reason: WithoutLetterReason;
}

/** A unit that gets its letter. */
export interface LetterToIssue {
  readonly unit: UnitId;
  readonly superior: UnitId;
  readonly section: string;
}

/** A run of issuing, decided. */
export interface IssuePlan {
  /** Units that should have a letter. */
  readonly total: number;
  /** Units that had theirs before. */
  readonly already: number;
  /** In the order of the units. */
  readonly letters: readonly LetterToIssue[];
  readonly withoutLetter: readonly WithoutLetter[];
}

/** The history's words for a run of issuing. */
type LettersIssued = {
  readonly templateVersion: number;
  readonly total: number;
  readonly issued: number;
  readonly already: number;
  readonly withoutLetter: number;
};

export interface IssueContext extends Dated {
  readonly actor: Actor;
  readonly city: Dated['city'] & ActsLaw & RevisersLaw;
  readonly year: number;
  /** The letters of the year before this run; null before the first. */
  readonly before: LettersOfYear | null;
  /** The whole register, in the order of the tree. */
  readonly units: readonly UnitForLetter[];
  /** Units that have their letter of the year, and none that was withdrawn. */
  readonly withLetter: ReadonlySet<UnitId>;
  /** Units with a principal in office today. */
  readonly withPrincipal: ReadonlySet<UnitId>;
}

interface Issue {
  readonly plan: IssuePlan;
  readonly decided: Decided<LettersOfYear, LettersIssued>;
}

type Judged = LetterToIssue | WithoutLetter;

const getsLetter = (judged: Judged): judged is LetterToIssue => 'section' in judged;
const getsNone = (judged: Judged): judged is WithoutLetter => !getsLetter(judged);

const judge = (
  unit: UnitForLetter,
  superior: UnitId,
  sections: readonly Section[],
  { withPrincipal }: IssueContext,
): Judged => {
  const section = sectionFor(sections, unit);
  if (section && withPrincipal.has(unit.id)) return { unit: unit.id, superior, section: section.id };
  return { unit: unit.id, name: unit.name, reason: section ? 'no-principal' : 'no-section' };
};

const planOf = ({ sections }: TemplateVersion, context: IssueContext): IssuePlan => {
  const asked = context.units.flatMap((unit) => {
    const superior = letterCounterparty(unit);
    const isAsked = superior !== null && unit.ended === undefined && !isToCome(unit, context);
    return isAsked ? [{ unit, superior }] : [];
  });
  const judged = asked
    .filter(({ unit }) => !context.withLetter.has(unit.id))
    .map(({ unit, superior }) => judge(unit, superior, sections, context));
  return {
    total: asked.length,
    already: asked.length - judged.length,
    letters: judged.filter(getsLetter),
    withoutLetter: judged.filter(getsNone),
  };
};

const decidedBy = (template: TemplateVersion, plan: IssuePlan, context: IssueContext): Issue['decided'] => {
  const { total, already, letters, withoutLetter } = plan;
  const issued = letters.length;
  return {
    type: 'letters-issued',
    at: context.now,
    actor: context.actor,
    articles: ['letters'],
    data: {
      templateVersion: template.version,
      total,
      issued,
      already,
      withoutLetter: withoutLetter.length,
    },
    state: {
      year: context.year,
      templateVersion: template.version,
      letters: (context.before?.letters ?? 0) + issued,
    },
  };
};

/** Letters are for the year that runs or the next: nobody is bound years ahead, or for a year that is over (A7). */
const checkYear = (year: number, context: IssueContext): Refusal | null => {
  const now = yearOf(today(context));
  const facts = { year, years: [now, now + 1] };
  return year === now || year === now + 1
    ? null
    : refusal('issued-for-another-year', { year, first: now, second: now + 1 }, { facts });
};

/** Where several revise the letters together, the template names the other one before it goes out (A7). */
const checkTogether = (template: TemplateVersion, { actor, city }: IssueContext): Refusal | null =>
  template.with || otherRevisers(city, actor).length === 0 ? null : refusal('template-without-reviser');

/** What binds a whole tree stands on a document of its own, which is there already. */
const checkTemplateDocument = ({ document }: TemplateVersion, context: IssueContext): Refusal | null =>
  document
    ? checkDocumentDate(document.date, context, ['letters'], '')
    : refusal('template-without-document');

/**
 * Issues the letters of a year to the whole tree (A7): every unit that stands, neither merged nor abolished nor entered for a day to come, signs with a unit above it, has none of this
 * year yet or one that was withdrawn, has a principal in office and is spoken of by the template gets one; the others are named with the reason. Run
 * again, it issues to those that had to wait, and to nobody twice.
 */
export const issueLetters = (
  template: TemplateVersion | undefined,
  context: IssueContext,
): Outcome<Issue> => {
  const { actor, city, year } = context;
  const notCompetent = authorize(actor, 'issue-letters', placeOfCity(city), city);
  if (!template)
    return refuse(collect(notCompetent, checkYear(year, context), refusal('no-template', { year })));
  const refusals = collect(
    notCompetent,
    checkYear(year, context),
    checkTemplateDocument(template, context),
    checkTogether(template, context),
  );
  return refuseOr(refusals, () => {
    const plan = planOf(template, context);
    return { plan, decided: decidedBy(template, plan, context) };
  });
};
