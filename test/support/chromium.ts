import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { requires } from './required.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const START_MS = 60_000;

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where this machine's Chromium is: what CHROMIUM_PATH says, else the usual places. */
const chromiumPath = (): string | undefined =>
  [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find((path) => path !== '' && isExecutable(path));

/**
 * A chapter of tests with one browser, opened before and closed after them. Without Chromium on this machine the chapter
 * is skipped and says so; where NHACVIEC_REQUIRE names "chromium" it fails instead.
 */
export const describeWithChromium = (name: string, chapter: (browser: () => Browser) => void): void => {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    const missing = `${name}: no Chromium found; set CHROMIUM_PATH, or install it`;
    if (!requires('chromium')) process.stderr.write(`SKIPPED ${missing}\n`);
    it.skipIf(!requires('chromium'))(missing, () => {
      throw new Error(missing);
    });
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    }, START_MS);
    afterAll(async () => {
      await browser?.close();
    });
    chapter(() => {
      if (browser === undefined) throw new Error('the browser is open only while the tests of the chapter run');
      return browser;
    });
  });
};
