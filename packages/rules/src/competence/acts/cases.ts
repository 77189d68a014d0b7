import { type BodyFunction, bodyFunctions } from '../../vocabulary.ts';
import type { ActDefinition, Competence } from './definition.ts';

/** Whoever may read a unit may ask about it: any body over it, and its own staff (A11). */
const readers: readonly Competence[] = [{ functions: bodyFunctions, seat: 'over' }, { staff: 'of-the-unit' }];

/**
 * Those who assess, promote or commend leaders ask first: the personnel departments, the commission and the group
 * with their offices, which keep the leaders' archives (A11) and commend them (A14), and the joint conference (A12;
 * I-22).
 */
const assessors: readonly Competence[] = [
  {
    functions: [
      'personnel',
      'commission',
      'commission-office',
      'stability-group',
      'stability-office',
      'conference',
    ],
    seat: 'over',
  },
];

/** The two offices, and the organs that decide on leaders or keep what was decided (A27). */
const liabilityKeepers: readonly BodyFunction[] = [
  'commission-office',
  'stability-office',
  'discipline',
  'personnel',
];

/** Acts about the joint conference (A12), eligibility (A11) and criminal liability without a case (A25). */
export const caseActs = {
  // Record, proposal and decision are in three hands: the two offices that A12 names first among the six, and which it
  // charges with the cooperation, keep the minutes; the conference proposes on them, and the heads approve.
  'record-minutes': {
    service: 'cases',
    name: { zh: '记载{@conference}', en: 'keep the minutes of the {@conference}' },
    weight: 'prepares',
    articles: ['conference'],
    who: [{ functions: ['commission-office', 'stability-office'], seat: 'own' }],
  },
  // A public notice is put on record once for the whole city, and every deadline that rests on its year is counted by it.
  'publish-work-calendar': {
    service: 'cases',
    name: { zh: '登记年度工作日历', en: 'put the working calendar of a year on record' },
    weight: 'decides',
    articles: ['rectification'],
    who: [{ functions: ['commission-office', 'stability-office'], seat: 'top' }],
  },
  // What was decided elsewhere is entered by those who enter what comes of a referral (A27), one level up at least: a conviction caps a
  // grade and stands against honours, and nobody enters or lifts their own.
  'record-liability': {
    service: 'cases',
    name: { zh: '登记领导被追究刑事责任', en: 'record that a leader was held criminally liable' },
    weight: 'prepares',
    articles: ['caps', 'referrals'],
    who: [{ functions: liabilityKeepers, seat: 'higher' }],
  },
  'correct-liability': {
    service: 'cases',
    name: { zh: '更正刑事责任登记', en: 'correct a record of criminal liability' },
    weight: 'prepares',
    articles: ['caps', 'referrals'],
    who: [{ functions: liabilityKeepers, seat: 'higher' }],
  },
  'ask-unit-eligibility': {
    service: 'cases',
    name: { zh: '询问单位的资格', en: 'ask whether a unit is eligible' },
    weight: 'prepares',
    articles: ['archives'],
    decidesNothing: true,
    who: readers,
  },
  'ask-holder-eligibility': {
    service: 'cases',
    name: { zh: '询问任职者的资格', en: 'ask whether a holder is eligible' },
    weight: 'prepares',
    articles: ['archives', 'conference'],
    decidesNothing: true,
    who: assessors,
  },
  'check-unit-certificate': {
    service: 'cases',
    name: { zh: '核验单位的资格证明', en: "check a unit's certificate" },
    weight: 'prepares',
    articles: ['archives'],
    decidesNothing: true,
    who: readers,
  },
  'check-holder-certificate': {
    service: 'cases',
    name: { zh: '核验任职者的资格证明', en: "check a holder's certificate" },
    weight: 'prepares',
    articles: ['archives', 'conference'],
    decidesNothing: true,
    who: assessors,
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;
