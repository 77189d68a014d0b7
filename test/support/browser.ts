import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The package carries the shared libraries its browser needs; it unpacks them by itself only on Lambda. */
const ownLibraries = async (): Promise<string> => {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  return join(await inflate(join(packed, 'al2023.tar.br')), 'lib');
};

/** A real browser that comes with the packages: nothing has to be installed on the machine. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = await chromium.executablePath();
  return playwright.launch({
    executablePath,
    args: [...chromium.args, '--disable-background-networking'],
    env: { ...process.env, LD_LIBRARY_PATH: await ownLibraries() },
  });
};
