// Finds a Chrome or Chromium for the tests in a real browser, or tries to bring one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inRoot } from './paths.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
];
const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES86 } = process.env;
const places = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[LOCALAPPDATA, PROGRAMFILES, PROGRAMFILES86]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

function onPath() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
}

/** Where playwright-core would put its own; it says so even before anything lies there. */
async function fromPlaywright() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

export const whatToInstall =
  'The tests in a real browser did not run: install Google Chrome or Chromium (on Debian: apt-get install chromium), ' +
  'or name one in SALA_CHROMIUM.';

/** The path of a browser, or null where none is there and none could be brought within three minutes. */
export async function findChromium() {
  const named = process.env.SALA_CHROMIUM ?? process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  const own = await fromPlaywright();
  const found = [...onPath(), ...places, own].find((path) => path && existsSync(path));
  if (found) return found;
  console.log('No Chrome or Chromium here; trying to install one for the tests …');
  const installer = inRoot('node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [installer, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
  return own && existsSync(own) ? own : null;
}
