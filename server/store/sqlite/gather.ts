// Columns as they arrive become the rows of the interface again.
import type { LoadedSession } from '../store.ts';
import type { Columns } from './messages.ts';

export function gather(into: LoadedSession, columns: Columns): void {
  switch (columns.of) {
    case 'events': {
      const { seq, at, skeleton, salt, link } = columns;
      for (let i = 0; i < seq.length; i++)
        into.events.push({
          seq: seq[i]!,
          at: at[i]!,
          skeleton: skeleton[i]!,
          salt: salt[i]!,
          link: link[i]!,
        });
      return;
    }
    case 'words': {
      const { w, seq, salt, text, original } = columns;
      for (let i = 0; i < w.length; i++)
        into.words.push({ w: w[i]!, seq: seq[i]!, salt: salt[i]!, text: text[i]!, original: original[i]! });
      return;
    }
    case 'receipts': {
      const { hash, run, answer } = columns;
      for (let i = 0; i < hash.length; i++)
        into.receipts.push({ hash: hash[i]!, run: run[i]!, answer: answer[i]! });
      return;
    }
    case 'end':
      return;
    default:
      columns satisfies never;
  }
}
