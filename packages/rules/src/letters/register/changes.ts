import { sameContent } from '../../same-content.ts';

/** The fields of a record that an act changed; null where a field was or is absent. */
export type Changes = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

const at = (record: object, field: string): unknown => Reflect.get(record, field) ?? null;

/** The fields in which two states of a record differ. */
export const changesBetween = (before: object, after: object): Changes =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((field) => [field, { before: at(before, field), after: at(after, field) }] as const)
      .filter(([, { before: was, after: is }]) => !sameContent(was, is)),
  );
