import type { Authority, CompetentBody, StageDefinition } from '../city.ts';
import type { Body, Capacity, Effect, StageId } from '../vocabulary.ts';
import { measureDocument } from './measure-document.ts';
import { papersOfAVeto, papersOfTheRegime } from './measure-papers.ts';
import { stageNames } from './stage-names.ts';

const of = (body: Body, ...capacities: readonly Capacity[]): CompetentBody => ({ body, capacities });
const whereNecessary = (competent: CompetentBody): CompetentBody => ({ ...competent, exceptional: true });
const at = (level: 'city' | 'county', competent: CompetentBody): CompetentBody => ({
  ...competent,
  at: level,
});

const offices = [of('cgc-office'), of('slg-office')];
const jointConference = [of('joint-conference')];

const bars: readonly Effect[] = ['unit-barred-from-honours', 'holders-barred-from-awards-and-promotion'];

const term = (stage: StageId, reasonOffGeneral = false): StageDefinition['term'] => ({
  general: `${stage}-term`,
  minimum: `${stage}-term-minimum`,
  maximum: `${stage}-term-maximum`,
  reasonOffGeneral,
});

/** A21 ¶2, A22 ¶2: the city's offices interview and list lower committees and governments at any depth. */
const ofTheCity = ['city'] as const;

/** A21: the office's director; where necessary the commission's or the group's heads; at city level all of them. */
const interviewers: readonly CompetentBody[] = [
  at('county', of('cgc-office', 'director')),
  at('county', of('slg-office', 'director')),
  at('county', whereNecessary(of('cgc', 'director', 'deputy-director'))),
  at('county', whereNecessary(of('slg', 'head', 'deputy-head'))),
  at('city', of('cgc-office', 'director', 'deputy-director')),
  at('city', of('slg-office', 'director', 'executive-deputy-director')),
  at('city', of('cgc', 'director', 'deputy-director')),
  at('city', of('slg', 'head', 'deputy-head')),
];

/** The measure's five rungs (A19–A24) under the document a city rests them on. */
export const ladderUnder = (authority: Authority | null): readonly StageDefinition[] => [
  {
    id: 'notice',
    name: stageNames.notice,
    article: 'A20',
    entersAt: 'found',
    vetoPower: false,
    studiedByConference: false,
    proposers: offices,
    deciders: [...offices, whereNecessary(of('cgc')), whereNecessary(of('slg'))],
    twoBodies: false,
    term: term('notice'),
    form: 'written',
    workTeam: false,
    effects: [],
    endsBy: 'acceptance',
    unmet: { next: 'interview' },
    authority,
  },
  {
    id: 'interview',
    name: stageNames.interview,
    article: 'A21',
    entersAt: 'serious',
    vetoPower: false,
    studiedByConference: false,
    proposers: offices,
    deciders: interviewers,
    twoBodies: false,
    term: term('interview'),
    form: 'interview',
    workTeam: false,
    effects: [],
    endsBy: 'acceptance',
    anyDepthFrom: ofTheCity,
    unmet: { next: 'listed-supervision' },
    authority,
  },
  {
    id: 'listed-supervision',
    name: stageNames['listed-supervision'],
    article: 'A22',
    entersAt: 'grave-below-regime',
    vetoPower: false,
    studiedByConference: false,
    proposers: offices,
    deciders: offices,
    twoBodies: false,
    term: term('listed-supervision', true),
    progressEvery: 'progress-check-interval',
    workTeam: true,
    effects: [],
    endsBy: 'verification',
    anyDepthFrom: ofTheCity,
    unmet: { next: 'veto-warning' },
    authority,
  },
  {
    id: 'veto-warning',
    name: stageNames['veto-warning'],
    article: 'A23',
    entersAt: 'grave-below-veto',
    vetoPower: true,
    studiedByConference: true,
    proposers: jointConference,
    deciders: [of('cgc', 'director'), of('slg', 'head')],
    twoBodies: true,
    term: term('veto-warning'),
    workTeam: false,
    effects: bars,
    endsBy: 'release-by-approver',
    unmet: { next: 'veto' },
    papers: papersOfTheRegime,
    authority,
  },
  {
    id: 'veto',
    name: stageNames.veto,
    article: 'A24',
    entersAt: 'grave',
    vetoPower: true,
    studiedByConference: true,
    proposers: jointConference,
    deciders: [of('cgc', 'meeting'), of('slg', 'meeting')],
    twoBodies: true,
    term: term('veto'),
    workTeam: false,
    effects: bars,
    endsBy: 'release-by-approver',
    unmet: { verifyAgainEvery: 'veto-verify-again-interval' },
    papers: papersOfAVeto,
    authority,
  },
];

/** The measure's ladder under the measure's own document. */
export const measureLadder: readonly StageDefinition[] = ladderUnder(measureDocument);
