/** Every table of ours has these two keys. */
export interface Key {
  readonly PK: string;
  readonly SK: string;
}

/** The key alone, whatever else an item holds. */
export const keyOf = ({ PK, SK }: Key): Key => ({ PK, SK });

/** An item as a table holds it. */
export type Item = Key & Readonly<Record<string, unknown>>;
