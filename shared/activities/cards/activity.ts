// Cards: answer prompts with short cards; cluster them; set priorities with dots.
import type { Activity, Key } from '../../activity/contract.ts';
import { commands, type CardsCommands } from './commands.ts';
import { discloses, type CardsEvent } from './events.ts';
import { record, twin } from './record.ts';
import { settings, type Settings } from './settings.ts';
import { story } from './story.ts';
import { evolve, start, type CardsState } from './state.ts';
import { lists, mine, phoneHead, roomHead } from './views.ts';

export type Kinds = { settings: Settings; state: CardsState; event: CardsEvent; commands: CardsCommands };

export const cards: Activity<Kinds> = {
  name: 'cards',
  version: 1,
  settings,
  commands,
  discloses,
  start,
  evolve,
  asked(state, id) {
    const card = state.cards.get(id);
    return card ? (state.settings.prompts[card.prompt]?.text ?? null) : null;
  },
  settingsNow: (state) => state.settings,
  answered: (state): ReadonlySet<Key> => new Set(state.byPerson.keys()),
  heads: { everyone: phoneHead, screen: roomHead, desk: roomHead, person: mine },
  lists,
  record,
  twin,
  story,
};
