import type { CompetentBody, StageDefinition } from '../city.ts';
import type { Body } from '../vocabulary.ts';
import type { StageRole } from './acts/definition.ts';
import type { Route } from './route.ts';

export type NamedBody = CompetentBody;

export const anyCapacity = (body: Body): NamedBody => ({ body, capacities: [] });

/** The two offices, which verify and send papers (A26). */
const offices: readonly NamedBody[] = [anyCapacity('cgc-office'), anyCapacity('slg-office')];

/** For a central unit only the city's CGC speaks to its superior, and its office sends what it recommends (A26). */
const routed = (
  bodies: readonly NamedBody[],
  route: Route,
  speakers: readonly Body[],
): readonly NamedBody[] =>
  route === 'recommend-to-superior' ? bodies.filter(({ body }) => speakers.includes(body)) : bodies;

/**
 * That a measure's matter is put right is verified by the offices, the body that listed it, or the deciding body's
 * side.
 */
const verifiers = (stage: StageDefinition): readonly NamedBody[] => {
  if (stage.endsBy === 'verification') return stage.deciders;
  return stage.endsBy === 'acceptance' ? offices : [...offices, ...stage.deciders];
};

/** Papers are sent by the two offices, or by whoever of the deciding body has the word (A24, A26). */
const senders = ({ deciders }: StageDefinition): readonly NamedBody[] => [
  ...offices,
  ...[...new Set(deciders.map(({ body }) => body))]
    .filter((body) => offices.every((office) => office.body !== body))
    .map(anyCapacity),
];

/**
 * The bodies that a stage names for a role. Who decided a measure is one of its deciders; one in force was decided here and
 * not recommended, whoever the unit belongs to now. Who stands above the deciding body is for `superiorsOf`.
 */
export const bodiesInRole = (role: StageRole, stage: StageDefinition, route: Route): readonly NamedBody[] => {
  switch (role) {
    case 'proposers':
      return stage.proposers;
    case 'deciders':
      return routed(stage.deciders, route, ['cgc']);
    case 'verifiers':
      return verifiers(stage);
    case 'senders':
      return routed(senders(stage), route, ['cgc', 'cgc-office']);
    case 'deciding-body':
      return stage.deciders;
    case 'superior-of-deciding-body':
      return [];
  }
};
