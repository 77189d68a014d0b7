// What a machine of AWS Lambda has and the emulator's does not, put under the bundles as they are deployed, before they
// are loaded: a function's layers at /opt, and a clock that somebody else sets (ADR 0018).
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const layers = (process.env._LAMBDA_LAYERS_DIRS ?? '').split(':').filter(Boolean);
const read = fs.readFileSync;

const inLayer = (path) => {
  if (typeof path !== 'string' || !path.startsWith('/opt/')) return path;
  return (
    layers.map((layer) => join(layer, path.slice('/opt/'.length))).find((at) => fs.existsSync(at)) ?? path
  );
};
fs.readFileSync = (path, ...options) => read(inLayer(path), ...options);
syncBuiltinESMExports();

const { JIETI_TEST_CLOCK: clock } = process.env;
const Wall = Date;
/** The file holds how many milliseconds the machine is ahead of the wall. */
const now = () => Wall.now() + (clock ? Number(read(clock, 'utf8')) : 0);

globalThis.Date = new Proxy(Wall, {
  apply: () => new Wall(now()).toString(),
  construct: (target, args, as) => Reflect.construct(target, args.length === 0 ? [now()] : args, as),
  get: (target, name) => (name === 'now' ? now : target[name]),
});
