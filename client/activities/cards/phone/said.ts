// What is said about a card of mine beyond the common words.
import { refusal } from '../../../messages/refusal.ts';
import { words as t } from '../messages/phone.ts';
import type { OwnCard, Refused } from './own-cards.ts';

/** The chip in words of its own. */
export const saidOf = (card: Pick<OwnCard, 'status' | 'merged'>): string | null =>
  card.status === 'merged' && card.merged > 0 ? t('mine.merged', { n: card.merged }) : null;

/** `pile`: the name of the cluster it lies in. */
export function noteOf(card: Pick<OwnCard, 'status'>, pile: string | null): string | null {
  const lies = pile === null ? null : t('mine.pile', { name: pile });
  switch (card.status) {
    case 'held':
      return t('mine.held');
    case 'late':
      return t('mine.late');
    case 'merged':
      return [lies, t('mine.merged.note')].filter(Boolean).join(' ');
    case 'shown':
    case 'onscreen':
      return lies;
    default:
      return null;
  }
}

/** A card that came too late was not taken; a change that came too late only changed nothing. */
export function refusedSentence(refused: Pick<Refused, 'no' | 'facts' | 'wish'>): string {
  if (refused.no === 'step-closed' && refused.wish === 'add') return t('no.step-closed.add');
  const sentence = refusal(refused, t);
  if (refused.wish === 'add') return sentence;
  return `${t(`mine.refused.${refused.wish}`)} ${sentence}`;
}
