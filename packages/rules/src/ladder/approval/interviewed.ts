import { competentOffices, mayAct } from '../../competence/competent-offices.ts';
import type { PostHolder, Tenure } from '../../decision/actor.ts';
import { badInput, type CheckResult, collect, today } from '../../decision/checks.ts';
import { interpretationAt } from '../../parameters/index.ts';
import type { LegalDate, PostRole } from '../../vocabulary.ts';
import type { ActContext, InterviewGiven } from '../case/act.ts';
import type { Judging } from './judging.ts';

const at = '/interview/interviewed';

type Given = InterviewGiven['interviewed'][number];

/** Whom A21 names first: the principals and the deputy in charge. */
const leading: readonly PostRole[] = ['principal', 'in-charge'];

const ofUnit = ({ unit, tenures }: ActContext): readonly Tenure[] =>
  tenures.filter((tenure) => tenure.unit === unit.id);

/** Who is meant, if they hold the post or held it by that day; responsibility attaches to the post (A4, A5). */
export const holderGiven = (given: Given, on: LegalDate, context: ActContext): PostHolder | null => {
  const found = ofUnit(context).find(
    ({ post, holder, from }) => post === given.post && holder === given.holder && from <= on,
  );
  return found ? { unit: found.unit, post: found.post, role: found.role, holder: found.holder } : null;
};

/** The interview is held by a body competent for it, in the place that decides (A21). */
export const interviewer = ({ by }: InterviewGiven, { context, stage }: Judging): CheckResult => {
  const { actor, city, unit } = context;
  if (!by || actor.by !== 'office') return null;
  const competent = competentOffices(city, unit, 'decide', stage.id).filter(
    ({ jurisdiction }) => jurisdiction === actor.office.jurisdiction,
  );
  return mayAct(by, competent)
    ? null
    : badInput(
        'interviewer-not-competent',
        stage.article,
        {
          zh: '约谈人须是作出决定一级的有权机构及身份。',
          en: 'Whoever interviews must be a body and capacity competent for it, in the place that decides.',
        },
        '/interview/by',
        { by, competent },
      );
};

/** Those interviewed hold, or held, a post of the unit that carries responsibility; each is named once. */
export const interviewees = (
  { interviewed, on }: InterviewGiven,
  { context, stage }: Judging,
): CheckResult => {
  const { article } = stage;
  if (interviewed.length === 0) {
    const text = { zh: '须载明被约谈人。', en: 'Who was interviewed must be given.' };
    return badInput('interviewed-missing', article, text, at);
  }
  const posts = ofUnit(context).map(({ post }) => post);
  return collect(
    ...interviewed.map((given, index) => {
      const first = interviewed.findIndex(
        ({ post, holder }) => post === given.post && holder === given.holder,
      );
      if (first < index) {
        const text = { zh: '同一人员重复载明。', en: 'The same person stands there twice.' };
        return badInput('interviewed-twice', article, text, `${at}/${index}`);
      }
      if (holderGiven(given, on, context)) return null;
      const { post } = given;
      return posts.includes(post)
        ? badInput(
            'not-holder-of-post',
            article,
            {
              zh: `所填人员至${on}未任过岗位${post}。`,
              en: `The person named had not held the post ${post} by ${on}.`,
            },
            `${at}/${index}/holder`,
            { post, on },
          )
        : badInput(
            'no-such-post',
            article,
            {
              zh: `该单位没有任职岗位${post}。`,
              en: `The unit has no post ${post} that carries responsibility.`,
            },
            `${at}/${index}/post`,
            { post },
          );
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

/** Whom A21 names must be among them: one of the leaders at least or, where the city says so, all of them (I-21). */
export const leadersMissing = (given: InterviewGiven, judging: Judging): CheckResult => {
  const { context, stage, evidence } = judging;
  evidence.interpret('I-21');
  const known = given.interviewed.flatMap((one) => holderGiven(one, given.on, context) ?? []);
  if (known.length === 0) return null;
  const missing = notInterviewed(given, judging).map(({ post }) => post);
  const all = interpretationAt(context.city, 'I-21', today(context)).setting === 'all-leaders';
  const enough = all ? missing.length === 0 : known.some(({ role }) => leading.includes(role));
  return enough
    ? null
    : badInput(
        'leaders-not-interviewed',
        stage.article,
        {
          zh: '约谈对象是党政主要领导、分管领导和其他负有责任者,不能没有领导。',
          en: 'The principals, the deputy in charge and others responsible are interviewed: not without the leaders.',
        },
        at,
        { missing, interpretations: ['I-21'] },
      );
};
