import { type CheckResult, collect } from '../../decision/checks.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { NamedHolder } from '../case/act.ts';
import type { Bar } from '../case/measure.ts';
import { matterNow } from '../responsible/matter.ts';
import { barsLeaders, heldInMatter, leads, namedBar, proposedResponsible } from '../responsible/proposed.ts';
import type { Judging } from './judging.ts';

const at = '/responsible';

const timesOf = ({ post, holder }: NamedHolder, { state, context }: Judging) =>
  heldInMatter(matterNow(state, context), context).filter(
    (tenure) => tenure.post === post && tenure.holder === holder,
  );

/** The leaders on whom the bars fall: those named or, where nobody is, those whom the register proposes (A23, A24; I-39). */
export const responsibleFor = (judging: Judging): readonly Bar[] => {
  const { act, context, state } = judging;
  if (!act.responsible) return proposedResponsible(state, context);
  const matter = matterNow(state, context);
  return act.responsible.flatMap((one) => {
    const [first, ...rest] = timesOf(one, judging);
    return first ? [namedBar([first, ...rest], matter)] : [];
  });
};

/** The explanation says who was named by post and day, and nobody's reference. */
export const responsibleFacts = (judging: Judging): Readonly<Record<string, unknown>> => {
  const { act, stage, context, builder } = judging;
  if (!barsLeaders(stage, context.unit)) return {};
  builder.interpret('I-39');
  return {
    responsible: {
      named: act.responsible ? 'by-the-decision' : 'as-proposed',
      posts: responsibleFor(judging).map(({ post, role, answersFor }) => ({ post, role, answersFor })),
    },
  };
};

const misnamed = (one: NamedHolder, index: number, judging: Judging): Refusal | null => {
  const { stage, context, state } = judging;
  const articles = [stage.article];
  const [time] = timesOf(one, judging);
  if (time)
    return leads(time)
      ? null
      : refusal('member-not-barred', {}, { articles, pointer: `${at}/${index}/post` });
  const { from, to } = matterNow(state, context);
  return context.tenures.some(({ unit, post }) => unit === context.unit.id && post === one.post)
    ? refusal(
        'not-in-office-in-the-matter',
        { from, to },
        {
          articles,
          pointer: `${at}/${index}/holder`,
          facts: { post: one.post, from, to, interpretations: ['I-39'] },
        },
      )
    : refusal('no-such-post', {}, { articles, pointer: `${at}/${index}/post`, facts: { post: one.post } });
};

const checkNamed = (named: readonly NamedHolder[], judging: Judging): CheckResult =>
  collect(
    ...named.map((one, index) => {
      const first = named.findIndex(({ post, holder }) => post === one.post && holder === one.holder);
      return first < index
        ? refusal('responsible-twice', {}, { articles: [judging.stage.article], pointer: `${at}/${index}` })
        : misnamed(one, index, judging);
    }),
  );

/** Somebody led the unit on a day of the matter, so that somebody can be named. */
const anybody = ({ state, context }: Judging): boolean =>
  heldInMatter(matterNow(state, context), context).some(leads);

/**
 * Where the measure bars leaders, the decision falls on one at least who held a leading post in the matter (A23, A24; I-39); only where the
 * register has no such leader at all does it fall on the unit alone.
 */
export const checkResponsible = (judging: Judging): CheckResult => {
  const { act, stage, context } = judging;
  const articles = [stage.article];
  if (!barsLeaders(stage, context.unit))
    return act.responsible
      ? refusal('bars-no-leader', { stage: stage.name }, { articles, pointer: at })
      : null;
  if (act.responsible && act.responsible.length > 0) return checkNamed(act.responsible, judging);
  if (responsibleFor(judging).length > 0 || !anybody(judging)) return null;
  return refusal(
    'responsible-missing',
    { stage: stage.name },
    { articles, pointer: at, facts: { interpretations: ['I-39'] } },
  );
};
