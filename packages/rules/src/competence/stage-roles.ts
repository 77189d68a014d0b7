import { bodiesFulfilling, type WithBodies } from '../bodies/index.ts';
import type { CompetentBody, StageDefinition } from '../city.ts';
import type { Body } from '../vocabulary.ts';
import type { StageRole } from './acts/definition.ts';
import type { Route } from './route.ts';

export type NamedBody = CompetentBody;

const anyCapacity = (body: Body): NamedBody => ({ body, capacities: [] });

/** The two offices, which verify and send papers (A26). */
export const offices = (city: WithBodies): readonly NamedBody[] =>
  bodiesFulfilling(city, 'commission-office', 'stability-office').map(anyCapacity);

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
const verifiers = (stage: StageDefinition, city: WithBodies): readonly NamedBody[] => {
  if (stage.endsBy === 'verification') return stage.deciders;
  return stage.endsBy === 'acceptance' ? offices(city) : [...offices(city), ...stage.deciders];
};

/** What is reported of every unit is carried out and reported by personnel, together with the commission’s office (A24). */
const reportingPersonnel = ({ papers = [] }: StageDefinition, city: WithBodies): readonly NamedBody[] =>
  papers.some(({ of }) => of === 'every-unit') ? bodiesFulfilling(city, 'personnel').map(anyCapacity) : [];

/** Papers are sent by the two offices, by personnel where it reports, or by whoever of the deciding body has the word (A24, A26). */
const senders = (stage: StageDefinition, city: WithBodies): readonly NamedBody[] => [
  ...offices(city),
  ...[...new Set(stage.deciders.map(({ body }) => body))]
    .filter((body) => offices(city).every((office) => office.body !== body))
    .map(anyCapacity),
  ...reportingPersonnel(stage, city),
];

/**
 * The bodies that a stage names for a role. Who decided a measure is one of its deciders; one in force was decided here and
 * not recommended, whoever the unit belongs to now. Who stands above the deciding body is for `superiorsOf`.
 */
export const bodiesInRole = (
  role: StageRole,
  stage: StageDefinition,
  route: Route,
  city: WithBodies,
): readonly NamedBody[] => {
  switch (role) {
    case 'proposers':
      return stage.proposers;
    case 'deciders':
      return routed(stage.deciders, route, bodiesFulfilling(city, 'commission'));
    case 'interviewers':
      return stage.interviewers ?? stage.deciders;
    case 'verifiers':
      return verifiers(stage, city);
    case 'senders':
      return routed(senders(stage, city), route, bodiesFulfilling(city, 'commission', 'commission-office'));
    case 'deciding-body':
      return stage.deciders;
    case 'superior-of-deciding-body':
      return [];
  }
};
