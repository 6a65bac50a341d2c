import { type Browser, chromium } from 'playwright-core';

/** A browser that talks to nobody but the pages it is led to. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** @returns a Chromium; `npm test` says where it is, by hand it is CHROMIUM_PATH or where Debian puts it */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    // Chromium's sandbox refuses root, which is who runs in most containers.
    args: process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET,
  });
}
