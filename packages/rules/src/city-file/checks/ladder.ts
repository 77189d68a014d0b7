import type { StageDefinition } from '../../city.ts';
import { gravities } from '../../vocabulary.ts';
import { type Fault, faultAt, listOf, type Path } from '../fault/index.ts';
import { check, placed } from './check.ts';
import { repeatedFaults } from './repeated.ts';

type Ladder = readonly StageDefinition[];

const gravityOf = ({ entersAt }: StageDefinition): number => gravities.indexOf(entersAt);

const idsOf = (ladder: Ladder): string => listOf(ladder.map(({ id }) => id));

const nextFaults = (stage: StageDefinition, above: StageDefinition | undefined, ladder: Ladder, at: Path) => {
  const next = 'next' in stage.unmet ? stage.unmet.next : null;
  if (next !== null && !ladder.some(({ id }) => id === next))
    return [faultAt([...at, 'next'], `stage ${next} is not on the ladder: ${idsOf(ladder)}`)];
  if (next === (above?.id ?? null)) return [];
  const right = above ? `to ${above.id}` : 'to none, and be verified again at intervals';
  return [faultAt(at, `unmet, the stage should lead ${right}, not ${next ? `to ${next}` : 'to none'}`)];
};

/** Rungs stand in order of gravity, each leads to the one above it, and only the last leads to none. */
const orderFaults = (ladder: Ladder): Fault[] =>
  placed(ladder, 'ladder').flatMap(([stage, at], index) => {
    const [below, above] = [ladder[index - 1], ladder[index + 1]];
    const inOrder = !below || gravityOf(stage) >= gravityOf(below);
    return [
      ...(inOrder
        ? []
        : [
            faultAt(
              [...at, 'entersAt'],
              `${stage.id} stands above ${below.id} but is entered at a lighter case; in order: ${gravities.join(', ')}`,
            ),
          ]),
      ...nextFaults(stage, above, ladder, [...at, 'unmet']),
    ];
  });

/**
 * An office that accepts a report ends a notice or an interview; what bars, or is verified again, ends otherwise (A23, A24). Only
 * what is verified again can end by itself: another stage would have been left for the next one.
 */
const endingFaults = ([stage, at]: readonly [StageDefinition, Path]): Fault[] => {
  const { effects, endsBy, unmet } = stage;
  if (endsBy === 'expiry' && 'next' in unmet)
    return [
      faultAt(
        [...at, 'endsBy'],
        'a stage that leads to another one does not end by expiry: unmet, it has to be verified again',
      ),
    ];
  if (endsBy !== 'acceptance') return [];
  const needs = 'ends by acceptance; it needs to end by verification, release-by-approver or expiry';
  return [
    ...(effects.length > 0 ? [faultAt([...at, 'effects'], `a stage that bars ${needs}`)] : []),
    ...('verifyAgainEvery' in unmet
      ? [faultAt([...at, 'endsBy'], `a stage that is verified again ${needs}`)]
      : []),
  ];
};

/** Rungs: each once, in order, leading somewhere, ended as their effects ask (A19–A24). */
export const ladderCheck = check(['ladder'], ({ ladder }) => [
  ...repeatedFaults(
    ladder.map(({ id }) => id),
    (n) => ['ladder', n, 'id'],
  ),
  ...orderFaults(ladder),
  ...placed(ladder, 'ladder').flatMap((entry) => [
    ...endingFaults(entry),
    ...repeatedFaults(entry[0].effects, (n) => [...entry[1], 'effects', n]),
  ]),
]);
