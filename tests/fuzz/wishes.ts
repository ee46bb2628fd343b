// Random wishes of random people: mostly sensible, some hopeless.
import type { Id, Json, Role } from '../../shared/activity/contract.ts';
import { hideReasons, responses } from '../../shared/contributions/types.ts';
import type { SessionSpec, StepSpec } from '../../shared/session/spec.ts';
import type { House } from '../../shared/session/house.ts';
import { namingOfAll, namings, termsOf, type Naming } from '../../shared/session/naming.ts';
import type { WindowName } from '../../shared/wire/wire.ts';
import { cardsStep, spec, step } from '../kit/specs.ts';

export type Chance = () => number;
export const pick = <T>(chance: Chance, items: readonly T[]): T | undefined =>
  items[Math.floor(chance() * items.length)];
export const some = <T>(chance: Chance, items: readonly T[], most: number): T[] =>
  Array.from({ length: Math.floor(chance() * (most + 1)) }, () => pick(chance, items)).filter(
    (item): item is Awaited<T> & T => item !== undefined,
  );
export type Wanted = { run: Id | null; name: string; data: Json };

const text = { th: 'ข้อความ', en: 'Some text' };
const consent = step('welcome', { text, consent: [text] });
const closing = step('feedback', {
  questions: [
    { text, kind: 'scale' },
    { text, kind: 'text' },
  ],
});
const named = (one: StepSpec, identity: Naming = 'attributed'): StepSpec => ({
  ...one,
  terms: { ...one.terms, identity },
});
/** Every activity, both kinds of moderation, dots on cards and on clusters, results kept off the phones; under names. */
export const fuzzSpec = (): SessionSpec =>
  spec(
    named(consent),
    named(cardsStep({ prompts: [{ text }, { text }], cardsEach: 0, dotsEach: 3 })),
    named(
      cardsStep({ dotsEach: 2, dotsOn: 'cards', cardsEach: 3 }, { moderation: 'before', onPhones: false }),
    ),
    named(cardsStep({ dotsEach: 2, dotsOn: 'cards' })),
    named(closing),
  );

const ids = (house: House) => ({
  steps: house.session.order,
  runs: [...house.session.runs.keys()],
  contributions: [...house.session.contributions.keys()],
  actions: [...house.session.actions.keys()],
});
const statesOf = (house: House, activity: string): Id[] =>
  [...house.runs].filter(([, run]) => run.activity.name === activity).map(([id]) => id);
const clustersIn = (house: House, run: Id): Id[] => [
  ...((house.runs.get(run)?.state as { clusters?: Map<Id, unknown> }).clusters?.keys() ?? []),
];
const words = (chance: Chance): string =>
  pick(chance, ['น้ำท่วมทุกปี', 'ไฟถนนดับ', 'A longer text with a number ' + Math.floor(chance() * 1e6), 'ก'])!;

function forPhones(house: House, chance: Chance, me: Id): Wanted | null {
  const cards = pick(chance, statesOf(house, 'cards'));
  const own = pick(chance, house.session.byAuthor.get(me) ?? []);
  const all = ids(house).contributions;
  const dottable = cards ? [...clustersIn(house, cards), ...all] : [];
  const choices: (Wanted | null | undefined)[] = [
    cards
      ? { run: cards, name: 'addCard', data: { prompt: chance() < 0.7 ? 0 : 1, text: words(chance) } }
      : null,
    own
      ? {
          run: house.session.contributions.get(own)?.run ?? null,
          name: 'editCard',
          data: { id: own, text: words(chance) },
        }
      : null,
    own && chance() < 0.4 ? { run: null, name: 'withdraw', data: { id: own } } : null,
    cards && dottable.length > 0
      ? {
          run: cards,
          name: chance() < 0.7 ? 'placeDot' : 'takeDot',
          data: { on: pick(chance, dottable) as Id },
        }
      : null,
    ...statesOf(house, 'welcome').map((run) => ({ run, name: 'agree', data: { yes: chance() < 0.8 } })),
    ...statesOf(house, 'feedback').map((run): Wanted =>
      chance() < 0.5
        ? { run, name: 'answer', data: { question: 0, point: 1 + Math.floor(chance() * 5) } }
        : { run, name: 'answer', data: { question: 1, text: chance() < 0.2 ? '' : words(chance) } },
    ),
  ];
  return (
    pick(
      chance,
      choices.filter((one) => one !== null && one !== undefined),
    ) ?? null
  );
}

function forDesks(house: House, chance: Chance): Wanted | null {
  const known = ids(house);
  const one = pick(chance, known.contributions);
  const cards = pick(chance, statesOf(house, 'cards'));
  const inRun = cards ? (house.session.runs.get(cards)?.contributions ?? []) : [];
  const clusters = cards ? clustersIn(house, cards) : [];
  const aStep = pick(chance, known.steps);
  const aRun = pick(chance, known.runs);
  const here = namingOfAll(termsOf(house.session));
  const session = (name: string, data: Json): Wanted => ({ run: null, name, data });
  const inCards = (name: string, data: Json): Wanted | null => (cards ? { run: cards, name, data } : null);
  const cluster = pick(chance, clusters) ?? null;
  const bulk = some(chance, known.contributions, 4);
  const spread = pick(chance, inRun);
  const choices: (Wanted | null)[] = [
    aStep ? session('openStep', { id: aStep, again: chance() < 0.2 }) : null,
    aStep && chance() < 0.4 ? session('closeStep', { id: aStep }) : null,
    aStep ? session('moveStep', { id: aStep, before: pick(chance, [...known.steps, null]) ?? null }) : null,
    aStep ? session(pick(chance, ['pauseClock', 'resumeClock'])!, { id: aStep }) : null,
    aStep ? session('extendClock', { id: aStep, minutes: pick(chance, [-5, 2, 5])! }) : null,
    aStep && chance() < 0.3
      ? session('changeStep', { id: aStep, step: named(cardsStep({ dotsEach: 1 }), here) as unknown as Json })
      : null,
    aStep && chance() < 0.2 ? session('removeStep', { id: aStep }) : null,
    chance() < 0.2
      ? session('addStep', {
          step: named(chance() < 0.5 ? closing : cardsStep(), here) as unknown as Json,
          before: pick(chance, [...known.steps, null]) ?? null,
        })
      : null,
    aStep
      ? session('note', {
          step: aStep,
          text: words(chance),
          version: house.session.steps.get(aStep)?.note?.version ?? 0,
        })
      : null,
    aRun && chance() < 0.5
      ? session('changeTerms', {
          run: aRun,
          terms: {
            identity: here,
            moderation: pick(chance, ['before', 'after'])!,
            onPhones: chance() < 0.5,
          },
        })
      : null,
    chance() < 0.05 ? session('changeNaming', { identity: pick(chance, namings)! }) : null,
    aRun ? session('stage', { stage: { show: pick(chance, ['step', 'results'])!, run: aRun } }) : null,
    one ? session('stage', { stage: { show: 'contribution', contribution: one } }) : null,
    session('stage', { stage: { show: pick(chance, ['qr', 'timer', 'blank'])! } }),
    chance() < 0.3 ? session('stage', { stage: { show: 'message', message: text } }) : null,
    bulk.length > 0
      ? session('moderate', {
          ids: bulk,
          to: 'hidden',
          reason: pick(chance, hideReasons)!,
          words: chance() < 0.5 ? words(chance) : null,
        })
      : null,
    bulk.length > 0 ? session('moderate', { ids: bulk, to: 'shown' }) : null,
    spread && inRun.length > 1
      ? session('merge', { ids: some(chance, inRun, 3).concat(spread), into: pick(chance, inRun) as Id })
      : null,
    known.actions.length > 0 ? session('undo', { action: pick(chance, known.actions) as Id }) : null,
    one ? session('respond', { id: one, as: pick(chance, responses)!, reason: words(chance) }) : null,
    one && chance() < 0.3 ? session('redact', { id: one }) : null,
    inCards('makeCluster', { name: words(chance), ids: some(chance, inRun, 4) }),
    inCards('reword', { prompt: 0, text: { th: words(chance) } }),
    cluster ? inCards('renameCluster', { id: cluster, name: words(chance) }) : null,
    cluster
      ? inCards('moveCluster', { id: cluster, before: pick(chance, [...clusters, null]) ?? null })
      : null,
    cluster && chance() < 0.3 ? inCards('removeCluster', { id: cluster }) : null,
    inRun.length > 0
      ? inCards('placeCards', {
          ids: some(chance, inRun, 3).concat(pick(chance, inRun) as Id),
          cluster,
          before: pick(chance, [...inRun, null]) ?? null,
        })
      : null,
    inCards('openDots', { open: chance() < 0.7 }),
    inCards('revealDots', { revealed: chance() < 0.6 }),
    inCards('addFor', {
      prompt: 0,
      text: words(chance),
      onBehalfOf: 'ป้าศรี',
      channel: pick(chance, ['paper', 'voice'])!,
    }),
    ...statesOf(house, 'feedback').map((run) => ({ run, name: 'show', data: { shown: chance() < 0.5 } })),
  ];
  return (
    pick(
      chance,
      choices.filter((wanted) => wanted !== null),
    ) ?? null
  );
}

export const wishOf = (house: House, chance: Chance, me: Id, role: Role): Wanted | null =>
  role === 'participant' ? forPhones(house, chance, me) : forDesks(house, chance);

/** Windows that somebody may look at, and some that do not exist. */
export function windowsFor(house: House, chance: Chance, to: 'everyone' | 'screen' | 'desk'): WindowName[] {
  const page = chance() < 0.8 ? 0 : 1;
  const cards = pick(chance, statesOf(house, 'cards'));
  const cluster = cards ? pick(chance, clustersIn(house, cards)) : undefined;
  const facets = [
    null,
    null,
    'shown',
    'hidden',
    'waiting',
    'loose',
    'inbox',
    'late',
    'prompt:0',
    ...(cluster ? [`in:${cluster}`] : []),
  ];
  const all: (WindowName | null)[] = [
    cards
      ? {
          run: cards,
          list: 'cards',
          order: pick(chance, ['time', 'newest', 'dots', 'cluster'])!,
          facet: pick(chance, facets) ?? null,
          page,
        }
      : null,
    cards
      ? {
          run: cards,
          list: 'clusters',
          order: pick(chance, ['placed', 'dots', 'size'])!,
          facet: null,
          page: 0,
        }
      : null,
    { run: null, list: 'steps', order: 'plan', facet: null, page: 0 },
    to === 'desk'
      ? {
          run: null,
          list: 'contributions',
          order: pick(chance, ['time', 'newest'])!,
          facet: pick(chance, [null, 'shown', 'hidden', 'merged', 'late']) ?? null,
          page,
        }
      : null,
    to === 'desk' ? { run: null, list: 'actions', order: 'newest', facet: null, page } : null,
    to === 'desk' ? { run: null, list: 'people', order: 'joined', facet: null, page: 0 } : null,
    to === 'desk'
      ? (statesOf(house, 'feedback').map((run) => ({
          run,
          list: 'texts',
          order: 'id',
          facet: null,
          page: 0,
        }))[0] ?? null)
      : null,
  ];
  return some(
    chance,
    all.filter((name) => name !== null),
    4,
  );
}
