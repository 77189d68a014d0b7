import { interviewersOf, mayAct } from '../../competence/competent-offices.ts';
import type { PostHolder, Tenure } from '../../decision/actor.ts';
import { type CheckResult, collect, today } from '../../decision/checks.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import type { LegalDate, PostRole } from '../../vocabulary.ts';
import type { ActContext, InterviewGiven, NamedHolder } from '../case/act.ts';
import type { Judging } from './judging.ts';

const at = '/interview/interviewed';

/** A21 names these first: the principals and the deputy in charge. */
const leading: readonly PostRole[] = ['principal', 'in-charge'];

const ofUnit = ({ unit, tenures }: ActContext): readonly Tenure[] =>
  tenures.filter((tenure) => tenure.unit === unit.id);

/** The person meant, if they hold the post or held it by that day; responsibility attaches to the post (A4, A5). */
export const holderGiven = (given: NamedHolder, on: LegalDate, context: ActContext): PostHolder | null => {
  const found = ofUnit(context).find(
    ({ post, holder, from }) => post === given.post && holder === given.holder && from <= on,
  );
  return found ? { unit: found.unit, post: found.post, role: found.role, holder: found.holder } : null;
};

/** The interview is held by a body competent for it, in the place that decides (A21). */
export const checkInterviewer = ({ by }: InterviewGiven, { context, stage }: Judging): CheckResult => {
  const { actor, city, unit } = context;
  if (actor.by !== 'office') return null;
  const held = by ?? (stage.interviewers ? actor.office : null);
  if (!held) return null;
  const competent = interviewersOf(city, unit, stage).filter(
    ({ jurisdiction }) => jurisdiction === actor.office.jurisdiction,
  );
  return mayAct(held, competent)
    ? null
    : refusal(
        'interviewer-not-competent',
        {},
        { articles: [stage.article], pointer: '/interview/by', facts: { by: held, competent } },
      );
};

const notTheHolder = (
  { post }: NamedHolder,
  index: number,
  { on }: InterviewGiven,
  { context, stage }: Judging,
): Refusal => {
  const articles = [stage.article];
  return ofUnit(context).some((tenure) => tenure.post === post)
    ? refusal(
        'not-holder-of-post',
        { on },
        { articles, pointer: `${at}/${index}/holder`, facts: { post, on } },
      )
    : refusal('no-such-post', {}, { articles, pointer: `${at}/${index}/post`, facts: { post } });
};

/** Those interviewed hold, or held, a post of the unit that carries responsibility; each is named once. */
export const checkInterviewees = (record: InterviewGiven, judging: Judging): CheckResult => {
  const { interviewed, on } = record;
  const { context, stage } = judging;
  const articles = [stage.article];
  if (interviewed.length === 0) return refusal('interviewed-missing', {}, { articles, pointer: at });
  return collect(
    ...interviewed.map((given, index) => {
      const first = interviewed.findIndex(
        ({ post, holder }) => post === given.post && holder === given.holder,
      );
      if (first < index) return refusal('interviewed-twice', {}, { articles, pointer: `${at}/${index}` });
      return holderGiven(given, on, context) ? null : notTheHolder(given, index, record, judging);
    }),
  );
};

/** Principals and deputies in charge who held their posts on the day and were not interviewed (A21). */
export const notInterviewed = (
  { interviewed, on }: InterviewGiven,
  { context }: Judging,
): readonly Tenure[] =>
  ofUnit(context)
    .filter(({ role, from, to }) => leading.includes(role) && from <= on && (to === null || on <= to))
    .filter(({ post, holder }) => !interviewed.some((one) => one.post === post && one.holder === holder));

/** Those whom A21 names must be among them: one of the leaders at least or, where the city says so, all of them (I-21). */
export const checkLeaders = (given: InterviewGiven, judging: Judging): CheckResult => {
  const { context, stage, builder } = judging;
  builder.interpret('I-21');
  const known = given.interviewed.flatMap((one) => holderGiven(one, given.on, context) ?? []);
  if (known.length === 0) return null;
  const missing = notInterviewed(given, judging).map(({ post }) => post);
  const all = interpretationAt(context.city, 'I-21', today(context)).setting === 'all-leaders';
  const enough = all ? missing.length === 0 : known.some(({ role }) => leading.includes(role));
  return enough
    ? null
    : refusal(
        'leaders-not-interviewed',
        {},
        { articles: [stage.article], pointer: at, facts: { missing, interpretations: ['I-21'] } },
      );
};
