/** Milliseconds between two looks if npm is still there. */
const interval = 500;

/**
 * npm hands SIGTERM to the shell it started us by, and the shell dies without telling us. So under npm the end of our
 * parent ends us too; started by hand, we outlive the shell like any program.
 */
export const watchParent = (env: NodeJS.ProcessEnv, onGone: () => void): void => {
  if (env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, interval);
  timer.unref();
};
