// One build at a time: a second one waits for the first instead of writing into the same folder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from './paths.mjs';

const file = () => inRoot('dist/.building');

function take() {
  try {
    writeFileSync(file(), String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(file(), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other process does; what a dead process left behind does not count. */
export async function alone(work) {
  mkdirSync(inRoot('dist'), { recursive: true });
  for (let told = false; !take(); told = true) {
    if (!told) console.log('Another build is under way; waiting for it.');
    await pause(300);
    if (!holderLives()) rmSync(file(), { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(file(), { force: true });
  }
}
