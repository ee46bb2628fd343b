// Logs of earlier releases, read by this one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { activities } from '../../shared/activities/registry.ts';
import type { SealedEvent } from '../../shared/log/chain.ts';
import { makeRecord } from '../../shared/record/make.ts';
import { replay, resultDigest } from '../../shared/record/replay.ts';
import type { RecordFile } from '../../shared/record/types.ts';
import { verifyText } from '../../shared/record/verify.ts';

const folder = new URL('.', import.meta.url).pathname;
const logs = readdirSync(folder)
  .filter((name) => /^v\d/.test(name))
  .flatMap((release) => readdirSync(join(folder, release)).map((name) => join(release, name)));

/** Every fact that release 0.1.0 can write. */
const facts = {
  session:
    'created retitled stepAdded stepChanged stepMoved stepRemoved joined started ended stepOpened stepReopened ' +
    'stepClosed clockPaused clockResumed clockExtended termsChanged staged noted',
  contribution: 'added edited withdrawn moderated undone responded redacted',
  cards:
    'added clusterMade clusterRenamed clusterMoved clusterRemoved placed dotsOpened dotsClosed dotsRevealed ' +
    'dotsVeiled dotPlaced dotTaken reworded',
  welcome: 'agreed counted',
  feedback: 'answered shown counted',
};
const allFacts = Object.entries(facts).flatMap(([owner, names]) =>
  names.split(' ').map((name) => `${owner}/${name}`),
);

test('there is a golden log of release 0.1.0', () => {
  expect(logs).toContain('v0.1.0/evening.json');
});

describe.each(logs)('[E4] %s', (path) => {
  const text = readFileSync(join(folder, path), 'utf8');
  const file = JSON.parse(text) as RecordFile;
  const events = file.log.events as SealedEvent[];

  test('verifies', () => {
    expect(verifyText(text, activities)).toMatchObject({ ok: true, findings: [] });
  });
  test('gives the result that it gave in its release', () => {
    expect(resultDigest(replay(file.session.id, events, activities))).toBe(file.log.state);
  });
  test('holds every kind of fact', () => {
    const held = events.map(({ skeleton }) => (JSON.parse(skeleton) as { type: string }).type);
    expect([...new Set(held)].sort()).toEqual([...allFacts].sort());
  });
  test('still makes a public record that verifies', () => {
    const names = new Map(file.names.map(({ key, name }) => [key, name]));
    const source = { session: file.session.id, events, words: file.log.words, names, activities };
    const record = makeRecord({ ...file.made, ...source }, 'public');
    expect(verifyText(JSON.stringify(record), activities)).toMatchObject({ ok: true, findings: [] });
  });
});
