import { readArguments, usage } from './city/arguments.ts';
import { Cleanup } from './city/cleanup.ts';
import { watchParent } from './city/parent-watch.ts';
import { startCity } from './city/start-city.ts';
import { welcome } from './city/welcome.ts';
import { crashOn, crashPlan } from './faults/crash.ts';

const say = (text: string): void => console.log(`jieti: ${text}`);

const fail = (error: unknown): never => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = error instanceof Error ? error.message : String(error);
  if (code.startsWith('ERR_PARSE_ARGS')) console.error(`jieti: ${usage}`);
  console.error(
    code === 'EADDRINUSE'
      ? `jieti: port ${process.env.PORT || 3000} is taken. End what listens there, or choose another: PORT=3001 npm start`
      : `jieti: ${text}`,
  );
  process.exit(1);
};

const cleanup = new Cleanup();
let interrupted = false;

/** Called once it ends cleanly; called again it ends at once. */
const end = (): void => {
  if (interrupted) process.exit(1);
  interrupted = true;
  say('ending …');
  void cleanup.run().then(() => process.exit(0));
};

const main = async (): Promise<void> => {
  const options = readArguments(process.argv.slice(2), process.env);
  const plan = crashPlan(process.env);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  watchParent(process.env, end);
  const city = await startCity(
    { ...options, progress: say, ...(plan && { onRequest: crashOn(plan) }) },
    cleanup,
  );
  console.log(await welcome(city));
};

main().catch((error: unknown) => {
  // Interrupted while it started: what fails then fails because of that.
  if (!interrupted) fail(error);
});
