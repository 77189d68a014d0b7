import { documents } from '@jieti/store';

const writing = /^(Put|Update|Delete|TransactWrite|BatchWrite|ExecuteStatement|ExecuteTransaction)/;

/** Calls back after every write that went through the handlers' client. Answers how to undo it. */
export const onWrite = (tell: () => void): (() => void) => {
  const name = 'jietiOnWrite';
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      try {
        return await next(args);
      } finally {
        if (writing.test(String(context.commandName ?? ''))) tell();
      }
    },
    { step: 'initialize', priority: 'high', name, override: true },
  );
  return () => void documents.middlewareStack.remove(name);
};
