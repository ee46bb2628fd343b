// What became of something that I gave, in the words of every surface.
import { common as t } from '../messages/common.ts';
import type { MineRow } from '../../shared/session/view-types.ts';

export type GivenStatus =
  | 'held'
  | 'sending'
  | 'sent'
  | 'kept'
  | 'shown'
  | 'onscreen'
  | 'merged'
  | 'hidden'
  | 'withdrawn'
  | 'redacted'
  | 'late';
export type Given = {
  text: string;
  status: GivenStatus;
  reason: string | null;
  words: string | null;
  answer: { as: string; reason: string } | null;
};

export function statusOf(row: Pick<MineRow, 'status' | 'late' | 'onStage' | 'merged'>): GivenStatus {
  switch (row.status) {
    case 'waiting':
      return row.late ? 'late' : 'sent';
    case 'shown':
      return row.onStage ? 'onscreen' : row.merged > 0 ? 'merged' : 'shown';
    default:
      return row.status;
  }
}

export function givenOf(row: MineRow): Given {
  const { reason, response } = row;
  return {
    text: row.text ?? '…',
    status: statusOf(row),
    reason: row.status === 'hidden' && reason ? t(`hide.${reason.code}`) : null,
    words: row.status === 'hidden' && reason ? reason.words : null,
    answer: response && { as: t(`response.${response.as}`), reason: response.reason ?? '' },
  };
}
