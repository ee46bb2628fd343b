// Rules of the session: founding, arrival, agenda, steps, and who may do what.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../shared/activity/contract.ts';
import { sampleFocusGroup } from '../../../shared/methods/sample-focus-group.ts';
import { sessionCommands } from '../../../shared/session/commands.ts';
import { openHouse, PlayedHouse } from '../../kit/house.ts';
import { cardsStep, spec, step } from '../../kit/specs.ts';
import { story } from '../../kit/story.ts';

const by = 'facilitator';
const json = (value: unknown): Json => value as Json;
const welcome = step('welcome', { text: { en: 'Hello' } });
const facts = (title: string, more: object = {}) => ({
  title: `«${JSON.stringify({ th: `ช่วง ${title}`, en: `Step ${title}` })}»`,
  minutes: 10,
  script: null,
  probes: [],
  terms: { identity: 'pseudonymous', moderation: 'after', onPhones: true },
  ...more,
});

describe('founding', () => {
  test('a session begins with itself and one event a step, words beside the log', () => {
    const played = openHouse(spec(welcome));
    const types = played.events.map(({ skeleton }) => (JSON.parse(skeleton) as { type: string }).type);
    expect(types).toEqual(['session/created', 'session/stepAdded']);
    expect(played.events.map(({ skeleton }) => skeleton).join()).not.toMatch(/เวทีทดสอบ|Hello|ช่วง/);
    expect(played.house.session).toMatchObject({ status: 'planned', language: 'th', stage: { show: 'qr' } });
  });
  test('the worked example founds in both languages', () => {
    for (const language of ['th', 'en'] as const) {
      const { session } = openHouse(sampleFocusGroup(language).spec).house;
      expect(session).toMatchObject({ language, sample: true, method: { key: 'focus-group' } });
    }
  });
  test('a step whose settings its activity does not know refuses the whole, by number', () => {
    const played = new PlayedHouse();
    const wanted = spec(welcome, step('cards', { prompts: [] }));
    const create = (of: unknown) =>
      played.do('system', 'create', { id: played.id, spec: json(of), version: 1 });
    expect(create(wanted)).toEqual({ ok: false, no: 'bad-step', facts: { step: 2 } });
    expect(create(spec(step('juggling', {})))).toEqual({ ok: false, no: 'bad-step', facts: { step: 1 } });
    expect(create({ ...spec(), steps: [] })).toMatchObject({ ok: false, no: 'malformed' });
    expect(played.events).toEqual([]);
  });
  test('only the server founds and lets in', () => {
    const s = story(welcome);
    for (const name of ['create', 'join']) s.when(by, name, {}).refused('not-allowed');
  });
});

describe('arrival', () => {
  test('a participant gets a made-up name that nobody else has, the desk none', () => {
    const s = story(welcome);
    const people = [...s.session.people.values()];
    const aliases = people.filter(({ role }) => role === 'participant').map(({ alias }) => alias);
    expect(new Set(aliases).size).toBe(3);
    expect(people.filter(({ role }) => role !== 'participant').map(({ alias }) => alias)).toEqual([
      -1, -1, -1, -1,
    ]);
    expect(s.session.participants).toBe(3);
  });
  test('names run on when all are taken', () => {
    const played = openHouse(spec(welcome));
    for (let n = 0; n < 400; n += 1) played.join(`p${n}`);
    expect(new Set([...played.house.session.people.values()].map(({ alias }) => alias)).size).toBe(400);
  });
  test('[E2] who is here already does not come twice', () =>
    story(welcome).when('system', 'join', { key: 'ada', role: 'participant' }).happened());
  test('after the end nobody new sits down, but the desk may look', () => {
    const s = story(welcome).did(by, 'end', {});
    s.when('system', 'join', { key: 'dan', role: 'participant' }).refused('session-ended');
    s.when('system', 'join', { key: 'late', role: 'recorder' }).happened({
      type: 'session/joined',
      key: 'late',
      role: 'recorder',
      alias: -1,
      by: 'system',
    });
  });
});

describe('start and end', () => {
  test('both happen once', () => {
    const s = story(welcome);
    s.when(by, 'start', {}).happened({ type: 'session/started', by });
    s.when(by, 'start', {}).happened();
    s.when(by, 'end', {}).happened({ type: 'session/ended', by });
    s.when(by, 'end', {}).happened();
    s.when(by, 'start', {}).happened();
  });
  test('ending closes what is open, counting what its activity counts', () => {
    const s = story(cardsStep(), step('feedback', { questions: [{ text: { en: 'Good?' }, kind: 'scale' }] }));
    s.opened(0).opened(1, '@poll');
    s.when(by, 'end', {}).happened(
      { type: 'session/stepClosed', closes: '@run', by },
      {
        type: 'feedback/counted',
        counts: [[0, 1, 2, 3, 4].map((point) => ({ from: point, to: point, people: 0 }))],
        run: '@poll',
        by,
      },
      { type: 'session/stepClosed', closes: '@poll', by },
      { type: 'session/ended', by },
    );
  });
  test('a new title is words too', () =>
    story(welcome)
      .when('cohost', 'retitle', { title: { en: 'Canal' } })
      .happened({ type: 'session/retitled', title: '«{"en":"Canal"}»', by: 'cohost' }));
});

describe('the agenda', () => {
  const settings = { text: '«{"en":"Hello"}»', consent: [] };
  test('a step is added before another, or at the end', () => {
    const s = story(welcome, welcome);
    s.when(by, 'addStep', { step: json(welcome), before: '@step1' }).happened({
      type: 'session/stepAdded',
      step: '#1',
      activity: 'welcome',
      version: 1,
      facts: facts('welcome', { settings }),
      before: '@step1',
      by,
    });
    expect(s.session.order[2]).toBe(s.id('@step1'));
    s.did(by, 'addStep', { step: json(welcome), before: null });
    expect(s.session.order.at(-1)).toBe(s.made[0]);
    expect(s.session.order).toHaveLength(4);
  });
  test('sixty at most, of activities that there are, and none after the end', () => {
    const s = story(...Array.from({ length: 60 }, () => welcome));
    s.when(by, 'addStep', { step: json(welcome), before: null }).refused('too-many-steps', { max: 60 });
    const t = story(welcome);
    t.when(by, 'addStep', { step: json(step('juggling', {})), before: null }).refused('bad-step');
    t.when(by, 'addStep', { step: json(step('welcome', { text: 7 })), before: null }).refused('bad-step');
    t.did(by, 'end', {})
      .when(by, 'addStep', { step: json(welcome), before: null })
      .refused('session-ended');
  });
  test('a step is changed until something was said in it', () => {
    const s = story(cardsStep());
    const changed = { ...cardsStep({ maxLength: 50 }), minutes: 5 };
    const change = (of: unknown = changed) => s.when(by, 'changeStep', { id: '@step0', step: json(of) });
    change().happened({
      type: 'session/stepChanged',
      step: '@step0',
      facts: facts('cards', {
        minutes: 5,
        settings: {
          prompts: [{ text: `«${JSON.stringify({ th: 'อะไรดี', en: 'What is good?' })}»` }],
          maxLength: 50,
          cardsEach: 0,
          dotsEach: 3,
          dotsOn: 'clusters',
        },
      }),
      by,
    });
    change(welcome).refused('bad-step');
    change(cardsStep({ maxLength: 1 })).refused('bad-step');
    s.opened();
    change().refused('step-open');
    s.card('ada', '@A').closed();
    change().refused('terms-locked');
    s.when(by, 'changeStep', { id: 'nothing', step: json(changed) }).refused('gone');
  });
  test('steps move; one that is not there does not', () => {
    const s = story(welcome, welcome, welcome);
    s.when(by, 'moveStep', { id: '@step2', before: '@step0' }).happened({
      type: 'session/stepMoved',
      step: '@step2',
      before: '@step0',
      by,
    });
    s.did(by, 'moveStep', { id: '@step0', before: null });
    expect(s.session.order).toEqual([s.id('@step2'), s.id('@step1'), s.id('@step0')]);
    s.when(by, 'moveStep', { id: 'nothing', before: null }).refused('gone');
    s.when(by, 'moveStep', { id: '@step0', before: 'nothing' }).refused('gone');
  });
  test('a step goes, but not one that was held, nor the last', () => {
    const s = story(welcome, welcome);
    s.when(by, 'removeStep', { id: '@step0' }).happened({ type: 'session/stepRemoved', step: '@step0', by });
    s.when(by, 'removeStep', { id: '@step1' }).refused('last-step');
    s.when(by, 'removeStep', { id: '@step0' }).refused('gone');
    const t = story(welcome, welcome).opened(0);
    t.when(by, 'removeStep', { id: '@step0' }).refused('step-was-run');
  });
});

describe('a step is held', () => {
  const terms = { identity: 'pseudonymous', moderation: 'after', onPhones: true };
  const staged = (run: string) => ({ type: 'session/staged', stage: { show: 'step', run }, by });
  const settings = { text: '«{"en":"Hello"}»', consent: [] };
  const opened = { type: 'session/stepOpened', step: '@step0', opens: '#1', settings, terms, by };

  test('the first that opens starts the session; it takes the stage', () => {
    const s = story(welcome, welcome);
    s.when(by, 'openStep', { id: '@step0' }).happened({ type: 'session/started', by }, opened, staged('#1'));
    s.when(by, 'openStep', { id: '@step0' }).refused('step-open');
    s.when(by, 'openStep', { id: '@step1' }).happened({ ...opened, step: '@step1' }, staged('#1'));
  });
  test('what was closed by mistake opens again as the same run; `again` makes another', () => {
    const s = story(welcome).opened().closed();
    s.when(by, 'openStep', { id: '@step0' }).happened(
      { type: 'session/stepReopened', opens: '@run', by },
      staged('@run'),
    );
    s.closed();
    s.when(by, 'openStep', { id: '@step0', again: true }).happened(opened, staged('#1'));
    expect(s.session.steps.get(s.id('@step0'))?.runs).toHaveLength(2);
  });
  test('closing happens once; what was never open is gone', () => {
    const s = story(welcome);
    s.when(by, 'closeStep', { id: '@step0' }).refused('gone');
    s.when(by, 'closeStep', { id: 'nothing' }).refused('gone');
    s.opened();
    s.when(by, 'closeStep', { id: '@step0' }).happened({ type: 'session/stepClosed', closes: '@run', by });
    s.when(by, 'closeStep', { id: '@step0' }).happened();
  });
  test('nothing opens after the end, and nothing that is not there', () => {
    const s = story(welcome);
    s.when(by, 'openStep', { id: 'nothing' }).refused('gone');
    s.did(by, 'end', {}).when(by, 'openStep', { id: '@step0' }).refused('session-ended');
  });
});

test('who may do what stands in the commands: participants only withdraw, recorders only note and withdraw', () => {
  const may = (role: string) =>
    Object.entries(sessionCommands).flatMap(([name, { by }]) =>
      (by as readonly string[]).includes(role) ? [name] : [],
    );
  expect(may('participant')).toEqual(['withdraw']);
  expect(may('screen')).toEqual([]);
  expect(may('recorder')).toEqual(['note', 'withdraw']);
  expect(may('moderator')).toEqual(['stage', 'note', 'moderate', 'merge', 'undo', 'respond', 'withdraw']);
  expect(may('cohost')).toEqual(may('facilitator'));
  const s = story(welcome);
  for (const name of Object.keys(sessionCommands))
    if (name !== 'withdraw') s.when('ada', name, {}).refused('not-allowed');
  for (const name of ['__proto__', 'constructor', 'hasOwnProperty'])
    s.when(by, name, {}).refused('unknown-command');
});
