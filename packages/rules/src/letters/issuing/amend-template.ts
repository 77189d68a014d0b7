import type { CitySettings } from '../../city.ts';
import { type ActsLaw, authorize, placeOfCity, templateActs } from '../../competence/index.ts';
import {
  type Actor,
  type CheckResult,
  collect,
  type Dated,
  type Decided,
  type DocumentRef,
  type Outcome,
  refusal,
  refuse,
  refuseOr,
} from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import type { Bilingual, UnitId } from '../../vocabulary.ts';
import type { Letter } from '../letter/letter.ts';
import { amendContents } from '../letter/letter-contents.ts';
import { checkOtherReviser, type RevisersLaw } from '../template/revisers.ts';
import { sectionFor } from '../template/section-for.ts';
import {
  type Section,
  type Template,
  type TemplateBody,
  type TemplateVersion,
  templateBodyOf,
} from '../template/template.ts';
import { type TemplateChanges, templateChanges } from '../template/template-changes.ts';
import { templateFaults } from '../template/template-faults.ts';
import { checkTemplatePapers } from '../template/template-papers.ts';
import type { UnitForLetter } from './issue-letters.ts';
import type { LettersOfYear } from './letters-of-year.ts';

/** The template as amended, whole; an amendment has its document, and the other body that made it too, if there is one. */
export interface AmendTemplate extends TemplateBody {
  readonly document: DocumentRef;
}

export interface AmendContext extends Dated {
  readonly actor: Actor;
  readonly city: Dated['city'] & ActsLaw & RevisersLaw & Pick<CitySettings, 'duties'>;
  readonly year: number;
  /** The letters of the year as a whole; null before they are issued. */
  readonly issued: LettersOfYear | null;
  /** Every letter of the year, in the order of the tree. */
  readonly letters: readonly Letter[];
  readonly units: ReadonlyMap<UnitId, Pick<UnitForLetter, 'kind' | 'level' | 'group' | 'name'>>;
  /** Every version of the year's template that a letter has among its contents. */
  readonly versions: ReadonlyMap<number, Template>;
}

/** A letter that an amendment reaches; how it changes is judged by what has been signed when it is applied. */
export interface LetterToAmend {
  readonly unit: UnitId;
  readonly section: string;
  /** Versions among the letter's contents that say what the new one says. */
  readonly same: readonly number[];
}

/** The history's words for an amendment that goes out to the letters of a year. */
type LettersAmended = {
  readonly templateVersion: number;
  readonly letters: number;
  readonly touched: number;
};

interface TemplateAmendment {
  /** In the order of the letters. */
  readonly touched: readonly LetterToAmend[];
  readonly template: Decided<Template, TemplateChanges>;
  readonly lettersOfYear: Decided<LettersOfYear, LettersAmended>;
}

/** Ids and selectors of a section are the template's business; a letter says its tasks and targets. */
const saysTheSame = (former: Section | undefined, section: Section): boolean =>
  former !== undefined &&
  sameContent(
    { tasks: former.tasks, targets: former.targets },
    { tasks: section.tasks, targets: section.targets },
  );

const versionsThatSay = (
  { contents }: Letter,
  section: Section,
  versions: ReadonlyMap<number, Template>,
): number[] =>
  contents
    .filter((content) =>
      saysTheSame(
        versions.get(content.version)?.sections.find(({ id }) => id === content.section),
        section,
      ),
    )
    .map(({ version }) => version);

interface Reach {
  readonly touched: LetterToAmend[];
  /** Units that have a letter and of which the amended template says nothing. */
  readonly dropped: { readonly unit: UnitId; readonly name: Bilingual }[];
}

/** The letters that an amendment reaches (A7): those whose unit's section says something else than it did. */
const reachOf = (
  { sections }: TemplateBody,
  version: number,
  { letters, units, versions }: AmendContext,
): Reach => {
  const reach: Reach = { touched: [], dropped: [] };
  for (const letter of letters) {
    const unit = units.get(letter.unit);
    // A unit that is no more signs nothing again (A3).
    if (!unit || letter.endedOn !== undefined || letter.status === 'withdrawn') continue;
    const section = sectionFor(sections, unit);
    if (!section) {
      reach.dropped.push({ unit: letter.unit, name: unit.name });
      continue;
    }
    const same = versionsThatSay(letter, section, versions);
    const next = { version, section: section.id };
    if (amendContents(letter, next, letter.issuedOn, same) !== null)
      reach.touched.push({ unit: letter.unit, section: section.id, same });
  }
  return reach;
};

/** The most names in one refusal. */
const mostNames = 200;

/** A letter cannot come to say nothing. */
const checkNobodyDropped = ({ dropped }: Reach): CheckResult =>
  dropped.length === 0
    ? null
    : refusal(
        'letters-without-section',
        {},
        {
          facts: { units: dropped.slice(0, mostNames), unitsTotal: dropped.length },
          pointer: '/sections',
        },
      );

const decidedBy = (
  before: TemplateVersion,
  body: TemplateBody,
  { touched }: Reach,
  context: AmendContext,
  issued: LettersOfYear,
): TemplateAmendment => {
  const { actor, now, year } = context;
  const act = { at: now, actor, articles: ['letters'] } as const;
  const templateVersion = before.version + 1;
  const state: Template = { ...body, year };
  return {
    touched,
    template: { type: 'template-amended', ...act, data: templateChanges(before, state), state },
    lettersOfYear: {
      type: 'letters-amended',
      ...act,
      data: { templateVersion, letters: context.letters.length, touched: touched.length },
      state: { ...issued, templateVersion },
    },
  };
};

/**
 * Amends the template of a year whose letters are out (A7): one of those who revise it, with the other, on a
 * document. It reaches every letter whose unit's section says something else than it did; the others stay as they are.
 * Null where it says the same as before: that changes nothing.
 */
export const amendTemplate = (
  before: TemplateVersion | undefined,
  command: AmendTemplate,
  context: AmendContext,
): Outcome<TemplateAmendment | null> => {
  const { actor, city, year, issued } = context;
  const body = templateBodyOf(command);
  const refusals = collect(
    authorize(actor, templateActs(city).amending, placeOfCity(city), city),
    checkOtherReviser(command, actor, city, true),
    templateFaults(body, city),
    checkTemplatePapers(body, context),
  );
  if (!before || !issued || issued.letters === 0)
    return refuse([...refusals, refusal('letters-not-issued', { year })]);
  if (sameContent(templateBodyOf(before), body)) return refuseOr(refusals, () => null);
  const reach = reachOf(body, before.version + 1, context);
  return refuseOr(collect(refusals, checkNobodyDropped(reach)), () =>
    decidedBy(before, body, reach, context, issued),
  );
};
