import { documents } from '@jieti/store';

const writing = /^(Put|Update|Delete|TransactWrite|BatchWrite|ExecuteStatement|ExecuteTransaction)/;

interface Written {
  readonly TableName?: string;
  readonly TransactItems?: readonly Readonly<Record<string, { readonly TableName?: string }>>[];
  readonly RequestItems?: Readonly<Record<string, unknown>>;
}

/** The tables that a request names; all of its writes are to these. */
const tablesOf = ({ TableName, TransactItems = [], RequestItems = {} }: Written): string[] =>
  [
    TableName,
    ...TransactItems.flatMap((item) => Object.values(item).map((one) => one.TableName)),
    ...Object.keys(RequestItems),
  ].filter((name) => name !== undefined);

/** Calls back after every write that went through the handlers' client, with the tables it was to. Answers how to undo it. */
export const onWrite = (tell: (tables: readonly string[]) => void): (() => void) => {
  const name = 'jietiOnWrite';
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      try {
        return await next(args);
      } finally {
        if (writing.test(String(context.commandName ?? ''))) tell(tablesOf(args.input as Written));
      }
    },
    { step: 'initialize', priority: 'high', name, override: true },
  );
  return () => void documents.middlewareStack.remove(name);
};
