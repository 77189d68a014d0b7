import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A process, told apart from a later one that got the same number. */
export const identitySchema = z.strictObject({ pid: z.number().int(), startedAt: z.string() });
export type ProcessIdentity = z.output<typeof identitySchema>;

/** Start time in clock ticks since boot: the 22nd field of /proc/<pid>/stat, counted after the name in brackets. */
const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
};

const answers = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Without /proc (other systems than Linux) the number alone has to do. */
export const identityOf = (pid: number): ProcessIdentity => ({ pid, startedAt: startOf(pid) ?? 'unknown' });

export const isAlive = ({ pid, startedAt }: ProcessIdentity): boolean =>
  startedAt === 'unknown' ? answers(pid) : startOf(pid) === startedAt;

/** Kills a process and answers when it is gone; asks politely first. */
export const end = async (identity: ProcessIdentity, politeMilliseconds = 2000): Promise<void> => {
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (isAlive(identity)) process.kill(identity.pid, name);
    } catch {
      // it went by itself between the look and the signal
    }
  };
  signal('SIGTERM');
  for (let waited = 0; isAlive(identity); waited += 20) {
    if (waited >= politeMilliseconds) signal('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
