// Rules of clusters and dots.
import { describe, expect, test } from 'vitest';
import { countsOf, revealedOn } from '../../../shared/activities/cards/rules.ts';
import type { CardsState } from '../../../shared/activities/cards/state.ts';
import { restOf } from '../../../shared/session/house.ts';
import { cardsStep } from '../../kit/specs.ts';
import { story, type Story } from '../../kit/story.ts';

const inRun = { in: '@run' };
const cardsIn = (s: Story, cluster: string) =>
  s
    .state<CardsState>()
    .clusters.get(s.id(cluster))
    ?.cards.map((id) => ['@A', '@B', '@C'].find((name) => s.id(name) === id));
const countsIn = (s: Story) =>
  countsOf(s.state<CardsState>(), restOf(s.played.house, s.id('@run'), s.played.beside));
const three = () => story(cardsStep()).opened().card('ada', '@A').card('ben', '@B').card('cho', '@C');

describe('clusters', () => {
  test('[C4] a cluster is made with cards in it, under the least used mark', () => {
    const s = three();
    s.when('moderator', 'makeCluster', { name: ' น้ำ ', ids: ['@A', '@B'] }, inRun).happened({
      type: 'cards/clusterMade',
      cluster: '#1',
      name: '«น้ำ»',
      mark: 1,
      ids: ['@A', '@B'],
      run: '@run',
      by: 'moderator',
    });
    s.cluster('@K').cluster('@L');
    expect([...s.state<CardsState>().clusters.values()].map(({ mark }) => mark)).toEqual([1, 2, 3]);
  });
  test('[C4] a card stands in one cluster or none', () => {
    const s = three().cluster('@K', ['@A', '@B']).cluster('@L', ['@B', '@B', '@C']);
    expect([cardsIn(s, '@K'), cardsIn(s, '@L')]).toEqual([['@A'], ['@B', '@C']]);
  });
  test('[C4] dropping names the neighbour', () => {
    const s = three().cluster('@K', ['@A', '@B']);
    const drop = { ids: ['@C', '@C'], cluster: '@K', before: '@B' };
    s.when('moderator', 'placeCards', drop, inRun).happened({
      type: 'cards/placed',
      ids: ['@C'],
      cluster: '@K',
      before: '@B',
      run: '@run',
      by: 'moderator',
    });
    expect(cardsIn(s, '@K')).toEqual(['@A', '@C', '@B']);
    s.did('moderator', 'placeCards', { ids: ['@A'], cluster: '@K' }, inRun);
    expect(cardsIn(s, '@K')).toEqual(['@C', '@B', '@A']);
    s.did('moderator', 'placeCards', { ids: ['@B'], cluster: null }, inRun);
    expect(cardsIn(s, '@K')).toEqual(['@C', '@A']);
  });
  test('[C4] what is gone cannot be arranged', () => {
    const s = three().cluster('@K');
    s.when('moderator', 'makeCluster', { name: 'x', ids: ['nothing'] }, inRun).refused('gone');
    s.when('moderator', 'placeCards', { ids: ['@A'], cluster: 'nothing' }, inRun).refused('gone');
    s.when('moderator', 'placeCards', { ids: ['nothing'], cluster: '@K' }, inRun).refused('gone');
    s.when('moderator', 'renameCluster', { id: 'nothing', name: 'x' }, inRun).refused('gone');
    s.when('moderator', 'moveCluster', { id: 'nothing', before: null }, inRun).refused('gone');
    s.when('moderator', 'moveCluster', { id: '@K', before: 'nothing' }, inRun).refused('gone');
    s.when('moderator', 'removeCluster', { id: 'nothing' }, inRun).refused('gone');
  });
  test('[C4] an arrangement is undone only as far as nobody has moved the cards since', () => {
    const s = three().cluster('@K', ['@A', '@B']).cluster('@L');
    s.did('cohost', 'placeCards', { ids: ['@B'], cluster: '@L' }, inRun);
    const back = { ids: ['@A', '@B'], cluster: null, from: '@K' };
    s.when('moderator', 'placeCards', back, inRun).happened({
      type: 'cards/placed',
      ids: ['@A'],
      cluster: null,
      before: null,
      run: '@run',
      by: 'moderator',
    });
    s.when('moderator', 'placeCards', back, inRun).refused('changed-since');
    s.when('moderator', 'placeCards', { ids: ['@A'], cluster: '@L', from: null }, inRun).happened({
      type: 'cards/placed',
      ids: ['@A'],
      cluster: '@L',
      before: null,
      run: '@run',
      by: 'moderator',
    });
  });
  test('[C4] a new pile is taken back only while it is empty', () => {
    const s = three().cluster('@K', ['@A']);
    const away = { id: '@K', whenEmpty: true };
    s.when('moderator', 'removeCluster', away, inRun).refused('not-empty');
    s.did('moderator', 'placeCards', { ids: ['@A'], cluster: null }, inRun);
    s.when('moderator', 'removeCluster', away, inRun).happened({
      type: 'cards/clusterRemoved',
      cluster: '@K',
      run: '@run',
      by: 'moderator',
    });
  });
  test('a cluster is renamed and moved', () => {
    const s = three().cluster('@K').cluster('@L');
    const by = { run: '@run', by: 'cohost' };
    s.when('cohost', 'renameCluster', { id: '@K', name: 'ไฟ' }, inRun).happened({
      type: 'cards/clusterRenamed',
      cluster: '@K',
      name: '«ไฟ»',
      ...by,
    });
    s.when('cohost', 'moveCluster', { id: '@L', before: '@K' }, inRun).happened({
      type: 'cards/clusterMoved',
      cluster: '@L',
      before: '@K',
      ...by,
    });
    expect(s.state<CardsState>().clusterOrder).toEqual([s.id('@L'), s.id('@K')]);
  });
  test('[C5] removing a cluster leaves its cards loose', () => {
    const s = three().cluster('@K', ['@A', '@B']);
    s.when('moderator', 'removeCluster', { id: '@K' }, inRun).happened({
      type: 'cards/clusterRemoved',
      cluster: '@K',
      run: '@run',
      by: 'moderator',
    });
    expect([...s.state<CardsState>().cards.values()].map(({ cluster }) => cluster)).toEqual([
      null,
      null,
      null,
    ]);
    expect(s.one('@A').status).toBe('shown');
  });
  test('there are forty clusters at most', () => {
    const s = three();
    for (let n = 0; n < 40; n += 1) s.cluster(`@K${n}`);
    s.when('moderator', 'makeCluster', { name: 'x' }, inRun).refused('too-many-clusters', { max: 40 });
  });
  test('arranging is for those who lead and moderate', () => {
    const s = three();
    for (const who of ['ada', 'recorder'])
      s.when(who, 'makeCluster', { name: 'x' }, inRun).refused('not-allowed');
  });
});

describe('dots', () => {
  const open = (more: object = {}) => {
    const s = story(cardsStep({ dotsEach: 2, ...more }))
      .opened()
      .card('ada', '@A')
      .card('ben', '@B')
      .card('cho', '@C');
    return s
      .cluster('@K', ['@A'])
      .cluster('@L', ['@B'])
      .did('facilitator', 'openDots', { open: true }, inRun);
  };
  const dot = (type: string, by: string, on = '@K') => ({ type: `cards/${type}`, on, run: '@run', by });

  test('[C8] a person has so many, may put two on one thing, and no more', () => {
    const s = open();
    s.when('ada', 'placeDot', { on: '@K' }, inRun).happened(dot('dotPlaced', 'ada'));
    s.when('ada', 'placeDot', { on: '@K' }, inRun).happened(dot('dotPlaced', 'ada'));
    s.when('ada', 'placeDot', { on: '@L' }, inRun).refused('no-dots-left', { each: 2 });
    s.when('ada', 'takeDot', { on: '@K' }, inRun).happened(dot('dotTaken', 'ada'));
    s.when('ada', 'placeDot', { on: '@L' }, inRun).happened(dot('dotPlaced', 'ada', '@L'));
  });
  test('[C8] nobody takes a dot that is not there', () => {
    const s = open().did('ada', 'placeDot', { on: '@K' }, inRun);
    s.when('ben', 'takeDot', { on: '@K' }, inRun).refused('gone');
    s.when('ada', 'takeDot', { on: '@L' }, inRun).refused('gone');
  });
  test('[C8] only what can carry a dot gets one, and a dot on what has gone is free again', () => {
    const s = open();
    s.when('ada', 'placeDot', { on: '@A' }, inRun).refused('gone');
    s.did('ada', 'placeDot', { on: '@K' }, inRun).did('ada', 'placeDot', { on: '@K' }, inRun);
    s.did('facilitator', 'removeCluster', { id: '@K' }, inRun);
    s.when('ada', 'placeDot', { on: '@L' }, inRun).happened(dot('dotPlaced', 'ada', '@L'));
  });
  test('[C8] dots on cards: only on shown ones', () => {
    const s = open({ dotsOn: 'cards' });
    s.when('ada', 'placeDot', { on: '@B' }, inRun).happened(dot('dotPlaced', 'ada', '@B'));
    s.did('moderator', 'moderate', { ids: ['@B'], to: 'hidden', reason: 'insult' });
    s.when('ben', 'placeDot', { on: '@B' }, inRun).refused('gone');
    s.when('ben', 'placeDot', { on: '@K' }, inRun).refused('gone');
  });
  test('[C9] dots on a merged card stand with the one it was merged into, and go back with it', () => {
    const s = open({ dotsOn: 'cards' });
    s.did('ada', 'placeDot', { on: '@A' }, inRun).did('ada', 'placeDot', { on: '@B' }, inRun);
    s.did('ben', 'placeDot', { on: '@A' }, inRun);
    s.did('moderator', 'merge', { ids: ['@A'], into: '@B' }).call('@merge', s.made[0]);
    expect(countsIn(s)).toEqual([[s.id('@B'), 3]]);
    s.when('ada', 'placeDot', { on: '@C' }, inRun).refused('no-dots-left', { each: 2 });
    s.when('ada', 'takeDot', { on: '@B' }, inRun).happened(dot('dotTaken', 'ada', '@B'));
    s.when('ben', 'takeDot', { on: '@B' }, inRun).happened(dot('dotTaken', 'ben', '@A'));
    s.did('moderator', 'undo', { action: '@merge' });
    expect(countsIn(s)).toEqual([[s.id('@A'), 1]]);
  });
  test('[C9] what is merged after the counts were revealed takes its dots along', () => {
    const s = open({ dotsOn: 'cards' });
    s.did('ada', 'placeDot', { on: '@A' }, inRun).did('ben', 'placeDot', { on: '@B' }, inRun);
    s.did('facilitator', 'revealDots', { revealed: true }, inRun);
    s.did('moderator', 'merge', { ids: ['@A'], into: '@B' });
    const rest = restOf(s.played.house, s.id('@run'), s.played.beside);
    expect(revealedOn(s.state<CardsState>(), s.id('@B'), rest)).toBe(2);
    expect(revealedOn(s.state<CardsState>(), s.id('@A'), rest)).toBe(0);
  });
  test('[C8] of nobody more dots are counted than they had', () => {
    const s = open({ dotsOn: 'cards' });
    s.did('ada', 'placeDot', { on: '@A' }, inRun).did('ada', 'placeDot', { on: '@B' }, inRun);
    s.did('moderator', 'moderate', { ids: ['@A'], to: 'hidden', reason: 'other' });
    s.did('ada', 'placeDot', { on: '@C' }, inRun);
    expect(countsIn(s)).toHaveLength(2);
    s.did('moderator', 'moderate', { ids: ['@A'], to: 'shown' });
    expect(countsIn(s).map(([, n]) => n)).toEqual([1, 1]);
    expect(countsIn(s).map(([on]) => on)).not.toContain(s.id('@C'));
  });
  test('[C8] revealing closes them and writes the counts, the largest first', () => {
    const s = open().did('ada', 'placeDot', { on: '@L' }, inRun).did('ben', 'placeDot', { on: '@L' }, inRun);
    s.did('cho', 'placeDot', { on: '@K' }, inRun);
    const by = { run: '@run', by: 'facilitator' };
    const counts = [
      ['@L', 2],
      ['@K', 1],
    ];
    s.when('facilitator', 'revealDots', { revealed: true }, inRun).happened(
      { type: 'cards/dotsClosed', ...by },
      { type: 'cards/dotsRevealed', counts, ...by },
    );
    s.when('facilitator', 'revealDots', { revealed: true }, inRun).happened();
    s.when('ada', 'placeDot', { on: '@K' }, inRun).refused('dots-closed');
    s.when('ada', 'takeDot', { on: '@L' }, inRun).refused('dots-closed');
    s.when('facilitator', 'openDots', { open: true }, inRun).happened(
      { type: 'cards/dotsVeiled', ...by },
      { type: 'cards/dotsOpened', ...by },
    );
  });
  test('[C8] what has gone is not counted', () => {
    const s = open()
      .did('ada', 'placeDot', { on: '@K' }, inRun)
      .did('facilitator', 'removeCluster', { id: '@K' }, inRun);
    s.did('facilitator', 'openDots', { open: false }, inRun);
    s.when('facilitator', 'revealDots', { revealed: true }, inRun).happened({
      type: 'cards/dotsRevealed',
      counts: [],
      run: '@run',
      by: 'facilitator',
    });
  });
  test('veiling takes the counts away again; opening what is open changes nothing', () => {
    const s = open();
    s.when('facilitator', 'openDots', { open: true }, inRun).happened();
    s.did('facilitator', 'revealDots', { revealed: true }, inRun);
    s.when('facilitator', 'revealDots', { revealed: false }, inRun).happened({
      type: 'cards/dotsVeiled',
      run: '@run',
      by: 'facilitator',
    });
    expect(s.state<CardsState>()).toMatchObject({ revealed: false, dotsOpen: false });
  });
  test('a step without dots has none', () => {
    const s = story(cardsStep({ dotsEach: 0 }))
      .opened()
      .cluster('@K');
    s.when('facilitator', 'openDots', { open: true }, inRun).refused('no-dots');
    s.when('facilitator', 'revealDots', { revealed: true }, inRun).refused('no-dots');
    s.when('ada', 'placeDot', { on: '@K' }, inRun).refused('dots-closed');
  });
  test('dots are the participants’', () => {
    const s = open();
    s.when('facilitator', 'placeDot', { on: '@K' }, inRun).refused('not-allowed');
    s.when('ada', 'openDots', { open: false }, inRun).refused('not-allowed');
  });
});
