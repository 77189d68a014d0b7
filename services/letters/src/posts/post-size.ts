import { problem } from '@jieti/lambda';
import type { Bilingual, Post } from '@jieti/rules';

interface SizeFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Bilingual;
}

/** The most holders of one post: a table's item is bounded. */
const most = 500;

/** The fault of a post that more people held than its item can hold; undefined of any other. */
export const sizeFault = ({ tenures }: Post): SizeFault | undefined => {
  if (tenures.length <= most) return undefined;
  const { code, title } = problem('too-many-tenures', { fill: { most } });
  return { pointer: '/holder', code, detail: title };
};
