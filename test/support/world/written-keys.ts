import { documents, type Key } from '@jieti/store';

/** A part of a request that names one item, by the whole of it or by its key; as a client gives it, or with types as the engine takes it. */
interface Place {
  readonly TableName?: string;
  readonly Item?: Readonly<Record<string, unknown>>;
  readonly Key?: Readonly<Record<string, unknown>>;
}

/** What a writing request may hold. */
interface Request extends Place {
  readonly TransactItems?: readonly Readonly<Record<string, Place>>[];
  readonly RequestItems?: Readonly<Record<string, readonly Readonly<Record<string, Place>>[]>>;
}

const writing = /^(Put|Update|Delete|TransactWrite|BatchWrite)/;

const placesIn = (request: Request): Place[] => [
  request,
  ...(request.TransactItems ?? []).flatMap((item) => Object.values(item)),
  ...Object.entries(request.RequestItems ?? {}).flatMap(([TableName, requests]) =>
    requests.flatMap((one) => Object.values(one)).map((place) => ({ ...place, TableName })),
  ),
];

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : String((value as { S?: unknown } | undefined)?.S);

/** Keys of items that were written and not yet asked for, by table: a stream is played without reading the whole table each time. */
export class WrittenKeys {
  private readonly tables = new Map<string, Map<string, Key>>();

  constructor() {
    documents.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          try {
            return await next(args);
          } finally {
            // Also after an error: it may be the answer that was lost, and not the write.
            this.note(String(commandName), args.input);
          }
        },
      { step: 'initialize', name: 'written-keys', override: true },
    );
  }

  note(operation: string, request: unknown): void {
    if (!writing.test(operation)) return;
    for (const { TableName, Item, Key } of placesIn(request as Request)) {
      const named = Item ?? Key;
      if (TableName === undefined || !named) continue;
      const key = { PK: textOf(named.PK), SK: textOf(named.SK) };
      const keys = this.tables.get(TableName) ?? new Map<string, Key>();
      this.tables.set(TableName, keys.set(`${key.PK}/${key.SK}`, key));
    }
  }

  /** The keys of a table that were written since it was last asked for them. */
  take(table: string): Key[] {
    const keys = this.tables.get(table);
    this.tables.delete(table);
    return [...(keys?.values() ?? [])];
  }
}
