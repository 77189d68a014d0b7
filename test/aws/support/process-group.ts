import { readdirSync, readFileSync } from 'node:fs';

/** Sends a signal to every process of a group; none is left is no error. */
export const signalGroup = (group: number, signal: NodeJS.Signals): void => {
  if (group <= 1) return;
  try {
    process.kill(-group, signal);
  } catch {
    // they went by themselves
  }
};

/** State and group of a process: what follows its name, which may hold anything, in /proc/<pid>/stat. */
const isOf = (group: number, pid: string): boolean => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , of] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state !== 'Z' && Number(of) === group;
  } catch {
    return false;
  }
};

/** The processes of a group that still run. */
export const membersOf = (group: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isOf(group, name))
    .map(Number);

export const groupIsAlive = (group: number): boolean => membersOf(group).length > 0;
