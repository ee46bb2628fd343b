// What a calm evening does not have: every other fact that a session of this release can hold.
import type { Id } from '../../shared/activity/contract.ts';
import { facilitator } from './evening.ts';
import type { PlayedHouse } from './house.ts';
import { cardsStep } from './specs.ts';

/** Texts that must never stand in a public record. */
export const canaries = {
  hidden: 'CANARY-hidden นายสมมติ บ้านเลขที่ 12',
  hiddenBecause: 'CANARY-why เพราะเอ่ยชื่อนายสมมติ',
  hiddenThenMerged: 'CANARY-hidden-then-merged',
  withdrawn: 'CANARY-withdrawn',
  redacted: 'CANARY-redacted',
  waiting: 'CANARY-waiting',
  late: 'CANARY-late',
  earlier: 'CANARY-before-the-edit',
  onBehalfOf: 'CANARY-on-behalf-of',
  name: 'CANARY-given-name',
  responseToHidden: 'CANARY-response-to-hidden',
  oldTitle: 'CANARY-removed-cluster',
  feedback: 'CANARY-feedback',
  script: 'CANARY-script',
  probe: 'CANARY-probe',
  staged: 'CANARY-message-on-the-wall',
} as const;

/** Adds two steps at the end of the agenda and lets everything happen in them. */
export function everythingElse(house: PlayedHouse): void {
  const desk = facilitator;
  const must = house.must.bind(house);
  house.join('door-moderator', 'moderator').join('door-screen', 'screen');
  house.join('seat-late', 'participant', canaries.name).join('seat-quiet');
  const add = (before: Id | null, moderation: 'before' | 'after') =>
    must(desk, 'addStep', {
      step: {
        ...cardsStep({ dotsOn: 'cards', dotsEach: 2 }, { moderation }),
        script: { th: canaries.script },
        probes: [{ en: canaries.probe }],
      } as never,
      before,
    }).made[0] as Id;
  const first = add(null, 'after');
  const spare = add(first, 'after');
  must(desk, 'moveStep', { id: spare, before: null });
  must(desk, 'changeStep', { id: spare, step: cardsStep() as never });
  must(desk, 'removeStep', { id: spare });
  must(desk, 'openStep', { id: first });
  const index = house.house.session.order.indexOf(first);
  const run = house.run(index);
  must(desk, 'changeTerms', {
    run,
    terms: { identity: 'pseudonymous', moderation: 'before', onPhones: false },
  });
  must(desk, 'changeTerms', {
    run,
    terms: { identity: 'pseudonymous', moderation: 'after', onPhones: true },
  });
  house.wait(60);
  must(desk, 'pauseClock', { id: first });
  house.wait(30);
  must(desk, 'resumeClock', { id: first });
  must(desk, 'extendClock', { id: first, minutes: 2 });
  must(desk, 'stage', { stage: { show: 'message', message: { th: canaries.staged } } });
  for (const show of ['timer', 'blank'] as const) must(desk, 'stage', { stage: { show } });
  must(desk, 'stage', { stage: { show: 'agenda', step: first } });

  const say = (text: string) => house.card('seat-late', run, text);
  const kept = say('เปิดอ่านได้ทุกคน');
  const twin = say('อ่านได้ทุกคน เหมือนกัน');
  const hidden = say(canaries.hidden);
  must('door-moderator', 'respond', { id: hidden, as: 'declined', reason: canaries.responseToHidden });
  must('door-moderator', 'moderate', {
    ids: [hidden],
    to: 'hidden',
    reason: 'names-a-person',
    words: canaries.hiddenBecause,
  });
  const merged = say(canaries.hiddenThenMerged);
  must('door-moderator', 'moderate', { ids: [merged], to: 'hidden', reason: 'insult' });
  // A rule may one day refuse to merge what is hidden; the record does not count on it.
  house.do('door-moderator', 'merge', { ids: [merged], into: kept });
  must(desk, 'reword', { prompt: 0, text: { th: 'ถามใหม่ให้ชัดขึ้น', en: 'Asked more clearly' } }, run);
  const withdrawn = say(canaries.withdrawn);
  must('seat-late', 'withdraw', { id: withdrawn });
  const redacted = say(canaries.redacted);
  must(desk, 'redact', { id: redacted });
  const edited = say(canaries.earlier);
  must('seat-late', 'editCard', { id: edited, text: 'แก้แล้ว' }, run);
  must(desk, 'addFor', { prompt: 0, text: 'พูดแทน', onBehalfOf: canaries.onBehalfOf, channel: 'paper' }, run);
  const mistake = must('door-moderator', 'merge', { ids: [twin], into: kept }).made[0] as Id;
  must('door-moderator', 'undo', { action: mistake });
  must('door-moderator', 'merge', { ids: [twin], into: kept });
  const cluster = must(desk, 'makeCluster', { name: canaries.oldTitle, ids: [kept] }, run).made[0] as Id;
  must(desk, 'renameCluster', { id: cluster, name: 'ชื่อใหม่' }, run);
  const second = must(desk, 'makeCluster', { name: 'อีกกลุ่ม', ids: [edited] }, run).made[0] as Id;
  must(desk, 'moveCluster', { id: second, before: cluster }, run);
  must(desk, 'placeCards', { ids: [kept], cluster: second, before: edited }, run);
  must(desk, 'removeCluster', { id: cluster }, run);
  must(desk, 'openDots', { open: true }, run);
  must('seat-late', 'placeDot', { on: kept }, run);
  must('seat-late', 'placeDot', { on: edited }, run);
  must('seat-late', 'takeDot', { on: edited }, run);
  must(desk, 'revealDots', { revealed: true }, run);
  must(desk, 'revealDots', { revealed: false }, run);
  must(desk, 'openDots', { open: true }, run);
  must(desk, 'openDots', { open: false }, run);
  must(desk, 'revealDots', { revealed: true }, run);
  must(desk, 'stage', { stage: { show: 'contribution', contribution: kept } });
  must(desk, 'note', { step: first, text: 'ร่างแรก', version: 0 });
  must(desk, 'note', { step: first, text: 'บันทึกของผู้จด', version: 1 });
  const writtenAt = house.now;
  house.wait(20);
  must(desk, 'closeStep', { id: first });
  house.wait(5);
  must('seat-late', 'addCard', { prompt: 0, text: canaries.late }, run, { writtenAt });
  must(desk, 'openStep', { id: first });
  must(desk, 'closeStep', { id: first });
  waitsToBeRead(house);
  answersAlone(house);
  must(desk, 'retitle', { title: { th: 'เวทีทดสอบ ชื่อใหม่', en: 'A test with a new title' } });
}

/** A second run of the same step, under terms by which a moderator reads first. */
function waitsToBeRead(house: PlayedHouse): void {
  const step = house.house.session.order.at(-1) as Id;
  house.must(facilitator, 'openStep', { id: step, again: true });
  const run = house.run(house.house.session.order.length - 1);
  house.must(facilitator, 'changeTerms', {
    run,
    terms: { identity: 'pseudonymous', moderation: 'before', onPhones: true },
  });
  house.card('seat-quiet', run, canaries.waiting);
  house.must('door-moderator', 'moderate', {
    ids: [house.card('seat-quiet', run, 'อ่านแล้วให้ผ่าน')],
    to: 'shown',
  });
}

/** One person's own words in the closing survey. */
function answersAlone(house: PlayedHouse): void {
  const { session } = house.house;
  const index = session.order.findIndex((id) => session.steps.get(id)?.activity === 'feedback');
  house.must(facilitator, 'openStep', { id: house.step(index) });
  const run = house.run(index);
  const settings = session.runs.get(run)?.settings as { questions: { kind: string }[] };
  const question = settings.questions.findIndex(({ kind }) => kind === 'text');
  house.must('seat-late', 'answer', { question, text: canaries.feedback }, run);
}
