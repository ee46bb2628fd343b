// [V10] One session names people in one way, and changes it at once.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../shared/activity/contract.ts';
import { mixesNames } from '../../../shared/session/naming.ts';
import { toSpec } from '../../../shared/session/to-spec.ts';
import type { Terms } from '../../../shared/session/terms.ts';
import { stepRow } from '../../../shared/session/views.ts';
import { openHouse, PlayedHouse } from '../../kit/house.ts';
import { mixedOfOld } from '../../kit/mixed.ts';
import { cardsStep, spec, step } from '../../kit/specs.ts';
import { story, type Story } from '../../kit/story.ts';

const by = 'facilitator';
const json = (value: unknown) => value as Json;
const named = cardsStep({}, { identity: 'attributed' });
const made = cardsStep();
const terms = (identity: string): Terms => ({ identity, moderation: 'after', onPhones: true }) as Terms;
const identities = (s: Story): string[] =>
  [...s.session.steps.values(), ...s.session.runs.values()].map((one) => one.terms.identity);
const change = (s: Story, identity: string, who = by) => s.when(who, 'changeNaming', { identity });

describe('a mix is refused wherever terms come in', () => {
  test('when a session is made; the step is named', () => {
    const played = new PlayedHouse();
    const create = (...steps: (typeof made)[]) =>
      played.do('system', 'create', { id: played.id, spec: json(spec(...steps)), version: 1 });
    expect(create(made, made, named)).toEqual({ ok: false, no: 'mixed-names', facts: { step: 3 } });
    expect(create(named, step('welcome', { text: { en: 'Hello' } }))).toMatchObject({ no: 'mixed-names' });
    expect(played.events).toEqual([]);
    expect(create(named, named)).toMatchObject({ ok: true });
  });
  test('when a step is added or changed, also the only one', () => {
    const s = story(made);
    s.when(by, 'addStep', { step: json(named), before: null }).refused('mixed-names');
    s.when(by, 'changeStep', { id: '@step0', step: json(named) }).refused('mixed-names');
    s.did(by, 'addStep', { step: json(made), before: null });
    expect(identities(s)).toEqual(['pseudonymous', 'pseudonymous']);
  });
  test('when the terms of a run change', () => {
    const s = story(made, made).opened();
    s.when(by, 'changeTerms', { run: '@run', terms: terms('attributed') }).refused('mixed-names');
    s.did(by, 'changeTerms', { run: '@run', terms: { ...terms('pseudonymous'), onPhones: false } });
  });
  test('when a step opens in a session that an earlier release let be mixed', () => {
    const old = mixedOfOld({ opened: 1 });
    expect(old.do(by, 'openStep', { id: old.step(1) })).toEqual({ ok: false, no: 'mixed-names' });
    // What ran may open again: no terms come in, and no name is shown.
    old.close(0, by).open(0, by);
  });
  test('other contracts stand beside either', () => {
    const unnamed = terms('unnamed');
    expect(mixesNames([unnamed, terms('attributed')])).toBe(false);
    expect(mixesNames([unnamed, terms('pseudonymous')])).toBe(false);
    expect(mixesNames([unnamed, terms('pseudonymous'), terms('attributed')])).toBe(true);
  });
});

describe('the naming of the whole session', () => {
  test('becomes stronger in every step and run until somebody has written, also when people have come', () => {
    const s = story(named, named).opened();
    const facts = (title: string) => ({
      title,
      minutes: 10,
      settings: expect.anything(),
      script: null,
      probes: [],
      terms: terms('pseudonymous'),
    });
    change(s, 'pseudonymous').happened(
      {
        type: 'session/stepChanged',
        step: '@step0',
        facts: facts('«{"th":"ช่วง cards","en":"Step cards"}»'),
        by,
      },
      {
        type: 'session/stepChanged',
        step: '@step1',
        facts: facts('«{"th":"ช่วง cards","en":"Step cards"}»'),
        by,
      },
      { type: 'session/termsChanged', of: '@run', terms: terms('pseudonymous'), by },
    );
    expect(new Set(identities(s))).toEqual(new Set(['pseudonymous']));
    expect(s.session.runs.get(s.id('@run'))?.termsNo).toBe(2);
    change(s, 'pseudonymous').happened();
  });
  test('leaves all else of a step as it was', () => {
    const s = story({ ...named, script: { en: 'Say hello' }, probes: [{ en: 'And then?' }] });
    const row = () => stepRow(s.played.house, s.id('@step0'), { to: 'desk' }, s.played.beside);
    const before = row();
    s.did(by, 'changeNaming', { identity: 'pseudonymous' });
    expect(row()).toEqual({ ...before, terms: terms('pseudonymous') });
  });
  test('is not made weaker once somebody has come, who was told that names are made up', () => {
    const s = story(made);
    change(s, 'attributed').refused('names-promised');
    const empty = openHouse(spec(made, made)).join(by, 'facilitator');
    empty.must(by, 'changeNaming', { identity: 'attributed' });
    expect([...empty.house.session.steps.values()].map((one) => one.terms.identity)).toEqual([
      'attributed',
      'attributed',
    ]);
    empty.join('ada').must(by, 'changeNaming', { identity: 'attributed' });
  });
  test('is locked by the first card, in whatever run', () => {
    const s = story(named, named).opened().card('ada', '@A').closed().opened(1, '@two');
    change(s, 'pseudonymous').refused('terms-locked');
  });
  test('is what the desk’s leads decide, while the session lasts', () => {
    const s = story(named);
    for (const who of ['moderator', 'recorder', 'ada']) change(s, 'pseudonymous', who).refused('not-allowed');
    s.when(by, 'changeNaming', { identity: 'unnamed' }).refused('malformed', { field: 'identity' });
    s.did(by, 'end', {});
    change(s, 'pseudonymous', 'cohost').refused('session-ended');
  });
});

describe('a mixed session of 0.1.0', () => {
  test('is mended at once where nobody has written under their name', () => {
    const old = mixedOfOld({ opened: 1 });
    old.card('ada', old.run(0), 'under a made-up name');
    old.must(by, 'changeNaming', { identity: 'pseudonymous' });
    old.open(1, by);
  });
  test('is duplicated under made-up names', () => {
    const old = mixedOfOld({ opened: 2 });
    const copy = toSpec(old.house, old.beside);
    expect(copy.steps.map((one) => one.terms.identity)).toEqual(['pseudonymous', 'pseudonymous']);
    openHouse(copy);
  });
});
