import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing of the machine's own profile is read, and nothing goes to the network by itself. */
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium for the tests of a file, with a fresh user directory; closed when they are done.
 *
 * Without `webgl` it starts without a graphics processor; with it, one is emulated.
 */
export function useBrowser({ webgl }: { readonly webgl: boolean } = { webgl: false }): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = places.find((place) => existsSync(place));
    if (executablePath === undefined) throw new Error('no Chromium; install the Debian package chromium');
    const graphics = webgl ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : ['--disable-gpu'];
    browser = await chromium.launch({ executablePath, args: [...flags, ...graphics] });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('the browser has not started');
    return browser;
  };
}
