import type { Ground } from '../../city.ts';
import { competentOffices } from '../../competence/competent-offices.ts';
import { actName } from '../../competence/names.ts';
import { cityIsNoCase, onlyCompetent } from '../../competence/refusals.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { checkPastDay, checkWords } from '../../decision/common-checks.ts';
import { explanationBuilder } from '../../decision/explanation-builder.ts';
import { refuseOr } from '../../decision/outcome.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { Provision } from '../../provisions/index.ts';
import { unitEnded } from '../../unit-ended.ts';
import type { Bilingual } from '../../vocabulary.ts';

import type { Act, ActContext } from '../case/act.ts';
import type { Lead } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { checkLeadNotAlike, leadsAlike } from './lead-alike.ts';
import { checkNotOnlyPetitions } from './petition.ts';

type ReportLead = Extract<Act, { type: 'report-lead' }>;

/** An office reports what was alleged (A18, A26); the case begins. */
export const reportLead = (act: ReportLead, context: ActContext) => {
  const { lead } = act;
  const alike = leadsAlike(act, context);
  const despite = alike.length > 0 && act.despiteAlike ? { alike, reasons: act.despiteAlike } : undefined;
  const article = articleOf(lead, context);
  const atCity = cityIsNoCase(context);
  const refusals = collect(
    atCity ??
      onlyCompetent(
        context,
        competentOffices(context.city, context.unit, 'report-lead'),
        actName('report-lead'),
        ['jurisdiction'],
      ),
    checkGround(lead, context),
    checkWords(lead.facts, 'facts-missing', { pointer: '/facts', article: 'grounds' }),
    checkNotOnlyPetitions(lead.facts, '/facts'),
    checkPastDay(context, lead.occurredOn, 'occurrence-in-future', {
      pointer: '/occurredOn',
      article: 'grounds',
    }),
    checkNotEnded(lead, context),
    checkLeadNotAlike(act, context),
  );
  return refuseOr<readonly CaseEvent[]>(refusals, () => [
    {
      type: 'lead-reported',
      at: context.now,
      actor: context.actor,
      articles: [article, ...foundBy(lead), 'jurisdiction'],
      explanation: explanationBuilder(context.city, today(context)).explain(
        [article, ...foundBy(lead), 'jurisdiction'],
        {
          ground: lead.ground,
          // In the words of the day: a later law may say it otherwise.
          wording: groundOf(lead, context)?.wording ?? null,
          occurredOn: lead.occurredOn,
          elements: Object.keys(lead.elements),
          ...(lead.inspection && { inspection: lead.inspection.id, finding: lead.inspection.finding }),
          ...(despite && { alike }),
        },
      ),
      data: { lead, ...(despite && { despite }) },
    },
  ]);
};

/** The article of the ground; of one that there is none of, where the grounds stand. */
const articleOf = (lead: Lead, context: ActContext): Provision =>
  groundOf(lead, context)?.article ?? 'grounds';

const groundOf = ({ ground }: Lead, { city }: ActContext): Ground | undefined =>
  city.grounds.find(({ code }) => code === ground);

/** A unit answers for what came about while it stood; what came after is for whoever took over (A3). */
const checkNotEnded = ({ occurredOn }: Lead, { unit: { id, ended } }: ActContext): CheckResult =>
  ended !== undefined && occurredOn >= ended.from
    ? unitEnded({ unit: id, from: ended.from, into: ended.into }, ['units', 'grounds'], '/occurredOn')
    : null;

/** The article an inspection's finding came to light by. */
const foundBy = ({ inspection }: Lead): readonly Provision[] => (inspection ? ['inspections'] : []);

const checkGround = (lead: Lead, context: ActContext): CheckResult => {
  const ground = groundOf(lead, context);
  if (!ground) return unknownGround(lead, context.city.grounds);
  if (!ground.wording) return withoutWording(ground);
  return collect(
    missingElements(lead, ground),
    petitionElements(lead, ground),
    strangeElements(lead, ground),
  );
};

const usable = (grounds: readonly Ground[]): readonly string[] =>
  grounds.filter(({ wording }) => wording).map(({ code }) => code);

const unknownGround = (lead: Lead, grounds: readonly Ground[]): Refusal =>
  refusal(
    'unknown-ground',
    { ground: lead.ground, grounds: usable(grounds).join('、') },
    {
      pointer: '/ground',
      facts: { ground: lead.ground, grounds: usable(grounds) },
    },
  );

const withoutWording = ({ code, article }: Ground): Refusal =>
  refusal('ground-without-wording', { ground: code }, { articles: [article], pointer: '/ground' });

const missingElements = (lead: Lead, { code, article, caution, elements }: Ground): readonly Refusal[] =>
  elements
    .filter(({ id }) => !isEvidenced(lead, id))
    .map(({ id, name }) =>
      refusal(
        'ground-element-missing',
        { ground: code, name, caution: said(caution) },
        {
          articles: [article],
          pointer: `/elements/${id}`,
          facts: { ground: code, element: id },
        },
      ),
    );

/** A caution goes on in the sentence before it. */
const said = (caution: Bilingual | undefined): Bilingual =>
  caution ? { zh: `；${caution.zh}`, en: `; ${caution.en}` } : { zh: '', en: '' };

const isEvidenced = (lead: Lead, id: string): boolean => {
  const stated = Object.hasOwn(lead.elements, id) ? lead.elements[id] : undefined;
  return stated !== undefined && stated.statement.trim() !== '' && stated.evidence.trim() !== '';
};

/** A consequence that is nothing but petitions is none: what they led to has to be stated. */
const petitionElements = (lead: Lead, { article, elements }: Ground): CheckResult =>
  elements
    .filter(({ id }) => isEvidenced(lead, id))
    .flatMap(({ id }) => {
      const statement = lead.elements[id]?.statement ?? '';
      return checkNotOnlyPetitions(statement, `/elements/${id}/statement`, article) ?? [];
    });

const strangeElements = (lead: Lead, { code, article, elements }: Ground): readonly Refusal[] =>
  Object.keys(lead.elements)
    .filter((id) => !elements.some((element) => element.id === id))
    .map((id) =>
      refusal(
        'unknown-element',
        { ground: code },
        {
          articles: [article],
          pointer: `/elements/${id}`,
          facts: { ground: code, elements: elements.map((element) => element.id) },
        },
      ),
    );
