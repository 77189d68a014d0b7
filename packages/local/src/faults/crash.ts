import { documents } from '@jieti/store';

interface CrashPlan {
  /** The point at which to die, counted from 1. */
  readonly at: number;
  /** Counting begins with the first request whose path this matches. */
  readonly path: RegExp;
}

/** Reads JIETI_CRASH_AT and JIETI_CRASH_PATH; null if no crash is asked for. Throws if they make no sense. */
export const crashPlan = (env: NodeJS.ProcessEnv): CrashPlan | null => {
  const { JIETI_CRASH_AT, JIETI_CRASH_PATH } = env;
  if (JIETI_CRASH_AT === undefined) return null;
  if (!/^[1-9]\d*$/.test(JIETI_CRASH_AT) || !JIETI_CRASH_PATH)
    throw new Error('JIETI_CRASH_AT wants a number from 1, and JIETI_CRASH_PATH a pattern');
  return { at: Number(JIETI_CRASH_AT), path: new RegExp(JIETI_CRASH_PATH) };
};

const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

/**
 * For crash tests: after the first request that matches has arrived, every database request counts twice, before it is
 * sent and after its answer came, and at the given point the process kills itself as kill -9 would. Answers what to tell
 * of every request.
 */
export const crashOn = (
  plan: CrashPlan,
  kill: () => void = die,
): ((method: string, path: string) => void) => {
  let armed = false;
  let points = 0;
  const count = (): void => {
    if (!armed) return;
    points++;
    if (points === plan.at) kill();
  };
  documents.middlewareStack.add(
    (next) => async (args) => {
      count();
      try {
        return await next(args);
      } finally {
        count();
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'jietiCrash' },
  );
  return (_method, path) => {
    armed ||= plan.path.test(path);
  };
};
