import { type BodyFunction, bodyFunctions } from '../../vocabulary.ts';
import type { ActDefinition, Competence } from './definition.ts';

const registrar: readonly Competence[] = [{ functions: ['commission-office'], seat: 'over' }];

/** Who holds which post is the work of personnel, and the CGC office records it too. */
const postKeepers: readonly BodyFunction[] = ['commission-office', 'personnel'];

/**
 * Who may do what about units and posts (A3–A6). The CGC office keeps the register of its own branch; a unit that moves, or
 * that another takes over, is changed by one office over both places. A holder of past days is put right one level up: bars and
 * signatures hang on it, and nobody frees themselves.
 */
export const registerActs = {
  'enter-unit': {
    service: 'letters',
    name: { zh: '登记单位', en: 'enter a unit in the register' },
    weight: 'prepares',
    articles: ['bodies'],
    who: registrar,
  },
  'correct-unit': {
    service: 'letters',
    name: { zh: '更正单位登记', en: 'correct a unit of the register' },
    weight: 'prepares',
    articles: ['bodies'],
    who: registrar,
  },
  'change-unit': {
    service: 'letters',
    name: { zh: '办理单位更名、隶属变更、合并或撤销', en: 'rename, move, merge or abolish a unit' },
    weight: 'prepares',
    articles: ['bodies'],
    who: registrar,
  },
  'import-units': {
    service: 'letters',
    name: { zh: '导入单位和岗位名录', en: 'import units and posts' },
    weight: 'prepares',
    articles: ['bodies'],
    who: registrar,
  },
  'record-post': {
    service: 'letters',
    name: { zh: '登记岗位及其任职人', en: 'record a post and who holds it' },
    weight: 'prepares',
    articles: ['bodies'],
    who: [{ functions: postKeepers, seat: 'over' }],
  },
  'correct-post': {
    service: 'letters',
    name: { zh: '更正岗位任职登记', en: 'correct who held a post' },
    weight: 'prepares',
    articles: ['first-responsible', 'remits', 'bodies'],
    who: [{ functions: postKeepers, seat: 'higher' }],
  },
  'look-over-branch': {
    service: 'letters',
    name: { zh: '查看下辖单位责任书的签订和分解情况', en: 'look over how the letters of a branch stand' },
    weight: 'prepares',
    articles: ['letters'],
    decidesNothing: true,
    who: [{ functions: bodyFunctions, seat: 'over' }],
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;
