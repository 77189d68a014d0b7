// Runs a command as the head of a process group of its own, and ends the whole group when it is told to or when
// whoever started it is gone, however that went: its standard input closes then, even after kill -9.
import { spawn } from 'node:child_process';
import { groupIsAlive, signalGroup } from './process-group.ts';

const [command = '', ...args] = process.argv.slice(2);

/** How long the group may take to end by itself. */
const patience = 3000;

const child = spawn(command, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
const group = child.pid ?? 0;
console.log(`group ${group}`);

let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  signalGroup(group, 'SIGTERM');
  for (let waited = 0; groupIsAlive(group) && waited < patience; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
  signalGroup(group, 'SIGKILL');
  process.exit(0);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
// Whoever closes our input is gone; so is whoever read our output.
process.stdin.on('end', end).on('error', end).resume();
process.stdout.on('error', end);
child.on('error', end).on('exit', end);
