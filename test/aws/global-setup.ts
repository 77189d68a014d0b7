import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Cleanup } from '../../packages/local/src/city/cleanup.ts';
import { bootstrap, deploy } from './support/cdk.ts';
import { type Door, openDoor } from './support/door.ts';
import { startMinistack } from './support/ministack.ts';
import { type Oidc, serveOidc } from './support/oidc.ts';
import { groupIsAlive } from './support/process-group.ts';
import { ministackCommand } from './support/python.ts';

const cities = ['tangshan', 'shifan'];

const doorsTo = async (
  port: number,
  outputs: Awaited<ReturnType<typeof deploy>>,
  { issuers }: Oidc,
): Promise<Record<string, Door & { dataDir: string }>> => {
  const doors: Record<string, Door & { dataDir: string }> = {};
  for (const [id, issuer] of Object.entries(issuers)) {
    const apiId = outputs[`${id}-Platform`]?.ApiId ?? '';
    doors[id] = { ...(await openDoor(port, apiId, issuer)), dataDir: issuer.dataDir };
  }
  return doors;
};

/** Sets all up, says to `cleanup` how it is undone, and answers the emulator's process group. */
const setUp = async (project: TestProject, cleanup: Cleanup): Promise<number> => {
  const ministack = ministackCommand();
  const directory = mkdtempSync(join(tmpdir(), 'jieti aws-'));
  cleanup.add(() => rmSync(directory, { recursive: true, force: true }));
  const { port, clock, group, stop } = await startMinistack(ministack, directory);
  cleanup.add(stop);
  const oidc = await serveOidc(cities, directory);
  cleanup.add(oidc.stop);
  const issuers = Object.fromEntries(
    Object.entries(oidc.issuers).map(([id, { url, audience }]) => [id, { url, audience: [audience] }]),
  );
  const deployment = { issuers };
  await bootstrap(port, directory);
  const doors = await doorsTo(port, await deploy(port, directory, deployment), oidc);
  for (const door of Object.values(doors)) cleanup.add(door.stop);
  const deployed = Object.fromEntries(
    Object.entries(doors).map(([id, { url, dataDir }]) => [id, { url, dataDir }]),
  );
  project.provide('aws', { directory, port, clock, deployment, cities: deployed, ministack });
  return group;
};

/** An AWS of our own with two cities deployed to it, for all files of a run; nothing of it outlives the run. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const cleanup = new Cleanup();
  let group = 0;
  try {
    group = await setUp(project, cleanup);
  } catch (error) {
    await cleanup.run();
    throw error;
  }
  return async () => {
    await cleanup.run();
    if (groupIsAlive(group)) throw new Error(`processes of group ${group} outlive the tests`);
  };
};
