import type { PaperRule, StageDefinition } from '../../city.ts';
import { type Fault, faultAt, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

const isRecommended = ({ of }: PaperRule): boolean => of === 'recommended';

/** Without a recommendation a central unit's superior would never hear of it; outside the veto-power regime nothing is recommended. */
const recommendationFaults = ({ vetoPower, papers = [] }: StageDefinition, at: Path): Fault[] => {
  if (!vetoPower)
    return placed(papers, ...at, 'papers')
      .filter(([paper]) => isRecommended(paper))
      .map(([, place]) =>
        faultAt([...place, 'of'], 'nothing is recommended to a superior outside the veto-power regime'),
      );
  return papers.some(isRecommended)
    ? []
    : [
        faultAt(
          [...at, 'papers'],
          'a central unit is only recommended to its superior: one paper must be of: recommended',
        ),
      ];
};

const purposeFaults = ({ what, of }: PaperRule, at: Path): Fault[] =>
  (what === 'written-recommendation') === (of === 'recommended')
    ? []
    : [
        faultAt(
          [...at, 'what'],
          `${what} does not go with ${of}: a written-recommendation is of: recommended`,
        ),
      ];

const papersOf = (stage: StageDefinition, at: Path): Fault[] => [
  ...recommendationFaults(stage, at),
  ...placed(stage.papers ?? [], ...at, 'papers').flatMap(([paper, place]) => purposeFaults(paper, place)),
  ...repeatedFaults(
    (stage.papers ?? []).map(({ to, of }) => `${to} of ${of}`),
    (n) => [...at, 'papers', n],
  ),
];

/** The papers that a decision owes, each receiver once for the same units (A24, A26). */
export const papersCheck = check(['ladder'], ({ ladder }) =>
  placed(ladder, 'ladder').flatMap(([stage, at]) => papersOf(stage, at)),
);
