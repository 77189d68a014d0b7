import { capacitiesToday } from '../../bodies/index.ts';
import type { CompetentBody, StageDefinition } from '../../city.ts';
import type { Amendment } from '../../law/city-file.ts';
import { measureDocument } from '../measure-document.ts';
import { ladderUnder } from '../measure-ladder.ts';
import { peaceBodies } from './city-of-today.ts';
import { todayKinds } from './today-kinds.ts';

/** Who took over from whom when the commission and the group were merged in 2018. */
const succeeded: Readonly<Record<string, readonly string[]>> = {
  'peace-group': ['cgc', 'slg'],
  'peace-office': ['cgc-office', 'slg-office'],
  'political-legal-commission': ['inspection-office'],
  'conference-of-five': ['joint-conference'],
  organisation: ['org-hr'],
  'discipline-and-supervision': ['discipline'],
};

const bodies = peaceBodies.map((body) => ({
  ...body,
  ...(body.id in succeeded && { succeeds: succeeded[body.id] ?? [] }),
}));

const now = ({ body, capacities, ...rest }: CompetentBody): readonly CompetentBody[] =>
  bodies
    .filter(({ id, succeeds }) => id === body || succeeds?.includes(body))
    .map(({ id }) => ({ ...rest, body: id, capacities: capacitiesToday({ bodies }, id, capacities) }));

/** The same competence once, where two bodies became one; what was ordinary for one of them is ordinary. */
const once = (list: readonly CompetentBody[]): readonly CompetentBody[] => {
  const ordinary = list.filter(({ exceptional }) => !exceptional);
  const kept = ordinary.length > 0 ? ordinary : list;
  return [...new Map(kept.map((one) => [JSON.stringify(one), one])).values()];
};

const carriedOver = (rung: StageDefinition): StageDefinition => ({
  ...rung,
  proposers: once(rung.proposers.flatMap(now)),
  deciders: once(rung.deciders.flatMap(now)),
});

/**
 * An example of a dated change: the measure of 2017 with the bodies of after the reform, from 2019 on. Off by default: the
 * measure itself was never amended so, and a city that applies it says by which document of its own.
 */
export const successorsOf2018: Amendment = {
  from: '2019-01-01',
  by: { title: '机构改革方案', number: null, date: '2018-12-31' },
  parts: {
    bodies,
    ladder: ladderUnder(measureDocument).map(carriedOver),
    // Of reports, duties and plans nothing changed: those of a group that is no more are not owed any longer.
    conferenceDepartments: todayKinds.conferenceDepartments,
  },
};
