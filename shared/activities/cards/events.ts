// Facts about cards. What a card says is the contribution's; here is only how cards are arranged.
import type { Id, Key, Stamped, Words } from '../../activity/contract.ts';

/** Where a card belongs. */
export type Place = { readonly prompt: number };
export type CardsEvent =
  /** In logs of 0.1.0; since then the contribution brings its place along. */
  | { type: 'cards/added'; id: Id; prompt: number; author: Key }
  | { type: 'cards/reworded'; prompt: number; text: Words }
  | { type: 'cards/clusterMade'; cluster: Id; name: Words; mark: number; ids: readonly Id[] }
  | { type: 'cards/clusterRenamed'; cluster: Id; name: Words }
  | { type: 'cards/clusterMoved'; cluster: Id; before: Id | null }
  | { type: 'cards/clusterRemoved'; cluster: Id }
  | { type: 'cards/placed'; ids: readonly Id[]; cluster: Id | null; before: Id | null }
  | { type: 'cards/dotsOpened' }
  | { type: 'cards/dotsClosed' }
  | { type: 'cards/dotsRevealed'; counts: readonly (readonly [Id, number])[] }
  | { type: 'cards/dotsVeiled' }
  | { type: 'cards/dotPlaced'; on: Id }
  | { type: 'cards/dotTaken'; on: Id };
export type StampedEvent = Stamped<CardsEvent>;

/** Who put a dot where is for auditors; the public record has the counts. */
export const discloses = (event: CardsEvent): 'public' | 'auditor' =>
  event.type === 'cards/dotPlaced' || event.type === 'cards/dotTaken' ? 'auditor' : 'public';
