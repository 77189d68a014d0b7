import { canonical, sha256 } from './canonical.ts';
import { genesis } from './chain.ts';

/** Leaves and nodes are hashed with different first bytes, so that none can pass for the other (as in RFC 6962). */
export const hashOfLeaf = (leaf: object): string => sha256(`\u0000${canonical(leaf)}`);

const paired = (level: readonly string[]): string[] => {
  const above: string[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left = '', right] = level.slice(i, i + 2);
    above.push(right === undefined ? left : sha256(`\u0001${left}${right}`));
  }
  return above;
};

/** Top of the Merkle tree over hashes of leaves in the order given; a node without a partner goes up as it is. 64 zeros for none. */
export const topOf = (leafHashes: readonly string[]): string => {
  let level = leafHashes;
  while (level.length > 1) level = paired(level);
  return level[0] ?? genesis;
};
