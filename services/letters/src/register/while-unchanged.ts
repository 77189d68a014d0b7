import { type PlannedWrites, problem } from '@jieti/lambda';

/**
 * A plan that may be run again while the record it is about stays as it was found first: losing a race about the register is
 * nobody's concern, losing one about the record itself is the caller's. @throws `conflict`
 */
export const whileUnchanged = <R extends { readonly version: number }>(
  load: () => Promise<R | undefined>,
  plan: (before: R | undefined) => Promise<PlannedWrites>,
): (() => Promise<PlannedWrites>) => {
  let first: number | undefined;
  return async () => {
    const before = await load();
    const version = before?.version ?? 0;
    first ??= version;
    if (version !== first) throw problem('conflict');
    return plan(before);
  };
};
